/** The state of a thing to do. `dropped` means that it will not be done. */
export type TaskStatus = "pending" | "in_progress" | "completed" | "dropped";
export declare const taskStatuses: readonly TaskStatus[];
/** One thing to do. Times are milliseconds since 1970. */
export interface Task {
    /** A number, counted from 1 in its list. */
    id: string;
    subject: string;
    description?: string;
    status: TaskStatus;
    /** The ids of the tasks that have to be settled before it can be completed. */
    after: string[];
    owner?: string;
    /** The ends of commands that worked on it, the latest last. */
    notes: string[];
    createdAtMs: number;
    updatedAtMs: number;
    completedAtMs?: number;
}
/** All tasks of a list in the order of their creation. */
export interface TaskListState {
    tasks: readonly Task[];
    /** The number of the next task: ids are not used again. */
    nextId: number;
}
export declare const EMPTY_LIST: TaskListState;
/** Tells whether it still needs work. */
export declare function isOpen({ status }: Task): boolean;
/** Returns those open tasks that the task waits for. */
export declare function waitsFor(task: Task, tasks: readonly Task[]): Task[];
/** Returns the task to do next: the one in progress, else the first that waits for nothing. */
export declare function nextTask(tasks: readonly Task[]): Task | undefined;
