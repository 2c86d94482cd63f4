import { panelText } from "../../texts/panel.ts";
import type { LogOrder, TaskLogView } from "../task-view.ts";
import { JoinedText } from "./joined-text.ts";
import { LineRuns } from "./line-runs.ts";
import { LogFile } from "./log-file.ts";
import type { LogState, LogText } from "./log-text.ts";
import { MergedPart, type MergedStart, PART_MAX_BYTES } from "./merged-part.ts";

const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);
/** What is said in place of older lines, and what ends a line of which only a part was printed. */
const ADDED = Buffer.from(panelText.olderLines);

const ADDED_SOURCE = -1;

/** How much of the text is wanted, and what opens all of it. */
interface Whole {
  lines: number;
  open: () => Promise<MergedLog>;
}

/**
 * The lines of several logs of a task in the order in which they came. A line is there once it has ended.
 * Lines that came before all that is remembered of their order are left out.
 */
export class MergedLog implements LogText {
  readonly origins = new LineRuns();
  readonly isCut = false;
  readonly #parts: readonly MergedPart[];
  readonly #order: LogOrder;
  readonly #text = new JoinedText();
  /** What waits to be handed on, since the turns of the logs may be short. */
  #waiting: Buffer | undefined;
  #waitingBytes = 0;
  #lines = 0;
  /** The log of the last line, while that has not ended. */
  #openLog: number | undefined;
  #add: (bytes: Buffer) => void = () => {};
  readonly #whole: Whole;
  #hasBegun = false;
  /** Whether lines are left out that the whole text has. */
  #isEnd = false;
  /** Whether the logs were taken to their ends. */
  #isComplete = false;

  /**
   * @param lines of longer logs only the end, of about so many
   * @throws the system's error, or Error if one of them was cut, since nobody knows the order of its lines
   */
  static async open(
    logs: readonly Pick<TaskLogView, "path" | "begins" | "written">[],
    order: LogOrder,
    lines = Number.POSITIVE_INFINITY,
  ): Promise<MergedLog> {
    const files: LogFile[] = [];
    try {
      for (const log of logs) files.push(await LogFile.open(log.path, log));
      if (files.some(({ isCut }) => isCut)) throw new Error(panelText.cutOrder);
      return new MergedLog(files, order, { lines, open: () => MergedLog.open(logs, order) });
    } catch (error) {
      await Promise.all(files.map((file) => file.close()));
      throw error;
    }
  }

  private constructor(files: readonly LogFile[], order: LogOrder, whole: Whole) {
    this.#order = order;
    this.#whole = whole;
    this.#parts = files.flatMap((file, log) => {
      const arrivals = order.arrivals[log];
      return arrivals ? [new MergedPart(log, file, arrivals)] : [];
    });
  }

  get openWhole(): (() => Promise<LogText>) | undefined {
    return this.#isEnd ? this.#whole.open : undefined;
  }

  async grow(add: (bytes: Buffer) => void): Promise<void> {
    if (this.#isComplete) return;
    // In this order: what is in the files by then has its place, and what is over is in the files.
    const isOver = this.#order.isOver();
    for (const part of this.#parts) await part.extend();
    this.#add = add;
    await this.#takeAll(this.#order.lastNumbers(), isOver);
    this.#handOn();
    this.#isComplete = isOver;
  }

  async read(start: number, end: number): Promise<Buffer> {
    return await this.#text.read(start, end, async (source, from, to) => {
      const part = this.#parts.find(({ log }) => log === source);
      return part ? await part.file.read(from, to) : ADDED.subarray(from, to);
    });
  }

  async state(): Promise<LogState> {
    const states = await Promise.all(this.#parts.map(({ file }) => file.state()));
    return (
      states.find((state) => state === "truncated") ??
      states.find((state) => state === "replaced") ??
      "current"
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#parts.map(({ file }) => file.close()));
  }

  async #takeAll(lastNumbers: readonly number[], isOver: boolean): Promise<void> {
    if (!this.#hasBegun) await this.#begin(lastNumbers);
    for (let next = this.#next(lastNumbers); next; next = this.#next(lastNumbers)) {
      if (await this.#take(next.part, next.upTo)) continue;
      // The rest of these lines is on its way into the file.
      if (!isOver) return;
      next.part.giveUp(next.upTo);
    }
    if (!isOver) return;
    for (const part of this.#parts) await this.#take(part, Number.POSITIVE_INFINITY);
  }

  /** Goes to the first lines that are wanted and whose order is known. */
  async #begin(lastNumbers: readonly number[]): Promise<void> {
    this.#hasBegun = true;
    const known = { turn: Math.max(0, ...this.#parts.map((part) => part.firstKnownTurn)), log: -1, first: 0 };
    const wanted = this.#parts.map((part) => part.startOfEnd(this.#whole.lines, lastNumbers[part.log] ?? 0));
    const start = wanted.reduce<MergedStart>(
      (latest, next) => (next.turn >= latest.turn ? next : latest),
      known,
    );
    const skips = this.#parts.map((part) => part.skipTo(start, lastNumbers[part.log] ?? 0));
    const skipped = await Promise.all(skips);
    this.#isEnd = start !== known && skipped.includes(true);
    if (skipped.includes(true) && !this.#isEnd) this.#append(ADDED_SOURCE, 0, ADDED.subarray(0, -1), 1);
  }

  /** Returns the log whose turn it is, with the number of the last line that came then. */
  #next(lastNumbers: readonly number[]): { part: MergedPart; upTo: number } | undefined {
    let next: { part: MergedPart; upTo: number; turn: number } | undefined;
    for (const part of this.#parts) {
      const found = part.nextTurn(lastNumbers[part.log] ?? 0);
      if (found && (!next || found.turn < next.turn)) next = { part, ...found };
    }
    return next;
  }

  /**
   * Takes the lines of a log up to this number.
   * @returns whether all of them were there
   */
  async #take(part: MergedPart, upTo: number): Promise<boolean> {
    return await part.take(upTo, ({ number, at, bytes, lines }) => {
      const isOpen = this.#openLog !== undefined && this.#openLog !== part.log;
      if (isOpen) this.#append(ADDED_SOURCE, ADDED.length - 1, ADDED.subarray(-1), 1);
      this.origins.begin(this.#lines, part.log, number);
      this.#append(part.log, at, bytes, lines);
      this.#openLog = bytes.at(-1) === LINE_FEED ? undefined : part.log;
    });
  }

  /** @param source the index of its log, or `ADDED_SOURCE` */
  #append(source: number, at: number, bytes: Buffer, lines: number): void {
    if (this.#waitingBytes + bytes.length > PART_MAX_BYTES) this.#handOn();
    this.#waiting ??= Buffer.allocUnsafe(PART_MAX_BYTES);
    this.#waitingBytes += bytes.copy(this.#waiting, this.#waitingBytes);
    this.#text.append(source, at, bytes.length);
    this.#lines += lines;
  }

  #handOn(): void {
    this.origins.end(this.#lines);
    this.#add(this.#waiting?.subarray(0, this.#waitingBytes) ?? NOTHING);
    this.#waitingBytes = 0;
  }
}
