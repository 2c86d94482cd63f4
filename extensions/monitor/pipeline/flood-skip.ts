import { countLineFeeds } from "../../core/text/count-line-feeds.ts";
import { startOfLastLines } from "./last-lines.ts";

/** The lines at the end of a chunk that are always split, since the end event quotes the last ones. */
const KEPT_LINES = 6;

/**
 * Counts lines without splitting them. While a task without a filter is over its line limit, or has none and
 * more lines in its open batch than an event can show, each of its lines would be split, cleaned and then only
 * counted. This counts all but the last lines of a chunk in place: `yes` prints 33 million lines within the
 * reading burst, 0.1 s to count and seconds to split.
 */
export class FloodSkip {
  readonly #stage: FloodSkipStage;

  constructor(stage: FloodSkipStage) {
    this.#stage = stage;
  }

  /** @param lines whole lines */
  push(lines: Buffer): void {
    const start = this.#stage.isFlood() ? startOfLastLines(lines, KEPT_LINES) : 0;
    if (start > 0) this.#stage.skip(countLineFeeds(lines.subarray(0, start)));
    this.#stage.forward(start > 0 ? lines.subarray(start) : lines);
  }
}

export interface FloodSkipStage {
  /** Tells whether every line that arrives now would only be counted. */
  isFlood(): boolean;
  skip(lines: number): void;
  forward(lines: Buffer): void;
}
