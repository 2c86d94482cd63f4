import { plainLineFeeds } from "../../core/text/plain-text.ts";
import { startOfLastLines } from "./last-lines.ts";

const LINE_FEED = 0x0a;
/** The last complete line of a chunk is always split, because a list shows it. */
const KEPT_LINES = 1;
/** Less than this is split as fast as searched. */
const WORTHWHILE_BYTES = 1024;
/** With more than one line to split in this many bytes, splitting all of them is cheaper. */
const BYTES_PER_SPLIT = 2 * 1024;

/**
 * Counts lines that the pattern cannot match, without splitting them. `grep` before the pipeline would do so,
 * and most lines of a log that is worth a filter are such. It does so only with plain text: other text could
 * match once it is clean.
 */
export class UnmatchedSkip {
  readonly #needles: readonly Buffer[];
  readonly #stage: UnmatchedSkipStage;

  /** @param needles texts of which one is in every line that matches */
  constructor(needles: readonly string[], stage: UnmatchedSkipStage) {
    this.#needles = needles.map((needle) => Buffer.from(needle));
    this.#stage = stage;
  }

  /** @param lines whole lines */
  push(lines: Buffer): void {
    const maySkip = lines.length >= WORTHWHILE_BYTES && this.#stage.maySkip();
    const end = maySkip ? this.#pushLines(lines.subarray(0, startOfLastLines(lines, KEPT_LINES))) : 0;
    this.#stage.forward(end > 0 ? lines.subarray(end) : lines);
  }

  /** @returns the number of handled bytes; the rest must be split */
  #pushLines(lines: Buffer): number {
    const searches = this.#needles.map((needle) => new Search(lines, needle));
    let splitsLeft = lines.length / BYTES_PER_SPLIT;
    for (let start = 0; start < lines.length; ) {
      const found = Math.min(...searches.map((search) => search.next(start)));
      const from = lines.lastIndexOf(LINE_FEED, found) + 1;
      const skipped = plainLineFeeds(lines.subarray(start, from));
      if (skipped === undefined) return start;
      if (skipped > 0) this.#stage.skip(skipped);
      if (from === lines.length || splitsLeft-- < 0) return from;
      start = lines.indexOf(LINE_FEED, found) + 1;
      this.#stage.forward(lines.subarray(from, start));
    }
    return lines.length;
  }
}

/** The search for one needle in one chunk, which reads the chunk once. */
class Search {
  readonly #bytes: Buffer;
  readonly #needle: Buffer;
  #found = -1;

  constructor(bytes: Buffer, needle: Buffer) {
    this.#bytes = bytes;
    this.#needle = needle;
  }

  /**
   * @param from never less than before
   * @returns the next place of the needle; the number of bytes if there is none
   */
  next(from: number): number {
    if (this.#found < from) {
      const found = this.#bytes.indexOf(this.#needle, from);
      this.#found = found === -1 ? this.#bytes.length : found;
    }
    return this.#found;
  }
}

export interface UnmatchedSkipStage {
  /** Tells whether a line that does not match would only be counted as such. */
  maySkip(): boolean;
  skip(lines: number): void;
  forward(lines: Buffer): void;
}
