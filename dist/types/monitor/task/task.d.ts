import type { JobTask } from "./job-task.ts";
import type { MonitorObserver, MonitorTask } from "./monitor-task.ts";
import type { Ended, TaskObserver } from "./task-of.ts";
/** A running or ended task of the registry. */
export type Task = MonitorTask | JobTask;
export type EndedTask = Ended<MonitorTask> | Ended<JobTask>;
export type TaskEnd = EndedTask["end"];
/** Hears the events of any task, and its end. */
export interface AnyTaskObserver extends TaskObserver<Task>, Pick<MonitorObserver, "output"> {
    ended(task: EndedTask): void;
}
