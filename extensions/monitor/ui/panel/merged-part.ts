import { countLineFeeds } from "../../../core/text/count-line-feeds.ts";
import type { Arrival, Arrivals } from "../../task/arrivals.ts";
import type { LogFile } from "./log-file.ts";

/** The most bytes that are read and taken at once. */
export const PART_MAX_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
/** So many are found as fast one by one. */
const FEW_LINES = 64;
const NOTHING = Buffer.alloc(0);

/** A turn of a log, and the line in it, counted in that log, that a merged text begins with. */
export interface MergedStart {
  turn: number;
  log: number;
  first: number;
}

/** Lines of one log that follow each other in the merged text. */
export interface MergedLines {
  /** The number of the first one in its log. */
  number: number;
  /** Its first byte in the log's text. */
  at: number;
  bytes: Buffer;
  lines: number;
}

/** One of the logs of a merged text, as far as it was taken: its lines come in the turns of its arrivals. */
export class MergedPart {
  /** The index of its log. */
  readonly log: number;
  readonly file: LogFile;
  readonly #arrivals: Arrivals;
  /** The bytes of its text so far. */
  #bytes = 0;
  /** The bytes that were read, and what of them was not yet taken. */
  #at = 0;
  #read: Buffer = NOTHING;
  /** The number of the line that comes next. */
  #number = 1;
  /** The index of the present entry of its arrivals. */
  #entry = 0;

  constructor(log: number, file: LogFile, arrivals: Arrivals) {
    this.log = log;
    this.file = file;
    this.#arrivals = arrivals;
  }

  /** Takes note of what is in its file by now. @throws the system's error */
  async extend(): Promise<void> {
    this.#bytes = await this.file.extend();
  }

  /** The turn of the oldest lines whose place is remembered; 0 if that is all of them. */
  get firstKnownTurn(): number {
    const { oldest } = this.#arrivals;
    return oldest > 0 ? (this.#arrivals.entry(oldest)?.turn ?? 0) : 0;
  }

  /** Returns where its last `lines` lines begin; the turn is -1 if it has no more than these. */
  startOfEnd(lines: number, lastNumber: number): MergedStart {
    const first = lastNumber - lines + 1;
    const behind = firstEntry(this.#arrivals, (entry) => entry.first > first);
    return { turn: this.#arrivals.entry(behind - 1)?.turn ?? -1, log: this.log, first };
  }

  /** @returns whether it had to skip lines. @throws the system's error */
  async skipTo(start: MergedStart, lastNumber: number): Promise<boolean> {
    const arrivals = this.#arrivals;
    this.#at = this.file.headerBytes;
    this.#number = this.file.firstNumber + (this.#at > 0 ? 1 : 0);
    this.#entry = firstEntry(arrivals, (entry) => entry.turn >= start.turn);
    let first = arrivals.entry(this.#entry)?.first ?? lastNumber + 1;
    if (start.log === this.log) first = Math.max(first, start.first);
    // A line that has not ended yet belongs to the last entry.
    this.#entry = Math.max(arrivals.oldest, Math.min(this.#entry, arrivals.end - 1));
    if (first <= this.#number) return false;
    await this.file.pass(this.#at, this.#bytes, (bytes) => {
      const { end, lines } = upToLineFeeds(bytes, first - this.#number);
      this.#at += end;
      this.#number += lines;
      return this.#number < first;
    });
    return true;
  }

  /** Returns its next turn that has lines, with the number of the last of them. */
  nextTurn(lastNumber: number): { turn: number; upTo: number } | undefined {
    const arrivals = this.#arrivals;
    this.#entry = Math.max(this.#entry, arrivals.oldest);
    const upTo = (): number => lastOf(arrivals.entry(this.#entry + 1), lastNumber);
    while (this.#entry + 1 < arrivals.end && this.#number > upTo()) this.#entry++;
    const turn = arrivals.entry(this.#entry)?.turn;
    return turn === undefined || this.#number > upTo() ? undefined : { turn, upTo: upTo() };
  }

  /**
   * Takes the lines up to this number.
   * @param add called with each part of them, of `PART_MAX_BYTES` at most
   * @returns whether all of them were there. @throws the system's error
   */
  async take(upTo: number, add: (lines: MergedLines) => void): Promise<boolean> {
    while (this.#number <= upTo) {
      if (this.#read.length === 0) {
        this.#read = await this.file.read(this.#at, Math.min(this.#bytes, this.#at + PART_MAX_BYTES));
        this.#at += this.#read.length;
      }
      if (this.#read.length === 0) break;
      const { end, lines } = upToLineFeeds(this.#read, upTo - this.#number + 1);
      const bytes = this.#read.subarray(0, end);
      add({ number: this.#number, at: this.#at - this.#read.length, bytes, lines });
      this.#read = this.#read.subarray(end);
      this.#number += lines;
    }
    return this.#number > upTo;
  }

  /** Gives the rest of these lines up: they never came. */
  giveUp(upTo: number): void {
    this.#number = upTo + 1;
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
