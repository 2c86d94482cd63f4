import { isNothingKept, type LogKeeping, lackText } from "../../core/files/log-keeping.ts";
import { displayPath } from "../../core/text/format.ts";

/** A file that keeps output of a task, or was to. */
export interface TaskLog {
  name: "stdout" | "stderr" | "log";
  path: string;
  keeping: LogKeeping;
}

/** Where it is, and what of the output it lacks; only the latter where there is no file. */
export function logPlace({ path, keeping }: TaskLog): string {
  const lack = lackText(keeping);
  if (lack === undefined) return displayPath(path);
  return isNothingKept(keeping) ? lack : `${displayPath(path)} (${lack})`;
}

/** What is missing from it, if anything: `stderr: not kept: EROFS: read-only file system`. */
export function describeLack({ name, keeping }: TaskLog): string[] {
  const lack = lackText(keeping);
  return lack === undefined ? [] : [`${name}: ${lack}`];
}

/** `stdout: ~/.pi/agent/monitor/m7k2.stdout` */
export function describeLog(log: TaskLog): string {
  return `${log.name}: ${logPlace(log)}`;
}
