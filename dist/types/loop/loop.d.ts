import type { Budget, Spent } from "./budget.ts";
import type { Pace, Pacing } from "./pacing.ts";
import { type Timer } from "./schedule/timer.ts";
/** The events that make a loop due. */
export interface EventTrigger {
    names: string[];
    /** A RE2 pattern for the event's JSON. */
    match?: string;
    /** Events within this time make one run; it is also the least time from that to the timer's run. */
    debounceMs: number;
}
/** The triggers of a loop: a timer or its own pace, or events, or both, which makes it a hybrid. */
export type Trigger = {
    timer: Timer;
    pace?: undefined;
    events?: EventTrigger;
} | {
    timer?: undefined;
    pace: Pace;
    events?: EventTrigger;
} | {
    timer?: undefined;
    pace?: undefined;
    events: EventTrigger;
};
/** `why` is set if nobody paused it: a sentence without its full stop. */
export type LoopState = {
    kind: "active";
} | {
    kind: "paused";
    sinceMs: number;
    why?: string;
};
/** The reason for the end of a loop. */
export type LoopEndReason = "completed" | "expired" | "deleted" | "done" | "silent" | "budget" | "backlog_empty";
/** One loop, as it is stored. Times are milliseconds since 1970. */
export interface Loop {
    id: string;
    name?: string;
    prompt: string;
    trigger: Trigger;
    maxRuns?: number;
    createdAtMs: number;
    createdBy: "model" | "user";
    expiresAtMs?: number;
    state: LoopState;
    /** Due times up to here have been handled. */
    handledUntilMs: number;
    /** The number of deliveries so far. */
    runs: number;
    /** The number of due times so far without a run of their own. */
    missed: number;
    /** The due times since the last run that the next run will report. */
    missedSinceRun: number;
    lastRunAtMs?: number;
    lastEventRunAtMs?: number;
    /** Whether each run is a task on the list. */
    autoTask?: true;
    /** Whether it works off the task list. */
    backlog?: true;
    /** Set for a loop with a pace. */
    pacing?: Pacing;
    budget?: Budget;
    /** Set for a loop with a budget. */
    spent?: Spent;
}
/** Returns the name or the start of the prompt between quotation marks, for a heading or a sentence. */
export declare function quotedLabelOf(loop: Pick<Loop, "name" | "prompt">): string;
/** Returns the name or the prompt as it was given. */
export declare function labelOf({ name, prompt }: Pick<Loop, "name" | "prompt">): string;
/** Returns until when an event's run spares the hybrid's timer. */
export declare function sparedUntilMs({ trigger, lastEventRunAtMs }: Loop): number;
/**
 * Returns the next due time of a loop with a pace.
 * @param isWatched whether a task runs whose events may wake the agent: the loop then comes by itself only
 * after its longest interval
 */
export declare function pacedDueMs({ trigger, pacing, lastRunAtMs }: Loop, isWatched: boolean): number | undefined;
/**
 * Returns the first unhandled due time of an active loop with a timer or a pace, if it lives until then.
 * @param isWatched as for `pacedDueMs`
 */
export declare function nextTimerDue(loop: Loop, isWatched: boolean): number | undefined;
/** The coming runs of an active loop by its timer. */
export interface ComingRuns {
    /** The due time of a run that waits until the agent is idle. */
    overdueMs: number | undefined;
    /** The due times after now, within the loop's life and its number of runs. */
    duesMs: number[];
}
/**
 * @param isWatched as for `pacedDueMs`
 * @returns at most `count` coming runs, besides one that waits
 */
export declare function comingRuns(loop: Loop, nowMs: number, count: number, isWatched?: boolean): ComingRuns;
