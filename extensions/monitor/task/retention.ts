import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isSameProcess } from "../../core/processes/process-table.ts";
import { ID_CHARS } from "./task-files.ts";
import { readTaskRecord } from "./task-record.ts";

/** The bound for all files together; beyond it the oldest tasks go first. */
const MAX_BYTES = 512 * 1024 * 1024;
const MS_PER_DAY = 24 * 60 * 60 * 1_000;
/** A start takes moments: after this time nobody will finish it. */
const UNFINISHED_MS = 60 * 60 * 1_000;
/** Files of tasks: `<id>.json`, `.stdout`, `.stderr`, `.log`, and those of an interrupted write. */
const TASK_FILE = new RegExp(`^([jm][${ID_CHARS}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);

interface KeptFile {
  path: string;
  bytes: number;
  changedAtMs: number;
}

interface KeptTask {
  files: KeptFile[];
  /** Files without content of use. */
  unfinished: KeptFile[];
  bytes: number;
  changedAtMs: number;
}

/**
 * Removes the files of tasks that ended more than `keepDays` ago, and the oldest beyond 512 MiB in all. Of
 * other tasks it removes useless files, which a full disk leaves: empty records, and files that were not yet
 * renamed. It never touches files of a living pi, or files that are not of a task.
 */
export async function removeOldFiles(directory: string, keepDays: number, nowMs: number): Promise<void> {
  const tasks = await removableTasks(directory);
  let bytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
  for (const task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
    if (nowMs - task.changedAtMs <= keepDays * MS_PER_DAY && bytes <= MAX_BYTES) {
      await removeAll(task.unfinished.filter(({ changedAtMs }) => nowMs - changedAtMs > UNFINISHED_MS));
      continue;
    }
    await removeAll(task.files);
    bytes -= task.bytes;
  }
}

async function removeAll(files: readonly KeptFile[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true }).catch(() => {})));
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
  // Without a record, or with one of an interrupted start, the age decides.
  const record = await readTaskRecord(recordPath);
  return record?.owner !== undefined && isSameProcess(record.owner);
}

async function measure(paths: string[]): Promise<KeptTask> {
  const stats = await Promise.all(paths.map((path) => lstat(path).catch(() => undefined)));
  const files = paths.map((path, index) => ({
    path,
    bytes: stats[index]?.size ?? 0,
    changedAtMs: stats[index]?.mtimeMs ?? 0,
  }));
  return {
    files,
    unfinished: files.filter(
      ({ path, bytes }) => path.endsWith(".new") || (path.endsWith(".json") && bytes === 0),
    ),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    changedAtMs: Math.max(...files.map((file) => file.changedAtMs)),
  };
}
