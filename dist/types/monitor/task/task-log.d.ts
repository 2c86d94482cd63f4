import { type LogKeeping } from "../../core/files/log-keeping.ts";
/** A file for the output of a task, whether it could be kept or not. */
export interface TaskLog {
    name: "stdout" | "stderr" | "log";
    path: string;
    keeping: LogKeeping;
}
/** Tells the log's place and the missing parts; only the latter if there is no file. */
export declare function logPlace({ path, keeping }: TaskLog): string;
/** Tells the missing parts, if any: `stderr: not kept: EROFS: read-only file system`. */
export declare function describeLack({ name, keeping }: TaskLog): string[];
/** `stdout: ~/.pi/agent/monitor/m7k2.stdout` */
export declare function describeLog(log: TaskLog): string;
