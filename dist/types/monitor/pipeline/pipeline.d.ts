import type { Turn } from "../../core/pi/turn.ts";
import type { LineFilter } from "../../core/text/line-filter.ts";
import { EventLines } from "./event-lines.ts";
import { LineLedger } from "./line-ledger.ts";
import { type OutputEvent } from "./output-event.ts";
import { type RateLimit } from "./rate-limiter.ts";
import { type Repeats } from "./repeat-filter.ts";
import { type UnshownLine } from "./unshown-tail.ts";
/** A longer line loses the part between its beginning and its end. */
export declare const LINE_MAX_BYTES: number;
export interface PipelineOptions {
    /** If undefined, every line passes. */
    filter: LineFilter | undefined;
    /** The first line that it lets pass is shown, whatever the filter says, and is the last. */
    until?: LineFilter | undefined;
    rateLimit: Readonly<RateLimit>;
    coalesceMs: number;
    eventMaxChars: number;
    /** Milliseconds of a clock that never goes back. */
    nowMs: () => number;
    turn: Turn;
}
export interface PipelineSink {
    /** Keeps the raw bytes. `linesBefore` is the number of lines that were complete before this chunk. */
    log(chunk: Buffer, linesBefore: number): void;
    /** Takes the lines of one coalescing window. */
    event(event: OutputEvent): void;
    /** Called when lines are suppressed from now on; called again only after a whole window without any. */
    suppressing(): void;
    /** Called once, when the limit was exceeded for a whole window without a break. */
    firehose(): void;
    /** Called when the line that `until` waits for has come; further lines are only counted. */
    lastLineCame?(): void;
    /** Called when lines can no longer be taken in. */
    failed(error: Error): void;
}
/** The way from the bytes of a command's stdout to its events. */
export interface Pipeline {
    readonly ledger: LineLedger;
    readonly eventLines: EventLines;
    /**
     * Takes a chunk through all stages up to the open batch, as far as the turn allows. It must not be called
     * while `isBehind`. Callers of this and of `goOn` do so as a piece of work of the turn.
     */
    write(chunk: Buffer): void;
    /** Tells whether some of the last chunk is left for `goOn`. */
    isBehind(): boolean;
    /** Handles more of the last chunk, as far as the turn allows. */
    goOn(): void;
    /**
     * Handles the rest of the chunk, and passes on the last line and the open batch.
     * @param quoteOpenLine whether the end event quotes a last line without line feed that does not match
     */
    end(quoteOpenLine?: boolean): Promise<void>;
    /**
     * Ends the open line, because the command has ended and starts again, and adds this line to the log. It has
     * a number like the others, but the command did not print it.
     */
    mark(line: string): Promise<void>;
    /** Counts all further lines as discarded, and those of the open batch, too. */
    discardRest(): void;
    /** Lets the next batch count as news, even if it repeats the last one. */
    forgetRepeats(): void;
    takeRepeats(): Repeats | undefined;
    /** Returns the last lines that no event showed, oldest first. */
    takeUnshownTail(): UnshownLine[];
    /** Notes the lines of an event that is not delivered, but only counted as cut. */
    noteUnshown(event: OutputEvent): void;
    isOverLimit(): boolean;
    /** Returns for how long new lines only join the open batch, in ms; 0 if none is open. */
    batchOpenMs(): number;
    /** The bytes left out of lines longer than `LINE_MAX_BYTES`, between their beginnings and their ends. */
    readonly leftOutBytes: number;
    /** The last complete line as it was printed, whether it became an event or not; untrusted. */
    readonly lastLine: string | undefined;
    /** The unfinished line so far, as it was printed; untrusted. */
    readonly openLine: string;
}
/**
 * Puts the stages together, in this order: log file (raw bytes) → UTF-8 → whole lines of bounded length →
 * split2 → clean → match/ignore → rate limiter → batcher → repeat filter → truncate → delivery. (`LineCheck`
 * cleans and asks the filter. `Line` cleans a short line that no filter needs, once its text is read.
 * `FloodSkip` or `UnmatchedSkip` count lines before split2 that would only be counted.)
 */
export declare function createPipeline(options: Readonly<PipelineOptions>, sink: PipelineSink): Pipeline;
