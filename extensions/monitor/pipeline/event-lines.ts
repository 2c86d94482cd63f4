/** More than this and the oldest are forgotten: an ended task may be remembered for long. */
const RANGES_MAX = 2_048;

/** Which lines of a task became events, by their numbers from 1, as ranges of consecutive ones. */
export class EventLines {
  /** First and last number of each range, in turn, in order. */
  #edges: number[] = [];
  #knownFrom = 1;
  #last = 0;

  /** Lines before this one may have become events that are not known any more. */
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
    // Half of them at once: to move an array for each line costs.
    this.#edges = edges.slice(RANGES_MAX);
    this.#knownFrom = this.#edges[0] ?? number;
  }

  has(number: number): boolean {
    return this.next(number) === number;
  }

  /** The first one at a number or behind it. */
  next(number: number): number | undefined {
    const range = this.#rangeEndingAtOrBehind(number);
    const first = this.#edges[2 * range];
    return first === undefined ? undefined : Math.max(first, number);
  }

  /** The last one at a number or before it. */
  previous(number: number): number | undefined {
    if (this.has(number)) return number;
    return this.#edges[2 * this.#rangeEndingAtOrBehind(number) - 1];
  }

  /** The index of the first range whose last number is at this one or behind it. */
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
