/** With more entries the older half is forgotten. Output of each second for nine hours takes as many. */
const ENTRIES_MAX = 32_768;
/** The entries of an ended task: a hundred tasks of two streams are remembered, and then take 5 MiB at most. */
const ENDED_ENTRIES_MAX = 1_024;
const MS_PER_SECOND = 1_000;
/** An entry is three numbers of one array: thousands of arrays of ended tasks would take more than the numbers. */
const NUMBERS_PER_ENTRY = 3;

/** Some lines that came together: from `first` to the line before the next entry's. */
export interface Arrival {
  /** The number of the first line, from 1. An empty entry has the number of the next one's. */
  first: number;
  /** In ms since the epoch, exact to a second. */
  atMs: number;
  /** Grows whenever another stream of the task has its turn. */
  turn: number;
}

/** Tells streams of one task apart by when they came. */
export class ArrivalOrder {
  #latest: Arrivals | undefined;
  #turn = 0;

  turnOf(stream: Arrivals): number {
    if (this.#latest !== stream) this.#turn++;
    this.#latest = stream;
    return this.#turn;
  }
}

/**
 * When the lines of one stream came, by their numbers, and in which order with other streams. A line comes
 * when it ends. There is an entry for each second in which something came, and for each turn between
 * streams.
 */
export class Arrivals {
  readonly #order: ArrivalOrder;
  /** Of each entry the first line, the second in which it came, and the turn. */
  #numbers: number[] = [];
  #forgotten = 0;

  constructor(order = new ArrivalOrder()) {
    this.#order = order;
  }

  /** The index of the oldest entry; those before it are forgotten. */
  get oldest(): number {
    return this.#forgotten;
  }

  /** The index behind the newest entry. */
  get end(): number {
    return this.#forgotten + this.#entries;
  }

  /** @param first the number of the first line that may end with this output */
  add(first: number, atMs: number): void {
    const second = Math.floor(atMs / MS_PER_SECOND);
    const turn = this.#order.turnOf(this);
    const numbers = this.#numbers;
    const last = numbers.length - NUMBERS_PER_ENTRY;
    if (numbers[last + 2] === turn) {
      if (numbers[last] === first) numbers[last + 1] = second;
      if (numbers[last + 1] === second) return;
    }
    numbers.push(first, second, turn);
    // Half of them go at once, because moving them for each entry is slow.
    if (this.#entries > ENTRIES_MAX) this.#keep(ENTRIES_MAX / 2);
  }

  /** Forgets more, because nothing is added any more, and gives up the room for it. */
  close(): void {
    this.#keep(Math.min(this.#entries, ENDED_ENTRIES_MAX));
  }

  /** @returns undefined if it is forgotten, or has not come */
  entry(index: number): Arrival | undefined {
    const at = (index - this.#forgotten) * NUMBERS_PER_ENTRY;
    const [first, second, turn] = [this.#numbers[at], this.#numbers[at + 1], this.#numbers[at + 2]];
    if (first === undefined || second === undefined || turn === undefined) return undefined;
    return { first, atMs: second * MS_PER_SECOND, turn };
  }

  /** Returns when the line came, in ms since the epoch; undefined if that is forgotten. */
  timeOf(line: number): number | undefined {
    let low = 0;
    let high = this.#entries;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#numbers[middle * NUMBERS_PER_ENTRY] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const second = this.#numbers[(low - 1) * NUMBERS_PER_ENTRY + 1];
    return second === undefined ? undefined : second * MS_PER_SECOND;
  }

  get #entries(): number {
    return this.#numbers.length / NUMBERS_PER_ENTRY;
  }

  #keep(entries: number): void {
    this.#forgotten += this.#entries - entries;
    this.#numbers = this.#numbers.slice(-entries * NUMBERS_PER_ENTRY);
  }
}
