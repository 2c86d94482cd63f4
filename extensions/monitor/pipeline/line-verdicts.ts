import type { LineFilter } from "../../core/text/line-filter.ts";

/** The fate of a line. */
export type Verdict = "passes" | "does not match" | "is the last";

/** Decides about lines, one after another: whether a line is the awaited last one, or else passes. */
export class LineVerdicts {
  /** Texts of which one is in every line that matches; undefined if none are known. */
  readonly needles: readonly string[] | undefined;
  readonly #filter: LineFilter | undefined;
  readonly #until: LineFilter | undefined;
  #text = "";
  #isAskingUntil = false;

  /**
   * @param filter if undefined, every line passes
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

  /** @param text cleaned. @returns the verdict; undefined if `goOn` has to be called for it */
  begin(text: string): Verdict | undefined {
    this.#text = text;
    this.#isAskingUntil = this.#until !== undefined;
    return this.#isAskingUntil ? this.#afterUntil(this.#until?.begin(text)) : this.#askFilter();
  }

  /** Does less than a millisecond's work on the current line. @returns the same as `begin` */
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
