import { addSkipped, type Line, nothingSkipped, type Skipped } from "./line.ts";

/** Of the last lines of an output, those that its end event quotes. */
export const END_QUOTE_LINES = 5;

/** Lines kept from the end on. */
const LAST_LINES = END_QUOTE_LINES;
/** Lines kept from the beginning on: more than an event of the largest allowed size can show. */
const FIRST_LINES = 400 * LAST_LINES;

/**
 * The lines of one coalescing window. Of a huge one, such as only a task without a line limit can print,
 * the lines in the middle are counted and not kept.
 */
export class Batch {
  /** When the window opened, in ms since the epoch. */
  readonly atMs: number;
  readonly firstNumber: number;
  /** Left out before its first line. */
  readonly skippedBefore: Readonly<Skipped>;
  #lastNumber: number;
  #lineCount = 0;
  /** Left out between its first and its last line. */
  #skippedWithin: Readonly<Skipped> = nothingSkipped;
  readonly #first: Line[] = [];
  /** In turn: the line that is overwritten next is the oldest. */
  readonly #last: Line[] = [];

  constructor(first: Line, atMs: number) {
    this.atMs = atMs;
    this.firstNumber = first.number;
    this.#lastNumber = first.number;
    this.skippedBefore = first.skippedBefore;
    this.#keep(first);
  }

  add(line: Line): void {
    // The same object unless something was left out, which is seldom and would cost as much as the rest.
    if (line.skippedBefore !== nothingSkipped) {
      this.#skippedWithin = addSkipped(this.#skippedWithin, line.skippedBefore);
    }
    this.#lastNumber = line.number;
    this.#keep(line);
  }

  get lineCount(): number {
    return this.#lineCount;
  }

  get lastNumber(): number {
    return this.#lastNumber;
  }

  get skippedWithin(): Readonly<Skipped> {
    return this.#skippedWithin;
  }

  /** Whether every line has been kept. */
  get isWhole(): boolean {
    return this.#lineCount <= FIRST_LINES;
  }

  /** Its lines from the first one on; all of them if it is whole. */
  get firstTexts(): string[] {
    return this.#first.map((line) => line.text);
  }

  /** The number of the line at this position, from 0, among those of `firstTexts`. */
  numberAt(index: number): number | undefined {
    return this.#first[index]?.number;
  }

  /** The last lines, at most `LAST_LINES`, without its first `shown` lines. */
  lastAfter(shown: number): Line[] {
    const oldest = this.#lineCount % LAST_LINES;
    const last = [...this.#last.slice(oldest), ...this.#last.slice(0, oldest)];
    return [...this.#first.slice(shown), ...last].slice(-LAST_LINES);
  }

  #keep(line: Line): void {
    if (this.#lineCount < FIRST_LINES) this.#first.push(line);
    else this.#last[this.#lineCount % LAST_LINES] = line;
    this.#lineCount++;
  }
}
