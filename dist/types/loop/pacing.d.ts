/** The bounds for the intervals that the model sets for its loop. */
export interface Pace {
    minMs: number;
    /** Also the interval after a run in which the model set none. */
    maxMs: number;
}
/** The next run of a loop that paces itself. */
export interface Pacing {
    nextMs: number;
    /** Whether the model set it. */
    isSaid: boolean;
    /** The reason in the model's words. */
    reason?: string;
    /** Runs in a row, up to the last that ended, in which the model did not set the next. */
    silentRuns: number;
}
/** Returns the pacing of a new loop: it comes as soon as it can. */
export declare function firstPacing(nowMs: number): Pacing;
/** Returns the pacing at the start of a run. If pi is killed in the run, the longest interval holds. */
export declare function pacingInRun({ silentRuns }: Pacing, { maxMs }: Pace, nowMs: number): Pacing;
/** Returns the pacing after a run; undefined if the loop ends with it. */
export declare function pacingAfterRun(pacing: Pacing, { maxMs }: Pace, nowMs: number): Pacing | undefined;
/** Returns the pacing that the model set. */
export declare function saidPacing(nextMs: number, reason: string | undefined): Pacing;
