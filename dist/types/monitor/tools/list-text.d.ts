import type { EarlierTask } from "../task/earlier-task.ts";
import { type Reader } from "../task/end-reason.ts";
import type { Task } from "../task/task.ts";
import type { Tasks } from "../tasks.ts";
/** A task in the details of a list. */
export interface ListedTask {
    id: string;
    kind: Task["kind"];
    description: string;
    /** `running`, `stopping`, or the kind of its end; `unknown` for an earlier session that was killed. */
    status: string;
}
export interface ListDetails {
    tasks: ListedTask[];
}
/** Returns the running tasks first, then those that ended last, newest first. */
export declare function listedTasks({ registry }: Tasks): Task[];
export declare function listText(tasks: Tasks, reader?: Reader): string;
export declare function listDetails(listed: readonly (Task | EarlierTask)[]): ListDetails;
/** Describes one task in full. */
export declare function taskText(task: Task | EarlierTask, tasks: Tasks, reader?: Reader): string;
