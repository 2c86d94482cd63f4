import { CappedLog } from "../../core/files/capped-log.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
/** The two logs of a monitor. */
export declare class TaskLogs {
    readonly stdout: CappedLog;
    readonly stderr: CappedLog;
    /** @param maxBytes the bound of each file */
    static open(files: TaskFiles, maxBytes: number): Promise<TaskLogs>;
    constructor(stdout: CappedLog, stderr: CappedLog);
    /** The logs, with the kept parts of each. */
    get facts(): readonly [stdout: TaskLog, stderr: TaskLog];
    /** Resolves with the system's error when one of them is lost: a full disk takes both. */
    get lost(): Promise<Error>;
    flush(): Promise<void>;
    close(): Promise<void>;
}
