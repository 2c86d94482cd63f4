/** An order of rows. */
export interface Order<Row> {
  /** `by title` */
  name: string;
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

  /** `by title`; empty for the order in which the rows come. */
  get text(): string {
    return this.#index === 0 ? "" : (this.#orders[this.#index]?.name ?? "");
  }

  selectNext(): void {
    this.#index = (this.#index + 1) % this.#orders.length;
  }

  /** Sorts rows in place. */
  sort(rows: Row[]): Row[] {
    const compare = this.#orders[this.#index]?.compare;
    return compare ? rows.sort(compare) : rows;
  }
}
