import { StringDecoder } from "node:string_decoder";
import { clean } from "../pipeline/clean.ts";
import { countLineFeeds } from "../pipeline/flood-skip.ts";

const KEPT_BYTES = 8 * 1024;

/** The end of a task's stderr, kept in memory so that a lost log does not cost the end event its quote. */
export class StderrTail {
  lines = 0;
  bytes = 0;
  #kept = Buffer.alloc(0);

  push(chunk: Buffer): void {
    this.lines += countLineFeeds(chunk);
    this.bytes += chunk.length;
    const joined = chunk.length >= KEPT_BYTES ? chunk : Buffer.concat([this.#kept, chunk]);
    this.#kept = Buffer.from(joined.subarray(-KEPT_BYTES));
  }

  /** The last lines that are not blank, cleaned. The first of them may lack its beginning. */
  last(count: number): string[] {
    const text = new StringDecoder("utf8").end(this.#kept);
    return text
      .split("\n")
      .map(clean)
      .filter((line) => line.trim() !== "")
      .slice(-count);
  }
}
