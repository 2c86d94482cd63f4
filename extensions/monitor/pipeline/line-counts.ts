/** What became of a printed line. Every line ends in exactly one of these. */
export const lineCategories = ["shown", "cut", "notMatching", "repeated", "suppressed", "discarded"] as const;

export type LineCategory = (typeof lineCategories)[number];

export type LineCountsData = Record<LineCategory | "printed" | "waiting", number>;

/**
 * The account of a task's lines. A line counts as printed when the splitter completes it and as
 * waiting until its category is known; once nothing waits, the categories add up to `printed`.
 */
export class LineCounts {
  /** @param counted what `toJSON` gave */
  static from(counted: LineCountsData): LineCounts {
    const counts = new LineCounts();
    counts.printed = counted.printed;
    for (const category of lineCategories) counts.add(category, counted[category]);
    return counts;
  }

  printed = 0;
  readonly #byCategory: Record<LineCategory, number> = {
    shown: 0,
    cut: 0,
    notMatching: 0,
    repeated: 0,
    suppressed: 0,
    discarded: 0,
  };

  add(category: LineCategory, lines = 1): void {
    this.#byCategory[category] += lines;
  }

  move(from: LineCategory, to: LineCategory, lines = 1): void {
    this.#byCategory[from] -= lines;
    this.#byCategory[to] += lines;
  }

  of(category: LineCategory): number {
    return this.#byCategory[category];
  }

  /** Lines in a batch that is still open, or in an event that has not been delivered. */
  get waiting(): number {
    return lineCategories.reduce((rest, category) => rest - this.#byCategory[category], this.printed);
  }

  toJSON(): LineCountsData {
    return { printed: this.printed, ...this.#byCategory, waiting: this.waiting };
  }
}
