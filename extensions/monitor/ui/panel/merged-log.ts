import { countLineFeeds } from "../../../core/text/count-line-feeds.ts";
import type { Arrival, Arrivals } from "../../task/arrivals.ts";
import { panelText } from "../../texts/panel.ts";
import type { LogOrder, TaskLogView } from "../task-view.ts";
import { JoinedText } from "./joined-text.ts";
import { LineRuns } from "./line-runs.ts";
import { LogFile } from "./log-file.ts";
import type { LogText } from "./log-text.ts";

const READ_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
/** So many are found as fast one by one. */
const FEW_LINES = 64;
const NOTHING = Buffer.alloc(0);
/** What is said in place of older lines, and what ends a line of which only a part was printed. */
const ADDED = Buffer.from(panelText.olderLines);

const ADDED_SOURCE = -1;

/** One of the logs, as far as it was taken. */
interface Part {
  log: number;
  file: LogFile;
  arrivals: Arrivals;
  /** The bytes of its text so far. */
  bytes: number;
  /** The bytes that were read, and what of them was not yet taken. */
  at: number;
  read: Buffer;
  /** The number of the line that comes next. */
  number: number;
  /** The index of the present entry of its arrivals. */
  entry: number;
}

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
  readonly #parts: readonly Part[];
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
   * @throws the system's error
   */
  static async open(
    logs: readonly Pick<TaskLogView, "path" | "begins">[],
    order: LogOrder,
    lines = Number.POSITIVE_INFINITY,
  ): Promise<MergedLog> {
    const files: LogFile[] = [];
    try {
      for (const { path, begins } of logs) files.push(await LogFile.open(path, begins));
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
      return arrivals ? [{ log, file, arrivals, bytes: 0, at: 0, read: NOTHING, number: 1, entry: 0 }] : [];
    });
  }

  get openWhole(): (() => Promise<LogText>) | undefined {
    return this.#isEnd ? this.#whole.open : undefined;
  }

  async grow(add: (bytes: Buffer) => void): Promise<void> {
    if (this.#isComplete) return;
    // In this order: what is in the files by then has its place, and what is over is in the files.
    const isOver = this.#order.isOver();
    for (const part of this.#parts) part.bytes = await part.file.extend();
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

  async isReplaced(): Promise<boolean> {
    const replaced = await Promise.all(this.#parts.map(({ file }) => file.isReplaced()));
    return replaced.includes(true);
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
      next.part.number = next.upTo + 1;
    }
    if (!isOver) return;
    for (const part of this.#parts) await this.#take(part, Number.POSITIVE_INFINITY);
  }

  /** Goes to the first lines that are wanted and whose order is known. */
  async #begin(lastNumbers: readonly number[]): Promise<void> {
    this.#hasBegun = true;
    const forgotten = this.#parts.flatMap(({ arrivals }) =>
      arrivals.oldest > 0 ? (arrivals.entry(arrivals.oldest)?.turn ?? 0) : [],
    );
    const known = { turn: Math.max(0, ...forgotten), log: -1, first: 0 };
    const wanted = this.#parts.map((part) => this.#startOfEnd(part, lastNumbers[part.log] ?? 0));
    const start = wanted.reduce((latest, next) => (next.turn >= latest.turn ? next : latest), known);
    const skips = this.#parts.map((part) => this.#skipTo(part, start, lastNumbers[part.log] ?? 0));
    const skipped = await Promise.all(skips);
    this.#isEnd = start !== known && skipped.includes(true);
    if (skipped.includes(true) && !this.#isEnd) this.#append(ADDED_SOURCE, 0, ADDED.subarray(0, -1), 1);
  }

  /** Returns the turn, and the line in it, from which on a log has as many lines as are wanted; -1 without. */
  #startOfEnd({ log, arrivals }: Part, lastNumber: number): { turn: number; log: number; first: number } {
    const first = lastNumber - this.#whole.lines + 1;
    const behind = firstEntry(arrivals, (entry) => entry.first > first);
    return { turn: arrivals.entry(behind - 1)?.turn ?? -1, log, first };
  }

  /** @returns whether it had to skip lines */
  async #skipTo(
    part: Part,
    start: { turn: number; log: number; first: number },
    lastNumber: number,
  ): Promise<boolean> {
    const { arrivals } = part;
    part.at = part.file.headerBytes;
    part.number = part.file.firstNumber + (part.at > 0 ? 1 : 0);
    part.entry = firstEntry(arrivals, (entry) => entry.turn >= start.turn);
    let first = arrivals.entry(part.entry)?.first ?? lastNumber + 1;
    if (start.log === part.log) first = Math.max(first, start.first);
    // A line that has not ended yet belongs to the last entry.
    part.entry = Math.max(arrivals.oldest, Math.min(part.entry, arrivals.end - 1));
    if (first <= part.number) return false;
    await part.file.pass(part.at, part.bytes, (bytes) => {
      const { end, lines } = upToLineFeeds(bytes, first - part.number);
      part.at += end;
      part.number += lines;
      return part.number < first;
    });
    return true;
  }

  /** Returns the log whose turn it is, with the number of the last line that came then. */
  #next(lastNumbers: readonly number[]): { part: Part; upTo: number } | undefined {
    let next: { part: Part; upTo: number; turn: number } | undefined;
    for (const part of this.#parts) {
      const { arrivals, log } = part;
      part.entry = Math.max(part.entry, arrivals.oldest);
      const upTo = (): number => lastOf(arrivals.entry(part.entry + 1), lastNumbers[log]);
      while (part.entry + 1 < arrivals.end && part.number > upTo()) part.entry++;
      const turn = arrivals.entry(part.entry)?.turn;
      if (turn === undefined || part.number > upTo()) continue;
      if (!next || turn < next.turn) next = { part, upTo: upTo(), turn };
    }
    return next;
  }

  /**
   * Takes the lines up to this number.
   * @returns whether all of them were there
   */
  async #take(part: Part, upTo: number): Promise<boolean> {
    while (part.number <= upTo) {
      if (part.read.length === 0) {
        part.read = await part.file.read(part.at, Math.min(part.bytes, part.at + READ_BYTES));
        part.at += part.read.length;
      }
      if (part.read.length === 0) break;
      const { end, lines } = upToLineFeeds(part.read, upTo - part.number + 1);
      const bytes = part.read.subarray(0, end);
      part.read = part.read.subarray(end);
      const { number } = part;
      part.number += lines;
      const isOpen = this.#openLog !== undefined && this.#openLog !== part.log;
      if (isOpen) this.#append(ADDED_SOURCE, ADDED.length - 1, ADDED.subarray(-1), 1);
      this.origins.begin(this.#lines, part.log, number);
      this.#append(part.log, part.at - part.read.length - bytes.length, bytes, lines);
      this.#openLog = bytes.at(-1) === LINE_FEED ? undefined : part.log;
    }
    return part.number > upTo;
  }

  /** @param source the index of its log, or `ADDED_SOURCE` */
  #append(source: number, at: number, bytes: Buffer, lines: number): void {
    if (this.#waitingBytes + bytes.length > READ_BYTES) this.#handOn();
    this.#waiting ??= Buffer.allocUnsafe(READ_BYTES);
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

/** Returns the index of the first entry of which something holds, as of all behind it. */
function firstEntry(arrivals: Arrivals, holds: (entry: Arrival) => boolean): number {
  let low = arrivals.oldest;
  let high = arrivals.end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = arrivals.entry(middle);
    if (entry && holds(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last line before the next entry, or the last one at all. */
function lastOf(next: Arrival | undefined, lastNumber = 0): number {
  return next ? next.first - 1 : lastNumber;
}

/** Returns the place behind so many line feeds, or the end if there are fewer, and how many there are. */
function upToLineFeeds(bytes: Buffer, count: number): { end: number; lines: number } {
  let end = 0;
  let lines = 0;
  // To count those of ever smaller parts is quicker than to find each.
  for (let size = bytes.length; count - lines > FEW_LINES && end < bytes.length; ) {
    const counted = countLineFeeds(bytes.subarray(end, end + size));
    if (lines + counted >= count) size = Math.ceil(size / 2);
    else {
      lines += counted;
      end = Math.min(bytes.length, end + size);
    }
  }
  for (; lines < count; lines++) {
    const found = bytes.indexOf(LINE_FEED, end);
    if (found === -1) return { end: bytes.length, lines };
    end = found + 1;
  }
  return { end, lines };
}
