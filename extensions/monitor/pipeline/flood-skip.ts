import { countLineFeeds } from "../../core/text/count-line-feeds.ts";
import { middleLines } from "./middle-lines.ts";

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
    const middle = this.#stage.isFlood() ? middleLines(chunk, KEPT_LINES) : undefined;
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
