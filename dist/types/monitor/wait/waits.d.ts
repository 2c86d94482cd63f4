import { type TaskEvent } from "../delivery/task-event.ts";
import type { Task } from "../task/task.ts";
import { type WaitFor } from "./wait-for.ts";
/** The cause of a wait's end. */
export type WaitEnd = 
/** The awaited event has happened. */
{
    kind: "happened";
}
/** A task has ended of which the model is told nothing more, because the model itself has stopped it. */
 | {
    kind: "silenced";
    task: Task;
}
/** Another event that may wake has happened. */
 | {
    kind: "other event";
} | {
    kind: "user spoke";
} | {
    kind: "timeout";
} | {
    kind: "aborted";
} | {
    kind: "session over";
};
export interface WaitRequest {
    /** The wait is for any of these. */
    tasks: readonly Task[];
    waitFor: WaitFor;
    timeoutMs: number;
    /** Aborted with the run. */
    signal: AbortSignal | undefined;
}
/** Delivery, as far as waits need it. */
export interface WaitingForModel {
    /** The events that the model has not got yet. */
    readonly waiting: readonly TaskEvent[];
    /** Returns how long until one of them may wake; undefined if none may. */
    wakeDueMs(): number | undefined;
}
/**
 * The model's calls that wait for an event without a request. Events that may wake end them, too, but no
 * sooner than one wake may follow another.
 */
export declare class Waits {
    #private;
    constructor(delivery: WaitingForModel, wakeIntervalMs: number);
    /** Resolves when the awaited event has happened, or when there is a reason to wait no longer. */
    wait(request: WaitRequest): Promise<WaitEnd>;
    /** Ends the waits for an event that the model has not got yet. */
    heard(event: TaskEvent): void;
    /** Ends the waits for a task that is ready again, of which there is no event. */
    readyAgain(task: Task): void;
    /** Ends the waits for a task that is over, whether or not the model is told. */
    ended(task: Task): void;
    userSpoke(): void;
    close(): void;
}
