import type { Batch } from "./batch.ts";
import { addSkipped, nothingSkipped, type Skipped } from "./line.ts";

/** Batches withheld because they said the same as the one before them. */
export interface Repeats {
  times: number;
  lines: number;
  /** When the batch that they repeat came, in ms since the epoch. */
  sinceMs: number;
}

export interface RepeatFilterState {
  /** The lines of the last batch that passed; undefined if the next is news in any case. */
  lastKey: string | undefined;
  lastAtMs: number;
  /** Lines left out since then. */
  skipped: Skipped;
  /** Withheld and not yet stated. */
  repeats: Repeats | undefined;
}

export interface RepeatFilterStage {
  /** `skippedBefore` counts the lines withheld, and those left out among them. */
  forward(batch: Batch, skippedBefore: Skipped, repeats: Repeats | undefined): void;
  withhold(batch: Batch): void;
}

/** Withholds a batch whose lines equal those of the batch before it. */
export class RepeatFilter {
  readonly #stage: RepeatFilterStage;
  readonly #state: RepeatFilterState;

  constructor(stage: RepeatFilterStage, state?: RepeatFilterState) {
    this.#stage = stage;
    this.#state = state ?? { lastKey: undefined, lastAtMs: 0, skipped: nothingSkipped, repeats: undefined };
  }

  get state(): Readonly<RepeatFilterState> {
    return this.#state;
  }

  push(batch: Batch): void {
    const key = batch.isWhole ? batch.firstTexts.join("\n") : undefined;
    if (key !== undefined && key === this.#state.lastKey) {
      const { times, lines, sinceMs } = this.#state.repeats ?? {
        times: 0,
        lines: 0,
        sinceMs: this.#state.lastAtMs,
      };
      this.#state.repeats = { times: times + 1, lines: lines + batch.lineCount, sinceMs };
      const leftOut = addSkipped(batch.skippedBefore, batch.skippedWithin);
      const withheld = { ...leftOut, repeated: leftOut.repeated + batch.lineCount };
      this.#state.skipped = addSkipped(this.#state.skipped, withheld);
      this.#stage.withhold(batch);
      return;
    }
    this.#state.lastKey = key;
    this.#state.lastAtMs = batch.atMs;
    const skipped = this.#state.skipped;
    this.#state.skipped = nothingSkipped;
    this.#stage.forward(batch, skipped, this.takeRepeats());
  }

  /** What has been withheld and not yet stated; the caller states it. */
  takeRepeats(): Repeats | undefined {
    const repeats = this.#state.repeats;
    this.#state.repeats = undefined;
    return repeats;
  }

  /** Lets the next batch through even if it is a repeat: something has happened that makes it news. */
  forget(): void {
    this.#state.lastKey = undefined;
  }
}
