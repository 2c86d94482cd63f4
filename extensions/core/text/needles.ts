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

/** Texts of which one is in every line that a pattern matches. */
type Needles = readonly string[];

/**
 * Returns the rarest of them, as far as re2js knows: `error: ` and `build fail` for
 * `error: .*|build fail(ed|ure)`. It knows none for a pattern that ignores case.
 */
export function needlesOf(pattern: RE2JS): Needles | undefined {
  const needles = rarestOf(requiredBy(prefilterOf(pattern)));
  return needles && isUsable(needles) ? needles : undefined;
}

/** The flags at the start of a pattern that ignores case. */
const ANY_CASE = /^\(\?([a-zA-Z]*)i([a-zA-Z]*)\)/;
const ASCII = /^[\x00-\x7f]*$/;

/** What is in every line that a pattern matches: of each of several choices one text. */
export class RequiredTexts {
  readonly #choices: readonly Needles[];
  /** Whether the texts are of lower case, and stand for any. */
  readonly #isAnyCase: boolean;

  constructor(pattern: RE2JS) {
    const exact = withoutAnyCase(pattern);
    this.#isAnyCase = exact !== undefined;
    const choices = requiredBy(prefilterOf(exact ?? pattern)).filter(isUsable);
    // Beyond ASCII, what counts as the same letter is not always what `toLowerCase` says.
    this.#choices = this.#isAnyCase
      ? choices.filter((texts) => texts.every((text) => ASCII.test(text))).map(lowerCased)
      : choices;
  }

  /** Tells whether a line, or one of several lines, may match. */
  mayBeIn(lines: string): boolean {
    if (this.#choices.length === 0) return true;
    const searched = this.#isAnyCase ? lines.toLowerCase() : lines;
    const areThere = this.#choices.every((texts) => texts.some((text) => searched.includes(text)));
    // The long s is an s of any case, but has no lower one.
    return areThere || (this.#isAnyCase && searched.includes("\u017f"));
  }
}

/** Returns a pattern that ignores case as one that does not; undefined for any other. */
function withoutAnyCase(pattern: RE2JS): RE2JS | undefined {
  const source = pattern.pattern();
  if (!ANY_CASE.test(source)) return undefined;
  return RE2JS.compile(
    source.replace(ANY_CASE, (_, before: string, behind: string) =>
      before + behind === "" ? "" : `(?${before}${behind})`,
    ),
  );
}

function lowerCased(texts: Needles): Needles {
  return texts.map((text) => text.toLowerCase());
}

/** Tells whether it is quick to look for them. No line contains a line feed. */
function isUsable(needles: Needles): boolean {
  return needles.length <= NEEDLES_MAX && !needles.some((needle) => needle === "" || needle.includes("\n"));
}

function prefilterOf(pattern: RE2JS): Prefilter | undefined {
  return pattern.re2().prefilter ?? undefined;
}

/** Returns choices of texts: one of each is in every line that matches. */
function requiredBy(prefilter: Prefilter | undefined): readonly Needles[] {
  switch (prefilter?.type) {
    case EXACT:
      return [[prefilter.str]];
    case AND:
      return prefilter.subs.flatMap(requiredBy);
    case OR: {
      const alternatives = prefilter.subs.map((sub) => rarestOf(requiredBy(sub)));
      return alternatives.every((needles) => needles !== undefined) ? [alternatives.flat()] : [];
    }
    default:
      return [];
  }
}

/** Long texts are rare, and a choice is as rare as its shortest text. */
function rarestOf(choices: readonly Needles[]): Needles | undefined {
  return choices.reduce<Needles | undefined>(
    (rarest, next) => (shortest(next) > shortest(rarest) ? next : rarest),
    undefined,
  );
}

function shortest(needles: Needles | undefined): number {
  return Math.min(...(needles ?? [""]).map((needle) => needle.length));
}
