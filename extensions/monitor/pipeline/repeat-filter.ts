import type { Batch } from "./batch.ts";
import { addSkipped, nothingSkipped, type Skipped } from "./line.ts";

/** Withheld batches that said the same as the one before. */
export interface Repeats {
  times: number;
  lines: number;
  /** The time of the batch that they repeat, in ms since the epoch. */
  sinceMs: number;
}

export interface RepeatFilterStage {
  /** `skippedBefore` counts the withheld lines, and those left out among them. */
  forward(batch: Batch, skippedBefore: Skipped, repeats: Repeats | undefined): void;
  withhold(batch: Batch): void;
}

/** Withholds a batch whose lines equal those of the batch before it. */
export class RepeatFilter {
  readonly #stage: RepeatFilterStage;
  /** The lines of the last batch that passed; undefined if the next one passes in any case. */
  #lastKey: string | undefined;
  #lastAtMs = 0;
  /** The lines left out since then. */
  #skipped = nothingSkipped;
  /** Repeats that are withheld and not yet stated. */
  #repeats: Repeats | undefined;

  constructor(stage: RepeatFilterStage) {
    this.#stage = stage;
  }

  push(batch: Batch): void {
    const key = batch.isWhole ? batch.firstTexts.join("\n") : undefined;
    if (key !== undefined && key === this.#lastKey) {
      const { times, lines, sinceMs } = this.#repeats ?? {
        times: 0,
        lines: 0,
        sinceMs: this.#lastAtMs,
      };
      this.#repeats = { times: times + 1, lines: lines + batch.lineCount, sinceMs };
      const leftOut = addSkipped(batch.skippedBefore, batch.skippedWithin);
      const withheld = { ...leftOut, repeated: leftOut.repeated + batch.lineCount };
      this.#skipped = addSkipped(this.#skipped, withheld);
      this.#stage.withhold(batch);
      return;
    }
    this.#lastKey = key;
    this.#lastAtMs = batch.atMs;
    const skipped = this.#skipped;
    this.#skipped = nothingSkipped;
    this.#stage.forward(batch, skipped, this.takeRepeats());
  }

  /** Returns the repeats that are not yet stated; the caller states them. */
  takeRepeats(): Repeats | undefined {
    const repeats = this.#repeats;
    this.#repeats = undefined;
    return repeats;
  }

  /** Lets the next batch pass even if it is a repeat: something has happened that makes it news. */
  forget(): void {
    this.#lastKey = undefined;
  }
}
