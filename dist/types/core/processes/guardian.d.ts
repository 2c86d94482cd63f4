import { type TaskIdentity } from "./task-processes.ts";
/**
 * A small shell process that outlives pi and ends its tasks if pi dies without doing so. It starts with the
 * first task, starts again if it dies, and never keeps pi from exiting.
 */
export declare class Guardian {
    #private;
    /**
     * Resolves once the guardian knows of the task, which from then on does not outlive pi.
     * @param graceMs between SIGTERM and SIGKILL, rounded up to seconds
     */
    guard(id: string, task: TaskIdentity, graceMs: number): Promise<void>;
    /** Tells the guardian that the task has ended. */
    release(id: string): void;
    /** Ends the guardian, because nothing is left to guard. */
    close(): void;
}
