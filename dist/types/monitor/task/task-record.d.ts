import type { LogKeeping } from "../../core/files/log-keeping.ts";
import { type ProcessIdentity } from "../../core/processes/process-table.ts";
import { type EndReason } from "./end-reason.ts";
import type { SourceEnd, SourceProcesses } from "./source.ts";
import type { StartedBy } from "./started-by.ts";
import type { TaskLog } from "./task-log.ts";
/** The facts of a task for its record. */
interface RecordedTask {
    readonly id: string;
    readonly kind: "monitor" | "job";
    readonly label: string;
    readonly spec: {
        command: string;
        directory: string;
        sessionId: string;
        startedBy: StartedBy;
        timeoutMs: number | undefined;
    };
    readonly files: {
        recordPath: string;
    };
    readonly startedAtMs: number;
    readonly graceMs: number;
    readonly processes: SourceProcesses | undefined;
    /** Undefined while it runs. */
    readonly end: (SourceEnd & {
        atMs: number;
    }) | undefined;
    readonly logs: readonly TaskLog[];
    /** The facts that only tasks of its kind have. */
    readonly recordedFacts: object;
}
/** The facts of a record that are read later. */
export interface TaskRecord {
    owner?: ProcessIdentity;
    kind?: "monitor" | "job";
    /** Set for a job. */
    name?: string;
    description?: string;
    command?: string;
    /** The working directory. */
    directory?: string;
    /** ISO 8601. */
    startedAt?: string;
    /** Missing while it runs, or if its pi was killed. */
    endedAt?: string;
    reason?: EndReason;
    lines?: {
        printed: number;
    };
    /** By name; missing while it runs. */
    logs?: Partial<Record<string, LogKeeping>>;
}
/**
 * Writes the task's facts beside its logs, all at once, so that the logs explain themselves later. If the
 * record cannot be written, nothing else is lost: the notice about the logs tells of the disk.
 */
export declare function writeTaskRecord(task: RecordedTask): Promise<void>;
export declare function recordText(facts: object): string;
/**
 * Reads a record, which anybody may have edited, without the fields that have a wrong type.
 * @returns undefined if there is none, or none that can be read
 */
export declare function readTaskRecord(path: string): Promise<TaskRecord | undefined>;
export {};
