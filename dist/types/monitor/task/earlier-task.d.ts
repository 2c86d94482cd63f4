import type { TaskLog } from "./task-log.ts";
import { type TaskRecord } from "./task-record.ts";
/** The record and logs of a task of an earlier session. */
export interface EarlierTask {
    id: string;
    kind: "monitor" | "job";
    record: TaskRecord;
    /** The log of stdout, or of both streams, comes first. */
    logs: readonly [TaskLog, ...TaskLog[]];
}
/**
 * Finds the task with this id, or else the latest job of this name, that was started in the directory `cwd`,
 * as long as its record is kept.
 * @param directory the directory of the tasks' files
 */
export declare function findEarlierTask(directory: string, idOrName: string, cwd: string): Promise<EarlierTask | undefined>;
