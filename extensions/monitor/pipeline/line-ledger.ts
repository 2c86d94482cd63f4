/** The fate of a printed line. Every line ends in exactly one of these. */
export const lineCategories = ["shown", "cut", "notMatching", "repeated", "suppressed", "discarded"] as const;

export type LineCategory = (typeof lineCategories)[number];

export type LineLedgerData = Record<LineCategory | "printed" | "waiting", number>;

/** The fate of one task's lines in a message. */
export interface DeliveredLines {
  shown: number;
  cut: number;
  /** The earlier category of each line that the end event quotes. */
  quoted: readonly LineCategory[];
}

/**
 * The account of a task's lines. A line counts as printed when the splitter completes it, and as waiting
 * until its category is known. Once nothing waits, the categories add up to `printed`.
 */
export class LineLedger {
  #printed = 0;
  #marks = 0;
  readonly #byCategory: Record<LineCategory, number> = {
    shown: 0,
    cut: 0,
    notMatching: 0,
    repeated: 0,
    suppressed: 0,
    discarded: 0,
  };

  get printed(): number {
    return this.#printed;
  }

  of(category: LineCategory): number {
    return this.#byCategory[category];
  }

  /** The lines in an open batch, or in an event that has not been delivered. */
  get waiting(): number {
    return lineCategories.reduce((rest, category) => rest - this.#byCategory[category], this.#printed);
  }

  /** The number of the last line of the log: the marks between two runs have numbers, too. */
  get lastNumber(): number {
    return this.#printed + this.#marks;
  }

  /** Counts complete lines, which wait. @returns the number of the last */
  print(lines = 1): number {
    this.#printed += lines;
    return this.lastNumber;
  }

  /** Counts a line of the log that the command did not print. */
  mark(): void {
    this.#marks++;
  }

  /** Counts waiting lines as not matching. */
  exclude(lines = 1): void {
    this.#byCategory.notMatching += lines;
  }

  /** Counts waiting lines as over the limit. */
  suppress(lines: number): void {
    this.#byCategory.suppressed += lines;
  }

  /** Counts waiting lines as repeats of those before. */
  withhold(lines: number): void {
    this.#byCategory.repeated += lines;
  }

  /** Counts waiting lines as lost to everybody, because their task was stopped. */
  discard(lines = 1): void {
    this.#byCategory.discarded += lines;
  }

  /** Counts waiting lines as told by number alone, because the context has no room for them. */
  cut(lines: number): void {
    this.#byCategory.cut += lines;
  }

  /** Counts lines as their message has them. */
  deliver(lines: DeliveredLines): void {
    this.#settle(lines, 1);
  }

  /** Reverts the counts of a lost message. */
  takeBack(lines: DeliveredLines): void {
    this.#settle(lines, -1);
  }

  /** Returns a copy, to compute what the account would be. */
  copy(): LineLedger {
    const copy = new LineLedger();
    copy.#printed = this.#printed;
    copy.#marks = this.#marks;
    Object.assign(copy.#byCategory, this.#byCategory);
    return copy;
  }

  toJSON(): LineLedgerData {
    return { printed: this.#printed, ...this.#byCategory, waiting: this.waiting };
  }

  #settle({ shown, cut, quoted }: DeliveredLines, times: 1 | -1): void {
    this.#byCategory.shown += times * (shown + quoted.length);
    this.#byCategory.cut += times * cut;
    for (const category of quoted) this.#byCategory[category] -= times;
  }
}
