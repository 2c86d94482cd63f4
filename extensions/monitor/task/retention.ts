import { lstat, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isSameProcess } from "../../core/processes/process-table.ts";
import { ID_CHARS } from "./task-files.ts";
import type { TaskRecord } from "./task-record.ts";

/** All files together; the oldest tasks go first. */
const MAX_BYTES = 512 * 1024 * 1024;
const MS_PER_DAY = 24 * 60 * 60 * 1_000;
/** Files of tasks: `<id>.json`, `.stdout`, `.stderr`, `.log`, and what an interrupted write left. */
const TASK_FILE = new RegExp(`^([jm][${ID_CHARS}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);

interface KeptTask {
  paths: string[];
  bytes: number;
  changedAtMs: number;
}

/**
 * Removes the files of tasks that ended more than `keepDays` ago, and the oldest beyond 512 MiB in all.
 * Those of a pi that lives are never touched, and neither is anything that is not a task's file.
 */
export async function removeOldFiles(directory: string, keepDays: number, nowMs: number): Promise<void> {
  const tasks = await removableTasks(directory);
  let bytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
  for (const task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
    if (nowMs - task.changedAtMs <= keepDays * MS_PER_DAY && bytes <= MAX_BYTES) continue;
    await Promise.all(task.paths.map((path) => rm(path, { force: true }).catch(() => {})));
    bytes -= task.bytes;
  }
}

async function removableTasks(directory: string): Promise<KeptTask[]> {
  const names = await readdir(directory).catch(() => []);
  const byId = Map.groupBy(names, (name) => TASK_FILE.exec(name)?.[1]);
  const tasks: KeptTask[] = [];
  for (const [id, files] of byId) {
    if (id === undefined || (await isInUse(join(directory, `${id}.json`)))) continue;
    tasks.push(await measure(files.map((name) => join(directory, name))));
  }
  return tasks;
}

async function isInUse(recordPath: string): Promise<boolean> {
  const record = await readRecord(recordPath);
  return record?.owner !== undefined && isSameProcess(record.owner);
}

async function readRecord(path: string): Promise<TaskRecord | undefined> {
  try {
    // What is no plain file, a pipe for instance, could keep the reader waiting.
    return (await lstat(path)).isFile() ? JSON.parse(await readFile(path, "utf8")) : undefined;
  } catch {
    // Missing, or a start that was interrupted: its age decides.
    return undefined;
  }
}

async function measure(paths: string[]): Promise<KeptTask> {
  const stats = await Promise.all(paths.map((path) => lstat(path).catch(() => undefined)));
  return {
    paths,
    bytes: stats.reduce((sum, file) => sum + (file?.size ?? 0), 0),
    changedAtMs: Math.max(...stats.map((file) => file?.mtimeMs ?? 0)),
  };
}
