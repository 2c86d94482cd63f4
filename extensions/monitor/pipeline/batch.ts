import { addSkipped, type Line, nothingSkipped, type Skipped } from "./line.ts";

/** The number of last lines of an output that its end event quotes. */
export const END_QUOTE_LINES = 5;

/** The lines kept at the end. */
const LAST_LINES = END_QUOTE_LINES;
/** The lines kept at the beginning: more than an event of the largest allowed size can show. */
const FIRST_LINES = 400 * LAST_LINES;

/**
 * The lines of one coalescing window. If there are very many, which only a task without a line limit can
 * print, the lines in the middle are counted and not kept.
 */
export class Batch {
  /** The time at which the window opened, in ms since the epoch. */
  readonly atMs: number;
  readonly firstNumber: number;
  /** The lines left out before its first line. */
  readonly skippedBefore: Readonly<Skipped>;
  #lastNumber: number;
  #lineCount = 0;
  /** The lines left out between its first and its last line. */
  #skippedWithin: Readonly<Skipped> = nothingSkipped;
  readonly #first: Line[] = [];
  /** A ring: the line that is overwritten next is the oldest. */
  readonly #last: Line[] = [];
  /** The number of lines that the ring has taken. */
  #lastTaken = 0;

  constructor(first: Line, atMs: number) {
    this.atMs = atMs;
    this.firstNumber = first.number;
    this.#lastNumber = first.number;
    this.skippedBefore = first.skippedBefore;
    this.#keep(first);
  }

  add(line: Line): void {
    // It is the shared constant unless lines were left out; that is rare, and adding would double the work.
    if (line.skippedBefore !== nothingSkipped) {
      this.#skippedWithin = addSkipped(this.#skippedWithin, line.skippedBefore);
    }
    this.#lastNumber = line.number;
    this.#keep(line);
  }

  /** Counts lines that follow the last one, of a batch that is full. Lines that are kept have to follow them. */
  skip(lines: number): void {
    this.#lineCount += lines;
    this.#lastNumber += lines;
    this.#last.length = 0;
    this.#lastTaken = 0;
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

  /** Whether further lines are only counted, except the last ones. */
  get isFull(): boolean {
    return this.#lineCount >= FIRST_LINES;
  }

  /** Whether every line is kept. */
  get isWhole(): boolean {
    return this.#lineCount <= FIRST_LINES;
  }

  /** The lines from the first one on; all of them if the batch is whole. */
  get firstTexts(): string[] {
    return this.#first.map((line) => line.text);
  }

  /** Returns the number of the line at this index, from 0, of `firstTexts`. */
  numberAt(index: number): number | undefined {
    return this.#first[index]?.number;
  }

  /** Returns the last lines, at most `LAST_LINES`, without the first `shown` lines. */
  lastAfter(shown: number): Line[] {
    const oldest = this.#lastTaken % LAST_LINES;
    const last = [...this.#last.slice(oldest), ...this.#last.slice(0, oldest)];
    return [...this.#first.slice(shown), ...last].slice(-LAST_LINES);
  }

  #keep(line: Line): void {
    if (this.#lineCount < FIRST_LINES) this.#first.push(line);
    else this.#last[this.#lastTaken++ % LAST_LINES] = line;
    this.#lineCount++;
  }
}
