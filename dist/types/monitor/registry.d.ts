import type { Task } from "./task/task.ts";
/** All tasks of the session, running and ended, in the order of their start. */
export declare class TaskRegistry {
    #private;
    add(task: Task): void;
    running(): Task[];
    /** Returns all tasks in the order of their start. */
    all(): readonly Task[];
    /** Returns the ended tasks, oldest end first. */
    ended(): Task[];
    forgetEnded(): number;
    /**
     * Returns the task with this id or name, or with the only id that begins like this.
     * @throws Error that lists the ids if none or several match
     */
    find(idOrPrefix: string): Task;
    /** Returns the task with this label, as written or as shown: a running one, or else the latest. */
    labelled(label: string): Task | undefined;
    /** @throws as `find` does, and if the task has ended, with its end and time */
    findRunning(idOrPrefix: string, describeEnd: (task: Task) => string): Task;
}
