import type { Batch } from "./batcher.ts";
import { addSkipped, nothingSkipped, type Skipped } from "./line.ts";

/** Batches withheld because they said the same as the one before them. */
export interface Repeats {
  times: number;
  lines: number;
  /** When the batch that they repeat came, in ms since the epoch. */
  sinceMs: number;
}

export interface RepeatFilterStage {
  /** `skippedBefore` counts the lines withheld, and those left out among them. */
  forward(batch: Batch, skippedBefore: Skipped, repeats: Repeats | undefined): void;
  withhold(batch: Batch): void;
}

/** Withholds a batch whose lines equal those of the batch before it. */
export class RepeatFilter {
  readonly #stage: RepeatFilterStage;
  #lastKey: string | undefined;
  #lastAtMs = 0;
  #skipped: Skipped = nothingSkipped;
  #repeats: Repeats | undefined;

  constructor(stage: RepeatFilterStage) {
    this.#stage = stage;
  }

  push(batch: Batch): void {
    const key = batch.lines.map((line) => line.text).join("\n");
    if (key === this.#lastKey) {
      const { times, lines, sinceMs } = this.#repeats ?? { times: 0, lines: 0, sinceMs: this.#lastAtMs };
      this.#repeats = { times: times + 1, lines: lines + batch.lines.length, sinceMs };
      this.#skipped = batch.lines.reduce((sum, line) => addSkipped(sum, line.skippedBefore), this.#skipped);
      this.#skipped = addSkipped(this.#skipped, { ...nothingSkipped, repeated: batch.lines.length });
      this.#stage.withhold(batch);
      return;
    }
    this.#lastKey = key;
    this.#lastAtMs = batch.atMs;
    const skipped = this.#skipped;
    this.#skipped = nothingSkipped;
    this.#stage.forward(batch, skipped, this.takeRepeats());
  }

  /** What has been withheld and not yet stated; the caller states it. */
  takeRepeats(): Repeats | undefined {
    const repeats = this.#repeats;
    this.#repeats = undefined;
    return repeats;
  }

  /** Lets the next batch through even if it is a repeat: something has happened that makes it news. */
  forget(): void {
    this.#lastKey = undefined;
  }
}
