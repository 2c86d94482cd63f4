import type { RE2JS } from "re2js";
import { compilePattern } from "./compile-pattern.ts";
import { needlesOf, RequiredTexts } from "./needles.ts";
import { PatternProgram } from "./pattern-program.ts";
import { PatternSearch } from "./pattern-search.ts";

/** Decides by text alone which lines become part of an event, one line after another. */
export interface LineFilter {
  /** Begins with a line. @returns whether it passes; undefined if `goOn` has to be called for it */
  begin(text: string): boolean | undefined;
  /** Does work for less than a millisecond on the current line. @returns the same as `begin` */
  goOn(): boolean | undefined;
  /** Texts of which one is in every line that passes; undefined if none are known. */
  readonly needles: readonly string[] | undefined;
  /** Tells of several lines at once whether one of them may pass. */
  mayPass(lines: string): boolean;
}

/**
 * Compiles `match` and `ignore`. For every pattern, matching takes time linear in the line.
 * @returns undefined if neither is given: then every line passes
 * @throws Error that names the parameter, the pattern and the problem
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

/** Makes a filter of lines that match a pattern. @throws Error that names parameter, pattern and problem */
export function createMatchFilter(parameter: string, pattern: string): LineFilter {
  return new PatternFilter([new Condition(compilePattern(parameter, pattern), true)]);
}

/** Demands that a pattern matches, or that it does not. */
class Condition {
  readonly wanted: boolean;
  readonly needles: readonly string[] | undefined;
  readonly #required: RequiredTexts;
  readonly #search: PatternSearch;

  constructor(pattern: RE2JS, wanted: boolean) {
    this.wanted = wanted;
    this.needles = needlesOf(pattern);
    this.#required = new RequiredTexts(pattern);
    this.#search = new PatternSearch(new PatternProgram(pattern));
  }

  /** @returns whether the pattern matches; undefined if that is still open */
  begin(text: string): boolean | undefined {
    return this.mayMatch(text) ? this.#search.begin(text) : false;
  }

  mayMatch(text: string): boolean {
    return this.#required.mayBeIn(text);
  }

  goOn(): boolean | undefined {
    return this.#search.goOn();
  }
}

class PatternFilter implements LineFilter {
  readonly needles: readonly string[] | undefined;
  readonly #conditions: readonly Condition[];
  #text = "";
  /** The index of the current condition. */
  #current = 0;

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
    this.needles = conditions.find(({ wanted }) => wanted)?.needles;
  }

  mayPass(lines: string): boolean {
    return this.#conditions.every((condition) => !condition.wanted || condition.mayMatch(lines));
  }

  begin(text: string): boolean | undefined {
    this.#text = text;
    this.#current = 0;
    return this.#decide(this.#conditions[0]?.begin(text));
  }

  goOn(): boolean | undefined {
    return this.#decide(this.#conditions[this.#current]?.goOn());
  }

  /** @param matches whether the current condition's pattern matches, as far as known */
  #decide(matches: boolean | undefined): boolean | undefined {
    if (matches === undefined) return undefined;
    if (matches !== this.#conditions[this.#current]?.wanted) return false;
    const next = this.#conditions[++this.#current];
    return next ? this.#decide(next.begin(this.#text)) : true;
  }
}
