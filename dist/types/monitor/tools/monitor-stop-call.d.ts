import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import type { Task } from "../task/task.ts";
import type { StopResult, Tasks } from "../tasks.ts";
/**
 * @param id a task's id, a job's name, `all` or `all-jobs`
 * @param startsBefore resolves when earlier called starts are over
 * @param check throws if the model may not stop a task
 */
export declare function callMonitorStop(tasks: Tasks, id: string, startsBefore: Promise<void>, check: (task: Task) => Promise<void>): Promise<AgentToolResult<StopDetails>>;
export interface StopDetails {
    ids: string[];
    /** For a person: `stopped (5m08s, 313 lines)`; missing if nothing was stopped. */
    summary?: string;
}
/** Gives the model the whole account. */
export declare function stopText({ task, end, discardedEvents }: StopResult, tasks: Tasks): string;
/** Says nothing if there are none. */
export declare function discardedText(events: number): string[];
/** Says that jobs run on, if they do. @param stopsThem the command that stops them */
export declare function jobsText(tasks: Tasks, stopsThem: string): string[];
