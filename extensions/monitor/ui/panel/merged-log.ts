import { countLineFeeds } from "../../../core/text/count-line-feeds.ts";
import type { Arrival, Arrivals } from "../../task/arrivals.ts";
import type { LogOrder, TaskLogView } from "../task-view.ts";
import { LineRuns } from "./line-runs.ts";
import { LogFile } from "./log-file.ts";
import type { LogText } from "./log-text.ts";
import { NamelessFile } from "./nameless-file.ts";

const COPY_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

/** One of the logs, as far as it was copied. */
interface Part {
  log: number;
  file: LogFile;
  arrivals: Arrivals;
  /** The bytes of its text so far. */
  bytes: number;
  /** The bytes that were read, and what of them was not yet taken. */
  at: number;
  read: Buffer;
  /** The number of the line that is copied next. */
  number: number;
  /** The index of the present entry of its arrivals. */
  entry: number;
}

/**
 * The lines of several logs of a task in the order in which they came, copied into a nameless file. A line
 * is there once it has ended. Lines that came before all that is remembered of their order are left out.
 */
export class MergedLog implements LogText {
  readonly origins = new LineRuns();
  readonly #parts: readonly Part[];
  readonly #order: LogOrder;
  readonly #copy: NamelessFile;
  /** What waits to be written, since the turns of the logs may be short. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #lines = 0;
  /** The log of the last line, while that has not ended. */
  #openLog: number | undefined;
  #copied: (bytes: Buffer) => void = () => {};
  #hasBegun = false;
  /** Whether the logs were copied to their ends. */
  #isComplete = false;

  /** @throws the system's error */
  static async open(
    logs: readonly Pick<TaskLogView, "path" | "begins">[],
    order: LogOrder,
  ): Promise<MergedLog> {
    const files: LogFile[] = [];
    try {
      for (const { path, begins } of logs) files.push(await LogFile.open(path, begins));
      return new MergedLog(files, order, await NamelessFile.create());
    } catch (error) {
      await Promise.all(files.map((file) => file.close()));
      throw error;
    }
  }

  private constructor(files: readonly LogFile[], order: LogOrder, copy: NamelessFile) {
    this.#order = order;
    this.#copy = copy;
    this.#parts = files.flatMap((file, log) => {
      const arrivals = order.arrivals[log];
      return arrivals ? [{ log, file, arrivals, bytes: 0, at: 0, read: NOTHING, number: 1, entry: 0 }] : [];
    });
  }

  async grow(add: (bytes: Buffer) => void): Promise<void> {
    if (this.#isComplete) return;
    // In this order: what is in the files by then has its place, and what is over is in the files.
    const isOver = this.#order.isOver();
    for (const part of this.#parts) {
      await part.file.grow((bytes) => {
        part.bytes += bytes.length;
      });
    }
    this.#copied = add;
    // What could not be written last time comes first, before more is read.
    if (this.#waitingBytes > 0) await this.#write();
    await this.#takeAll(this.#order.lastNumbers(), isOver);
    await this.#write();
    this.#isComplete = isOver;
  }

  async read(start: number, end: number): Promise<Buffer> {
    return await this.#copy.read(start, end);
  }

  async isReplaced(): Promise<boolean> {
    const replaced = await Promise.all(this.#parts.map(({ file }) => file.isReplaced()));
    return replaced.includes(true);
  }

  async close(): Promise<void> {
    await Promise.all([this.#copy.close(), ...this.#parts.map(({ file }) => file.close())]);
  }

  async #takeAll(lastNumbers: readonly number[], isOver: boolean): Promise<void> {
    if (!this.#hasBegun) await this.#begin();
    for (let next = this.#next(lastNumbers); next; next = this.#next(lastNumbers)) {
      if (await this.#take(next.part, next.upTo)) continue;
      // The rest of these lines is on its way into the file.
      if (!isOver) return;
      next.part.number = next.upTo + 1;
    }
    if (!isOver) return;
    for (const part of this.#parts) await this.#take(part, Number.POSITIVE_INFINITY);
  }

  /** Goes to the first lines whose order is known. */
  async #begin(): Promise<void> {
    this.#hasBegun = true;
    const forgotten = this.#parts.flatMap(({ arrivals }) =>
      arrivals.oldest > 0 ? (arrivals.entry(arrivals.oldest)?.turn ?? 0) : [],
    );
    const firstTurn = Math.max(0, ...forgotten);
    let isSkipped = false;
    for (const part of this.#parts) {
      part.at = part.file.headerBytes;
      part.number = part.file.firstNumber + (part.at > 0 ? 1 : 0);
      part.entry = part.arrivals.oldest;
      while ((part.arrivals.entry(part.entry)?.turn ?? firstTurn) < firstTurn) part.entry++;
      const first = part.arrivals.entry(part.entry)?.first;
      if (first === undefined || first <= part.number) continue;
      isSkipped = true;
      await this.#take(part, first - 1, true);
    }
    if (isSkipped) this.#append(Buffer.from("[older lines: only in each log alone]\n"));
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
   * Copies the lines up to this number, or skips them.
   * @returns whether all of them were there
   */
  async #take(part: Part, upTo: number, isSkipped = false): Promise<boolean> {
    while (part.number <= upTo) {
      if (part.read.length === 0) {
        part.read = await part.file.read(part.at, Math.min(part.bytes, part.at + COPY_BYTES));
        part.at += part.read.length;
      }
      if (part.read.length === 0) break;
      const bytes = part.read.subarray(0, afterLineFeeds(part.read, upTo - part.number + 1));
      part.read = part.read.subarray(bytes.length);
      const { number } = part;
      part.number += countLineFeeds(bytes);
      if (!isSkipped) {
        if (this.#openLog !== undefined && this.#openLog !== part.log) this.#append(Buffer.from("\n"));
        this.origins.begin(this.#lines, part.log, number);
        this.#append(bytes);
        this.#openLog = bytes.at(-1) === LINE_FEED ? undefined : part.log;
        if (this.#waitingBytes >= COPY_BYTES) await this.#write();
      }
    }
    return part.number > upTo;
  }

  #append(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#lines += countLineFeeds(bytes);
  }

  async #write(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    await this.#copy.append(bytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.origins.end(this.#lines);
    this.#copied(bytes);
  }
}

/** The last line before the next entry, or the last one at all. */
function lastOf(next: Arrival | undefined, lastNumber = 0): number {
  return next ? next.first - 1 : lastNumber;
}

/** Returns the place behind so many line feeds, or the end if there are fewer. */
function afterLineFeeds(bytes: Buffer, count: number): number {
  let at = 0;
  for (let fed = 0; fed < count && at < bytes.length; fed++) {
    const found = bytes.indexOf(LINE_FEED, at);
    if (found === -1) return bytes.length;
    at = found + 1;
  }
  return at;
}
