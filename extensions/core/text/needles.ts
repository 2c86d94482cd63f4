import { RE2JS } from "re2js";

/** Each needle is searched for by itself, which is slow if its first character is frequent. */
const NEEDLES_MAX = 6;

/** The prefilter that re2js keeps of a pattern, in the form of its version 2. */
interface Prefilter {
  type: number;
  str: string;
  subs: readonly Prefilter[];
}
const EXACT = 1;
const AND = 2;
const OR = 3;

/**
 * Returns texts of which one is in every line that the pattern matches, as far as re2js knows: `error: ` and
 * `build fail` for `error: .*|build fail(ed|ure)`. It knows none for a pattern that ignores case.
 */
export function needlesOf(pattern: RE2JS): readonly string[] | undefined {
  const needles = requiredBy(pattern.re2().prefilter ?? undefined);
  const isCheap = needles && needles.length <= NEEDLES_MAX;
  // No line contains a line feed.
  return isCheap && !needles.some((needle) => needle === "" || needle.includes("\n")) ? needles : undefined;
}

/** The flags at the start of a pattern that ignores case. */
const ANY_CASE = /^\(\?([a-zA-Z]*)i([a-zA-Z]*)\)/;
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Returns texts of lower case of which one is, in whatever case, in every line that a pattern with `(?i)` at its
 * start matches. Beyond ASCII, what counts as the same letter is not always what `toLowerCase` says.
 */
export function anyCaseNeedlesOf(pattern: RE2JS): readonly string[] | undefined {
  const source = pattern.pattern();
  if (!ANY_CASE.test(source)) return undefined;
  const exact = source.replace(ANY_CASE, (_, before: string, behind: string) =>
    before + behind === "" ? "" : `(?${before}${behind})`,
  );
  const needles = needlesOf(RE2JS.compile(exact));
  return needles?.every((needle) => ASCII.test(needle))
    ? needles.map((needle) => needle.toLowerCase())
    : undefined;
}

/** Tells whether one of these needles may be in a text. The long s is an s of any case, but has no lower one. */
export function mayHaveAnyCase(text: string, needles: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return needles.some((needle) => lower.includes(needle)) || lower.includes("\u017f");
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

/** Returns the rarer choice: long texts are rare, and a choice is as rare as its shortest text. */
function rarer(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return shortest(b) > shortest(a) ? b : a;
}

function shortest(needles: readonly string[] | undefined): number {
  return Math.min(...(needles ?? [""]).map((needle) => needle.length));
}
