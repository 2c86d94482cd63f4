/** An order of rows. */
export interface Order<Row> {
  /** What the key that selects it does: `by title`. */
  does: string;
  /** Not given for the order in which the rows come. */
  compare?: (a: Row, b: Row) => number;
}

/** The order of a list's rows: that in which they come, until a key selects another one. */
export class ListOrder<Row> {
  readonly #orders: readonly Order<Row>[];
  #index = 0;

  /** @param orders the first one is that in which the rows come */
  constructor(orders: readonly [Order<Row>, Order<Row>, ...Order<Row>[]]) {
    this.#orders = orders;
  }

  /** Tells what the key does that selects the next one. */
  get nextDoes(): string {
    return this.#orders[this.#next]?.does ?? "";
  }

  /** `by title`; empty for the order in which the rows come. */
  get text(): string {
    return this.#index === 0 ? "" : (this.#orders[this.#index]?.does ?? "");
  }

  selectNext(): void {
    this.#index = this.#next;
  }

  /** Sorts rows in place. */
  sort(rows: Row[]): Row[] {
    const compare = this.#orders[this.#index]?.compare;
    return compare ? rows.sort(compare) : rows;
  }

  get #next(): number {
    return (this.#index + 1) % this.#orders.length;
  }
}
