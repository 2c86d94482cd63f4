import { type Loop, quotedLabelOf } from "./loop.ts";
import { refusal } from "./texts/refusals.ts";

/** A loop that has ended, with its end in words. */
export interface PastLoop {
  id: string;
  name: string | undefined;
  text: string;
}

/**
 * Returns the loop with this id or name, or with the only id that begins like this.
 * @throws Error that lists the ids if none or several match
 */
export function findLoop(loops: readonly Loop[], idOrPrefix: string, past: readonly PastLoop[]): Loop {
  const wanted = idOrPrefix.trim();
  const exact = loops.filter((loop) => loop.id === wanted || loop.name === wanted);
  const candidates =
    exact.length > 0 || wanted === "" ? exact : loops.filter((loop) => loop.id.startsWith(wanted));
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  if (only) throw new Error(refusal.ambiguousId(wanted, idList(candidates)));
  const ended = past.findLast(({ id, name }) => id === wanted || name === wanted);
  throw new Error(
    `${ended ? refusal.hasEnded(ended.id, ended.text) : refusal.unknownId(idOrPrefix)} ${refusal.loops(idList(loops))}`,
  );
}

export function idList(loops: readonly Loop[]): string {
  return loops.map((loop) => `${loop.id} ${quotedLabelOf(loop)}`).join(", ");
}
