import { StringDecoder } from "node:string_decoder";
import { scanBytes } from "../../core/text/byte-scan.ts";
import { cleanLines, mayRedraw } from "../../core/text/clean.ts";
import { Utf8Input } from "../../core/text/utf8-input.ts";
import { OpenLine } from "../pipeline/open-line.ts";

const START_BYTES = 2 * 1024;
const KEPT_BYTES = 8 * 1024;
/** A longer line keeps only its beginning and its end. */
const LINE_MAX_BYTES = KEPT_BYTES / 2;
const LINE_FEED = 0x0a;

/** The first line and the end of a stream, kept in memory, so that a lost log does not cost the quotes. */
export class OutputTail {
  lines = 0;
  bytes = 0;
  #start = Buffer.alloc(0);
  /** Room for twice the kept bytes, so that they need not move with each chunk. */
  #room = Buffer.alloc(0);
  #keptBytes = 0;
  readonly #input = new Utf8Input();
  readonly #openLine = new OpenLine(LINE_MAX_BYTES, (lines) => this.#keep(lines));

  push(chunk: Buffer): void {
    this.bytes += chunk.length;
    const text = this.#input.push(chunk);
    if (this.#start.length < START_BYTES) {
      this.#start = Buffer.concat([this.#start, text.subarray(0, START_BYTES - this.#start.length)]);
    }
    const { lineFeeds, isPlain } = scanBytes(text);
    this.lines += lineFeeds;
    const from = startOfTail(text, isPlain);
    if (from > 0) this.#openLine.drop();
    this.#openLine.push(text.subarray(from));
  }

  /** Returns the first line that is not blank, as far as it has come. */
  firstLine(): string | undefined {
    return linesOf(this.#start)[0];
  }

  /** Returns the last lines that are not blank, cleaned. The first of them may lack its beginning. */
  last(count: number): string[] {
    return count > 0 ? linesOf(Buffer.concat([this.#kept(), this.#openLine.bytes()])).slice(-count) : [];
  }

  /** Whether the last line has not ended. */
  get isLineOpen(): boolean {
    return linesOf(this.#openLine.bytes()).length > 0;
  }

  #kept(): Buffer {
    return this.#room.subarray(0, this.#keptBytes).subarray(-KEPT_BYTES);
  }

  /** Keeps bytes in place: copies for each chunk of a flood would be tens of MiB until the collection. */
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

/**
 * Returns where the last lines of a chunk begin that are surely all that is kept after it; 0 if that is not
 * sure, because some of them will be shortened.
 */
function startOfTail(chunk: Buffer, isPlain: boolean): number {
  if (chunk.length < 2 * KEPT_BYTES) return 0;
  const start = chunk.lastIndexOf(LINE_FEED, chunk.length - KEPT_BYTES - LINE_MAX_BYTES - 1) + 1;
  if (start === 0) return 0;
  for (let at = start; at < chunk.length - LINE_MAX_BYTES; ) {
    const next = chunk.lastIndexOf(LINE_FEED, at + LINE_MAX_BYTES) + 1;
    if (next <= at) return 0;
    at = next;
  }
  return isPlain || !mayRedraw(chunk.subarray(start)) ? start : 0;
}

/** Returns the lines, cleaned, without blank ones. */
function linesOf(bytes: Buffer): string[] {
  return cleanLines(new StringDecoder("utf8").end(bytes)).filter((line) => line.trim() !== "");
}
