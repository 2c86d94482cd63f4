import { type ReadingPace } from "../pipeline/reading-allowance.ts";
import type { OutputStream } from "./output-stream.ts";
export interface OutputSink {
    /** Takes in a chunk, whose memory is used again afterwards. */
    write(chunk: Buffer): void;
    /** Tells whether some of it is left to be handled; until then nothing more is read. */
    isBehind(): boolean;
    /** Handles more of it, for as long as the turn lasts. */
    goOn(): void;
    /** Resolves when the sink can take more; undefined if it can now. */
    drained(): Promise<void> | undefined;
    isOverLimit(): boolean;
    /** Returns for how long it would only store more output, in ms; 0 if it needs everything at once. */
    restMs(): number;
}
/**
 * Reads an output of a command at a pace that cannot occupy pi; the command waits meanwhile. A trickle stays
 * in the pipe while the sink has no use for it: each waking of pi costs as much as many lines.
 */
export declare class OutputReader {
    #private;
    constructor(stream: OutputStream, sink: OutputSink, pace: Readonly<ReadingPace>);
    /** Resolves when the stream has ended or `abandon` was called, with the error if it could not be read. */
    get ended(): Promise<Error | undefined>;
    /** Reads all further output at once, as far as the pace allows. */
    stopResting(): void;
    /** Resolves when all output so far has been read, as far as the pace allows. */
    catchUp(): Promise<void>;
    /** Reads without pauses from now on: the writers are gone, and the rest in the pipe is finite. */
    hurry(): void;
    /** Stops reading, even if a process still holds the other end. */
    abandon(): void;
}
