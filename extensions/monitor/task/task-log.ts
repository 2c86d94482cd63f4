import { isNothingKept, type LogKeeping, lackText } from "../../core/files/log-keeping.ts";
import { displayPath } from "../../core/text/format.ts";

/** A file for the output of a task, whether it could be kept or not. */
export interface TaskLog {
  name: "stdout" | "stderr" | "log";
  path: string;
  keeping: LogKeeping;
}

/** Tells the log's place and the missing parts; only the latter if there is no file. */
export function logPlace({ path, keeping }: TaskLog): string {
  const lack = lackText(keeping);
  if (lack === undefined) return displayPath(path);
  return isNothingKept(keeping) ? lack : `${displayPath(path)} (${lack})`;
}

/** Tells the missing parts, if any: `stderr: not kept: EROFS: read-only file system`. */
export function describeLack({ name, keeping }: TaskLog): string[] {
  const lack = lackText(keeping);
  return lack === undefined ? [] : [`${name}: ${lack}`];
}

/** `stdout: ~/.pi/agent/monitor/m7k2.stdout` */
export function describeLog(log: TaskLog): string {
  return `${log.name}: ${logPlace(log)}`;
}
