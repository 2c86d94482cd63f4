import type { RE2JS } from "re2js";
import { compilePattern } from "./compile-pattern.ts";
import { needlesOf } from "./needles.ts";
import { PatternProgram } from "./pattern-program.ts";
import { PatternSearch } from "./pattern-search.ts";

/** Decides by text alone which lines become part of an event, one line after the other. */
export interface LineFilter {
  /** Begins with a line. @returns whether it passes; undefined if `goOn` is to be called until that is known */
  begin(text: string): boolean | undefined;
  /** Does a part of a millisecond's work on the line that was begun. */
  goOn(): boolean | undefined;
  /** One of them is in every line that passes; undefined if no such texts are known. */
  readonly needles: readonly string[] | undefined;
}

/**
 * Compiles `match` and `ignore`. Matching takes time linear in the line, whatever the pattern.
 * @returns undefined when neither is given: every line passes
 * @throws Error that names the parameter, the pattern and what is wrong with it
 */
export function createLineFilter(patterns: {
  match?: string | undefined;
  ignore?: string | undefined;
}): LineFilter | undefined {
  const match = patterns.match === undefined ? undefined : compilePattern("match", patterns.match);
  const ignore = patterns.ignore === undefined ? undefined : compilePattern("ignore", patterns.ignore);
  if (!match && !ignore) return undefined;
  return new PatternFilter([
    ...(match ? [new Condition(match, true)] : []),
    ...(ignore ? [new Condition(ignore, false)] : []),
  ]);
}

/** Lines that match one pattern. @throws Error that names the parameter, the pattern and what is wrong with it */
export function createMatchFilter(parameter: string, pattern: string): LineFilter {
  return new PatternFilter([new Condition(compilePattern(parameter, pattern), true)]);
}

/** That a pattern matches, or that it does not. */
class Condition {
  readonly wanted: boolean;
  readonly needles: readonly string[] | undefined;
  readonly #search: PatternSearch;

  constructor(pattern: RE2JS, wanted: boolean) {
    this.wanted = wanted;
    this.needles = needlesOf(pattern);
    this.#search = new PatternSearch(new PatternProgram(pattern));
  }

  /** @returns whether the pattern matches; undefined if that is still open */
  begin(text: string): boolean | undefined {
    if (this.needles && !this.needles.some((needle) => text.includes(needle))) return false;
    return this.#search.begin(text);
  }

  goOn(): boolean | undefined {
    return this.#search.goOn();
  }
}

class PatternFilter implements LineFilter {
  readonly needles: readonly string[] | undefined;
  readonly #conditions: readonly Condition[];
  #text = "";
  /** Index of the condition that is looked at. */
  #current = 0;

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
    this.needles = conditions.find(({ wanted }) => wanted)?.needles;
  }

  begin(text: string): boolean | undefined {
    this.#text = text;
    this.#current = 0;
    return this.#decide(this.#conditions[0]?.begin(text));
  }

  goOn(): boolean | undefined {
    return this.#decide(this.#conditions[this.#current]?.goOn());
  }

  /** @param matches what is known of the current condition's pattern */
  #decide(matches: boolean | undefined): boolean | undefined {
    if (matches === undefined) return undefined;
    if (matches !== this.#conditions[this.#current]?.wanted) return false;
    const next = this.#conditions[++this.#current];
    return next ? this.#decide(next.begin(this.#text)) : true;
  }
}
