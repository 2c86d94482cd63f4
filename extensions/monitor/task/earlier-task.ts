import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { wholeLog } from "../../core/files/log-keeping.ts";
import { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import { readTaskRecord, type TaskRecord } from "./task-record.ts";

/** The record and logs of a task of an earlier session. */
export interface EarlierTask {
  id: string;
  kind: "monitor" | "job";
  record: TaskRecord;
  /** The log of stdout, or of both streams, comes first. */
  logs: readonly [TaskLog, ...TaskLog[]];
}

const ID = /^[a-z][a-z0-9]+$/;
const RECORD = ".json";

/**
 * Finds the task with this id, or else the latest job of this name, that was started in the directory `cwd`,
 * as long as its record is kept.
 * @param directory the directory of the tasks' files
 */
export async function findEarlierTask(
  directory: string,
  idOrName: string,
  cwd: string,
): Promise<EarlierTask | undefined> {
  const task = ID.test(idOrName) ? await readEarlierTask(directory, idOrName) : undefined;
  if (task?.record.directory === cwd) return task;
  return (await jobsNamed(directory, idOrName, cwd)).at(-1);
}

/** Returns the jobs in the order of their start. */
async function jobsNamed(directory: string, name: string, cwd: string): Promise<EarlierTask[]> {
  const names = await readdir(directory).catch(() => []);
  const ids = names.filter((file) => file.endsWith(RECORD)).map((file) => basename(file, RECORD));
  const jobs: EarlierTask[] = [];
  // The records are read one after another, because there may be thousands.
  for (const id of ids) {
    const task = await readEarlierTask(directory, id);
    if (task?.kind === "job" && task.record.name === name && task.record.directory === cwd) jobs.push(task);
  }
  return jobs.sort((a, b) => startOf(a).localeCompare(startOf(b)));
}

async function readEarlierTask(directory: string, id: string): Promise<EarlierTask | undefined> {
  const files = new TaskFiles(directory, id);
  const record = await readTaskRecord(join(directory, `${id}${RECORD}`));
  if (record === undefined) return undefined;
  const log = (name: TaskLog["name"], path: string): TaskLog => ({
    name,
    path,
    keeping: record.logs?.[name] ?? wholeLog,
  });
  return record.kind === "job"
    ? { id, kind: "job", record, logs: [log("log", files.logPath)] }
    : {
        id,
        kind: "monitor",
        record,
        logs: [log("stdout", files.stdoutPath), log("stderr", files.stderrPath)],
      };
}

function startOf({ record }: EarlierTask): string {
  return record.startedAt ?? "";
}
