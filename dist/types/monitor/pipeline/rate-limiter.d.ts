export interface RateLimit {
    /** The lines allowed on average within the window; 0 switches the limit off. */
    linesPerSecond: number;
    windowSeconds: number;
}
/**
 * A sliding window over the arriving lines: the task is over the limit while more than `linesPerSecond *
 * windowSeconds` lines arrived within the last `windowSeconds`. It is exact, because it keeps the arrival
 * times of that many lines.
 */
export declare class RateLimiter {
    #private;
    constructor(limit: Readonly<RateLimit>);
    isOver(nowMs: number): boolean;
    /**
     * Counts arriving lines.
     * @returns whether the last of them is over the limit
     */
    arrive(nowMs: number, lines?: number): boolean;
    /** Tells whether the task has been over the limit for a whole window without a break. */
    isFirehose(nowMs: number): boolean;
}
