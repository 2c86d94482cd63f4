import { StringDecoder } from "node:string_decoder";
import { cleanLines } from "../../core/text/clean.ts";
import { countLineFeeds } from "../../core/text/count-line-feeds.ts";

const LINE_FEED = 0x0a;
const START_BYTES = 2 * 1024;
const KEPT_BYTES = 8 * 1024;

export interface OutputTailState {
  lines: number;
  bytes: number;
  start: Buffer;
  kept: Buffer;
}

/** The first line and the end of a stream, kept in memory: a lost log is not to cost the quotes. */
export class OutputTail {
  lines: number;
  bytes: number;
  #start: Buffer;
  /** Room for what is kept and as much again, so that it need not move with each chunk. */
  #room: Buffer;
  #keptBytes: number;

  constructor(state?: OutputTailState) {
    this.lines = state?.lines ?? 0;
    this.bytes = state?.bytes ?? 0;
    this.#start = state?.start ?? Buffer.alloc(0);
    this.#room = state?.kept ?? Buffer.alloc(0);
    this.#keptBytes = this.#room.length;
  }

  get state(): OutputTailState {
    return { lines: this.lines, bytes: this.bytes, start: this.#start, kept: this.#kept() };
  }

  push(chunk: Buffer): void {
    if (this.#start.length < START_BYTES) {
      this.#start = Buffer.concat([this.#start, chunk.subarray(0, START_BYTES - this.#start.length)]);
    }
    this.lines += countLineFeeds(chunk);
    this.bytes += chunk.length;
    this.#keep(chunk.subarray(-KEPT_BYTES));
  }

  /** The first line that is not blank, as far as it has come. */
  firstLine(): string | undefined {
    return linesOf(this.#start)[0];
  }

  /** The last lines that are not blank, cleaned. The first of them may lack its beginning. */
  last(count: number): string[] {
    return count > 0 ? linesOf(this.#kept()).slice(-count) : [];
  }

  /** Whether the last of them has not ended. */
  get isLineOpen(): boolean {
    const kept = this.#kept();
    return linesOf(kept.subarray(kept.lastIndexOf(LINE_FEED) + 1)).length > 0;
  }

  #kept(): Buffer {
    return this.#room.subarray(0, this.#keptBytes).subarray(-KEPT_BYTES);
  }

  /** In place: a copy for each chunk of a flood would be tens of MiB until the next collection. */
  #keep(bytes: Buffer): void {
    if (this.#keptBytes + bytes.length > this.#room.length) {
      const kept = this.#kept();
      const neededBytes = kept.length + bytes.length;
      const room =
        this.#room.length >= 2 * KEPT_BYTES
          ? this.#room
          : Buffer.alloc(Math.min(2 * KEPT_BYTES, 2 * neededBytes));
      kept.copy(room);
      this.#room = room;
      this.#keptBytes = kept.length;
    }
    bytes.copy(this.#room, this.#keptBytes);
    this.#keptBytes += bytes.length;
  }
}

/** Cleaned, without blank ones. */
function linesOf(bytes: Buffer): string[] {
  return cleanLines(new StringDecoder("utf8").end(bytes)).filter((line) => line.trim() !== "");
}
