import type { TaskEvent } from "../delivery/task-event.ts";
import type { Task } from "../task/task.ts";
/** The event of a task that the model waits for. */
export type WaitFor = "ready" | "event" | "end";
export declare const waitForValues: readonly WaitFor[];
/** Tells whether the event ends the wait: an end always does, since nothing comes after it. */
export declare function isWaitedFor(event: TaskEvent, task: Task, waitFor: WaitFor): boolean;
