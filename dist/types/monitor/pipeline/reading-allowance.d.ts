/** The pace of reading a command's output. Rates are per second. */
export interface ReadingPace {
    /** The bytes read at full speed before any pause. */
    burstBytes: number;
    /** The refill of the burst, and the rate once it is used up. */
    bytesPerSecond: number;
    /** The same while the task is over its line limit: its lines are not shown, so nothing is urgent. */
    floodBytesPerSecond: number;
    /** The processor time for handling output before any pause. */
    burstProcessorMs: number;
    /** The share of one core for handling output once that is used up. */
    processorShare: number;
    /** The longest time for which line by line output is left in the pipe. */
    restMs: number;
}
export declare const defaultReadingPace: Readonly<ReadingPace>;
/**
 * Two token buckets, one for bytes and one for processor time: short lines under a slow pattern cost far more
 * per byte than `cat` of a large file, and neither may occupy pi.
 */
export declare class ReadingAllowance {
    #private;
    constructor(pace: Readonly<ReadingPace>, nowMs: number);
    /**
     * Accounts for one chunk.
     * @returns how long to wait before reading the next, in ms; 0 while the allowance lasts
     */
    spend(chunk: {
        bytes: number;
        processorMs: number;
        overLimit: boolean;
    }, nowMs: number): number;
}
