import { closestMatch } from "leven";

/** Longer names are no typing slips, and take time to compare. */
const NAME_MAX_CHARS = 100;
/** The allowed number of wrong characters: two, in longer names up to a third. */
const WRONG_MIN = 2;
const WRONG_PART = 1 / 3;

/** @returns the known name that was probably meant, if one is near enough; capitals are ignored */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > NAME_MAX_CHARS) return undefined;
  const maxDistance = Math.max(WRONG_MIN, Math.floor(name.length * WRONG_PART));
  const nearest = closestMatch(
    name.toLowerCase(),
    known.map((candidate) => candidate.toLowerCase()),
    { maxDistance },
  );
  return known.find((candidate) => candidate.toLowerCase() === nearest);
}
