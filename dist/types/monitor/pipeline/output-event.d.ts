import type { Batch } from "./batch.ts";
import { type Line, type Skipped } from "./line.ts";
import type { Repeats } from "./repeat-filter.ts";
/** The lines of one coalescing window, as far as they fit. */
export interface OutputEvent {
    /** Counts the task's events, from 1, without gaps. */
    seq: number;
    /** The time at which its window opened, in ms since the epoch. */
    atMs: number;
    firstLine: number;
    lastLine: number;
    /** The number of the command's lines in this event, shown or cut. */
    lines: number;
    /** The shown lines, the last of which may be cut. */
    texts: string[];
    truncated: boolean;
    cutLines: number;
    /** The lines left out between the last event and this one. */
    skippedBefore: Skipped;
    /** The lines left out between its first and its last line. */
    skippedWithin: Skipped;
    /** Withheld repeats of the last event, stated with this one. */
    repeatsBefore: Repeats | undefined;
}
export interface EventPosition {
    seq: number;
    skippedBefore: Skipped;
    repeats: Repeats | undefined;
}
/** @returns the event, and the last lines of the batch that did not fit into it */
export declare function toOutputEvent(batch: Batch, position: EventPosition, maxChars: number): {
    event: OutputEvent;
    cut: Line[];
};
/** Returns the lines that the event shows, the last one marked if it was cut. */
export declare function shownTexts({ texts, truncated }: OutputEvent): string[];
