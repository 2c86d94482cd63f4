import type { JobEnd, JobTask, JobTaskState } from "./job-task.ts";
import type { MonitorEnd, MonitorTask, MonitorTaskState } from "./monitor-task.ts";

/** A running or ended command of the registry. */
export type Task = MonitorTask | JobTask;
export type TaskEnd = MonitorEnd | JobEnd;
export type TaskState = MonitorTaskState | JobTaskState;
