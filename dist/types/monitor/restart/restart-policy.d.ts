/** The ends after which a task starts again. */
export type RestartOn = "failure" | "always";
/** The rule for starting a command again after its end. */
export interface RestartRule {
    on: RestartOn;
    /** The most starts in a row without a run of `STABLE_MS` among them. */
    max: number;
}
/** The rule as a call gives it. */
export interface RestartRequest {
    on: RestartOn;
    max?: number | undefined;
}
export declare function restartRule({ on, max }: RestartRequest): RestartRule;
export declare const RESTART_MAX: {
    readonly min: 1;
    readonly max: 100;
    readonly default: 5;
};
export interface RestartState {
    /** The number of starts in the current row. */
    inRow: number;
    /** The number of all starts. */
    total: number;
}
/** A coming start. */
export interface NextStart extends RestartState {
    delayMs: number;
}
export declare const neverRestarted: RestartState;
/**
 * Decides what follows the end of a run that nobody asked for.
 * @param random from 0 to below 1
 * @returns undefined if the task ends with it
 */
export declare function nextStart(rule: RestartRule, { inRow, total }: RestartState, run: {
    failed: boolean;
    ranMs: number;
}, random: number): NextStart | undefined;
