/** A timer that makes a loop due. `text` is the text of the user or the model. */
export type Timer = {
    kind: "every";
    text: string;
    everyMs: number;
} | {
    kind: "cron";
    text: string;
};
/** The due times between two moments. */
export interface DueTimes {
    count: number;
    /** Whether there are more, uncounted. */
    more: boolean;
    lastMs: number;
}
/**
 * Returns the first due time after `afterMs`. Intervals lie on a grid from `anchorMs`, so they do not drift.
 * @returns undefined if there is none
 */
export declare function nextDue(timer: Timer, anchorMs: number, afterMs: number): number | undefined;
/** Returns the first `count` due times after `afterMs`. */
export declare function nextDues(timer: Timer, anchorMs: number, afterMs: number, count: number): number[];
/** @returns the due times after `afterMs` until `untilMs`; undefined if there is none */
export declare function duesBetween(timer: Timer, anchorMs: number, afterMs: number, untilMs: number): DueTimes | undefined;
