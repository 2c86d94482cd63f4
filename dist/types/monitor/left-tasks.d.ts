import type { Guardian } from "../core/processes/guardian.ts";
import type { TaskEvent } from "./delivery/task-event.ts";
import type { AnyTaskObserver, Task } from "./task/task.ts";
/** The tasks that a runtime has released. They run on, and their events are kept for the next one. */
export declare class LeftTasks {
    #private;
    /** The tasks in the order of their start. */
    readonly tasks: readonly Task[];
    /** The running tasks that were ended, because they were not to go on. */
    readonly ended: readonly Task[];
    /** The events that waited for the model. */
    readonly waiting: readonly TaskEvent[];
    readonly guardian: Guardian;
    constructor(tasks: readonly Task[], ended: readonly Task[], waiting: readonly TaskEvent[], guardian: Guardian);
    /** Whether there is no task to go on with, and none to tell of. */
    get isEmpty(): boolean;
    /** Hands the tasks to this observer, which first hears their kept events. */
    handTo(observer: AnyTaskObserver): void;
    /** Ends the tasks, with which nobody goes on. Their records tell of it, and the next runtime lacks them. */
    end(): Promise<void>;
}
