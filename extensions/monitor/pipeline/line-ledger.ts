/** What became of a printed line. Every line ends in exactly one of these. */
export const lineCategories = ["shown", "cut", "notMatching", "repeated", "suppressed", "discarded"] as const;

export type LineCategory = (typeof lineCategories)[number];

export type LineLedgerData = Record<LineCategory | "printed" | "waiting", number>;

/** What a message makes of lines of one task. */
export interface DeliveredLines {
  shown: number;
  cut: number;
  /** Of lines that were counted before, and that its end quotes: what each was counted as. */
  quoted: readonly LineCategory[];
}

/**
 * The account of a task's lines. A line counts as printed when the splitter completes it and as
 * waiting until its category is known; once nothing waits, the categories add up to `printed`.
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

  /** Lines in a batch that is still open, or in an event that has not been delivered. */
  get waiting(): number {
    return lineCategories.reduce((rest, category) => rest - this.#byCategory[category], this.#printed);
  }

  /** The number of the last line of the log: the marks between two runs have numbers, too. */
  get lastNumber(): number {
    return this.#printed + this.#marks;
  }

  /** Lines have come to their end: they wait. @returns the number of the last */
  print(lines = 1): number {
    this.#printed += lines;
    return this.lastNumber;
  }

  /** A line that the command did not print is in the log. */
  mark(): void {
    this.#marks++;
  }

  /** Lines that wait do not match. */
  exclude(lines = 1): void {
    this.#byCategory.notMatching += lines;
  }

  /** Lines that wait are over the limit. */
  suppress(lines: number): void {
    this.#byCategory.suppressed += lines;
  }

  /** Lines that wait say the same as those before them. */
  withhold(lines: number): void {
    this.#byCategory.repeated += lines;
  }

  /** Lines that wait reach nobody, since their task was stopped. */
  discard(lines = 1): void {
    this.#byCategory.discarded += lines;
  }

  /** Lines that wait are told by their number alone, since the context has no room for them. */
  cut(lines: number): void {
    this.#byCategory.cut += lines;
  }

  /** A message takes lines along. */
  deliver(lines: DeliveredLines): void {
    this.#settle(lines, 1);
  }

  /** The message was lost: its lines are what they were before. */
  takeBack(lines: DeliveredLines): void {
    this.#settle(lines, -1);
  }

  /** As it is now, to see what it would be. */
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
