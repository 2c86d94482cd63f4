import type { Batch } from "./batch.ts";
import { type Skipped } from "./line.ts";
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
export declare class RepeatFilter {
    #private;
    constructor(stage: RepeatFilterStage);
    push(batch: Batch): void;
    /** Returns the repeats that are not yet stated; the caller states them. */
    takeRepeats(): Repeats | undefined;
    /** Lets the next batch pass even if it is a repeat: something has happened that makes it news. */
    forget(): void;
}
