/** The clock is read once for this many lines: with a pattern, a line takes only a fraction of a millisecond. */
const LINES_PER_LOOK = 4;
/** The clock is also read once for this many characters: a long line takes milliseconds. */
const CHARS_PER_LOOK = 4_096;

/** An item from the splitter, or lines that were counted before it. */
type Arrival = { kind: "line"; raw: string; isPlain: boolean } | { kind: "skipped"; lines: number };

export interface LineBacklogStage {
  /** @returns false if the line is not finished: then `goOnWithLine` has to be called */
  line(raw: string, isPlain: boolean): boolean;
  /** Goes on with the line that was begun last. @returns whether it is finished */
  goOnWithLine(raw: string): boolean;
  /** Takes lines that were counted and not split. */
  skipped(lines: number): void;
  isTurnOver(): boolean;
  /** The clock is read once for this many lines, unless that is the default. */
  readonly linesPerLook?: number;
}

/**
 * Hands on lines in their order until the turn of the event loop is over, and keeps the others: a chunk can
 * hold 65 536 of them, and a pattern can take a second for one.
 */
export class LineBacklog {
  readonly #stage: LineBacklogStage;
  #waiting: Arrival[] = [];
  /** The index of the first item that is not handed on. */
  #next = 0;
  /** Whether the stage has begun with that line. */
  #isBegun = false;
  #sinceLook = 0;
  #charsSinceLook = 0;

  constructor(stage: LineBacklogStage) {
    this.#stage = stage;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  line(raw: string, isPlain: boolean): void {
    if (this.isEmpty && !this.#isTurnOver()) {
      this.#charsSinceLook += raw.length;
      if (this.#stage.line(raw, isPlain)) return;
      this.#isBegun = true;
    }
    this.#waiting.push({ kind: "line", raw, isPlain });
  }

  skipped(lines: number): void {
    if (this.isEmpty) this.#stage.skipped(lines);
    else this.#waiting.push({ kind: "skipped", lines });
  }

  /** Hands on the kept items, until the turn is over. */
  goOn(): void {
    for (let first = this.#waiting[this.#next]; first; first = this.#waiting[this.#next]) {
      if (this.#isTurnOver()) return;
      if (this.#isDoneWith(first)) this.#next++;
    }
    this.clear();
  }

  clear(): void {
    this.#waiting = [];
    this.#next = 0;
    this.#isBegun = false;
  }

  #isDoneWith(arrival: Arrival): boolean {
    if (arrival.kind === "skipped") {
      this.#stage.skipped(arrival.lines);
      return true;
    }
    const { raw, isPlain } = arrival;
    this.#charsSinceLook += raw.length;
    const isDone = this.#isBegun ? this.#stage.goOnWithLine(raw) : this.#stage.line(raw, isPlain);
    this.#isBegun = !isDone;
    return isDone;
  }

  #isTurnOver(): boolean {
    this.#sinceLook = (this.#sinceLook + 1) % (this.#stage.linesPerLook ?? LINES_PER_LOOK);
    if (this.#sinceLook > 0 && this.#charsSinceLook < CHARS_PER_LOOK) return false;
    this.#charsSinceLook = 0;
    return this.#stage.isTurnOver();
  }
}
