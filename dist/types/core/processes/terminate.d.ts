import { type ProcessInfo } from "./process-table.ts";
import { type TaskIdentity } from "./task-processes.ts";
export interface TerminateOptions {
    /** The time between SIGTERM and SIGKILL. */
    graceMs: number;
    /** Whether to end also those processes that only carry the task's marker. */
    includeIndependent: boolean;
    /** Tells whether the task's shell is not collected: then the group is the task's, whatever can be read. */
    isLeaderHeld(): boolean;
}
export interface Terminated {
    /** The processes that could not be ended. */
    left: ProcessInfo[];
    /** The error that made it impossible to know whether that is all. */
    unknown: Error | undefined;
}
/**
 * Ends everything that belongs to a task: it sends SIGTERM, and SIGKILL to the rest after the grace period.
 * Processes started meanwhile are ended with them.
 */
export declare function terminateTask(task: TaskIdentity, options: TerminateOptions): Promise<Terminated>;
