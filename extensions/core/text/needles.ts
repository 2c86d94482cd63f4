import type { RE2JS } from "re2js";

/** Each is searched for by itself, and where its first character is everywhere that is slow. */
const NEEDLES_MAX = 6;

/** What re2js knows of a pattern beside its program, in the form of its version 2. */
interface Prefilter {
  type: number;
  str: string;
  subs: readonly Prefilter[];
}
const EXACT = 1;
const AND = 2;
const OR = 3;

/**
 * Texts of which one is in every line that the pattern matches, as far as re2js knows: `error: ` and
 * `build fail` of `error: .*|build fail(ed|ure)`. None is known of a pattern that ignores case.
 */
export function needlesOf(pattern: RE2JS): readonly string[] | undefined {
  const needles = requiredBy(pattern.re2().prefilter ?? undefined);
  const isCheap = needles && needles.length <= NEEDLES_MAX;
  // No line has a line feed in it.
  return isCheap && !needles.some((needle) => needle === "" || needle.includes("\n")) ? needles : undefined;
}

function requiredBy(prefilter: Prefilter | undefined): readonly string[] | undefined {
  switch (prefilter?.type) {
    case EXACT:
      return [prefilter.str];
    case AND:
      return prefilter.subs.map(requiredBy).reduce(rarer, undefined);
    case OR: {
      const alternatives = prefilter.subs.map(requiredBy);
      return alternatives.every((needles) => needles !== undefined) ? alternatives.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** Long texts are rare; a choice is as rare as its shortest. */
function rarer(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return shortest(b) > shortest(a) ? b : a;
}

function shortest(needles: readonly string[] | undefined): number {
  return Math.min(...(needles ?? [""]).map((needle) => needle.length));
}
