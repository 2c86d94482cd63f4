import { countLineFeeds } from "./count-line-feeds.ts";

const LINE_FEED = 0x0a;
/** Lines at the end of a chunk that are always split: the end event quotes the last ones. */
const KEPT_LINES = 6;

/**
 * While a task without a filter is over its line limit, each of its lines would be split, cleaned and
 * then only counted. This counts the complete lines in the middle of a chunk where they lie: `yes`
 * prints 33 million lines within the reading burst, 0.1 s to count and seconds to split.
 */
export class FloodSkip {
  readonly #stage: FloodSkipStage;

  constructor(stage: FloodSkipStage) {
    this.#stage = stage;
  }

  push(chunk: Buffer): void {
    const middle = this.#stage.isFlood() ? middleLines(chunk) : undefined;
    if (!middle) {
      this.#stage.forward(chunk);
      return;
    }
    this.#stage.forward(chunk.subarray(0, middle.start));
    this.#stage.skip(countLineFeeds(chunk.subarray(middle.start, middle.end)));
    this.#stage.forward(chunk.subarray(middle.end));
  }
}

export interface FloodSkipStage {
  /** Whether every line that arrives now would only be counted. */
  isFlood(): boolean;
  skip(lines: number): void;
  forward(chunk: Buffer): void;
}

/** The bytes between the line that the chunk begins with and its last lines. */
function middleLines(chunk: Buffer): { start: number; end: number } | undefined {
  const start = chunk.indexOf(LINE_FEED) + 1;
  const end = startOfLastLines(chunk, KEPT_LINES);
  return start > 0 && end > start ? { start, end } : undefined;
}

/** Where the last `count` complete lines of the chunk begin; 0 if it has no more than those. */
function startOfLastLines(chunk: Buffer, count: number): number {
  let at = chunk.lastIndexOf(LINE_FEED);
  for (let found = 0; found < count && at > 0; found++) at = chunk.lastIndexOf(LINE_FEED, at - 1);
  return at > 0 ? at + 1 : 0;
}
