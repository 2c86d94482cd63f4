/** With more ranges, the oldest are forgotten: an ended task may be remembered for long. */
const RANGES_MAX = 2_048;

/** The lines of a task that became events, by their numbers from 1, as ranges. */
export class EventLines {
  /** The first and last number of each range, alternating, in order. */
  #edges: number[] = [];
  #knownFrom = 1;
  #last = 0;

  /** The first line of which it is still known whether it became an event. */
  get knownFrom(): number {
    return this.#knownFrom;
  }

  /** The number of the latest one; 0 without any. */
  get last(): number {
    return this.#last;
  }

  /** @param number greater than all before */
  add(number: number): void {
    const edges = this.#edges;
    this.#last = number;
    if (edges.at(-1) === number - 1) {
      edges[edges.length - 1] = number;
      return;
    }
    edges.push(number, number);
    if (edges.length <= 2 * RANGES_MAX) return;
    // Half of them go at once, because moving an array for each line is slow.
    this.#edges = edges.slice(RANGES_MAX);
    this.#knownFrom = this.#edges[0] ?? number;
  }

  /** Gives up the room for more, because none is added any more. */
  close(): void {
    this.#edges = this.#edges.slice();
  }

  has(number: number): boolean {
    return this.next(number) === number;
  }

  /** Returns the first event line at this number or behind it. */
  next(number: number): number | undefined {
    const range = this.#rangeEndingAtOrBehind(number);
    const first = this.#edges[2 * range];
    return first === undefined ? undefined : Math.max(first, number);
  }

  /** Returns the last event line at this number or before it. */
  previous(number: number): number | undefined {
    if (this.has(number)) return number;
    return this.#edges[2 * this.#rangeEndingAtOrBehind(number) - 1];
  }

  /** Returns the index of the first range that ends at this number or behind it. */
  #rangeEndingAtOrBehind(number: number): number {
    let low = 0;
    let high = this.#edges.length / 2;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#edges[2 * middle + 1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
