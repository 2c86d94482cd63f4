import type { LineFilter } from "../../core/text/line-filter.ts";

/** What is to become of a line. */
export type Verdict = "passes" | "does not match" | "is the last";

/** Decides about lines, one after the other: whether one is what was waited for, else whether it passes. */
export class LineVerdicts {
  /** One of them is in every line that does not fail to match; undefined if no such texts are known. */
  readonly needles: readonly string[] | undefined;
  readonly #filter: LineFilter | undefined;
  readonly #until: LineFilter | undefined;
  #text = "";
  #isAskingUntil = false;

  /**
   * @param filter undefined lets every line pass
   * @param until the first line that it lets pass is the last
   */
  constructor(filter: LineFilter | undefined, until: LineFilter | undefined) {
    this.#filter = filter;
    this.#until = until;
    this.needles = until ? union(filter?.needles, until.needles) : filter?.needles;
  }

  /** Whether every line passes, whatever it says. */
  get areGiven(): boolean {
    return !this.#filter && !this.#until;
  }

  /** @param text cleaned. @returns undefined if `goOn` is to be called until it is known */
  begin(text: string): Verdict | undefined {
    this.#text = text;
    this.#isAskingUntil = this.#until !== undefined;
    return this.#isAskingUntil ? this.#afterUntil(this.#until?.begin(text)) : this.#askFilter();
  }

  /** Does a part of a millisecond's work on the line that was begun. */
  goOn(): Verdict | undefined {
    return this.#isAskingUntil
      ? this.#afterUntil(this.#until?.goOn())
      : verdict(this.#filter?.goOn() ?? true);
  }

  #afterUntil(matches: boolean | undefined): Verdict | undefined {
    if (matches === undefined) return undefined;
    if (matches) return "is the last";
    this.#isAskingUntil = false;
    return this.#askFilter();
  }

  #askFilter(): Verdict | undefined {
    return verdict(this.#filter ? this.#filter.begin(this.#text) : true);
  }
}

function verdict(passes: boolean | undefined): Verdict | undefined {
  if (passes === undefined) return undefined;
  return passes ? "passes" : "does not match";
}

function union(
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] | undefined {
  return some && others && [...some, ...others];
}
