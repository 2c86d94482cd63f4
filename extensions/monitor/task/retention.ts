import { lstatSync, type Stats } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { turn } from "../../core/pi/turn.ts";
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
  recordPath: string;
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
  const all = await keptTasks(directory);
  const isCrowded = bytesOf(all) > MAX_BYTES;
  // Most tasks are neither old nor in the way: their records need no look.
  const tasks = isCrowded ? await removable(all) : all;
  let bytes = bytesOf(tasks);
  for (const task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
    const isKept = nowMs - task.changedAtMs <= keepDays * MS_PER_DAY && bytes <= MAX_BYTES;
    const stale = task.unfinished.filter(({ changedAtMs }) => nowMs - changedAtMs > UNFINISHED_MS);
    const unwanted = isKept ? stale : task.files;
    if (unwanted.length === 0 || (!isCrowded && (await isInUse(task)))) continue;
    await removeAll(unwanted);
    if (!isKept) bytes -= task.bytes;
  }
}

function bytesOf(tasks: readonly KeptTask[]): number {
  return tasks.reduce((sum, task) => sum + task.bytes, 0);
}

async function removeAll(files: readonly KeptFile[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true }).catch(() => {})));
}

/** Looks at all files synchronously, in turns: asynchronous calls would cost pi several times as much. */
async function keptTasks(directory: string): Promise<KeptTask[]> {
  const names = await readdir(directory).catch(() => []);
  const byId = Map.groupBy(names, (name) => TASK_FILE.exec(name)?.[1]);
  const tasks: KeptTask[] = [];
  for (const [id, files] of byId) {
    if (id === undefined) continue;
    while (turn.isOver()) await nextTurn();
    turn.work(() => tasks.push(measure(directory, id, files)));
  }
  return tasks;
}

async function removable(tasks: readonly KeptTask[]): Promise<KeptTask[]> {
  const found: KeptTask[] = [];
  for (const task of tasks) if (!(await isInUse(task))) found.push(task);
  return found;
}

async function isInUse({ recordPath }: KeptTask): Promise<boolean> {
  // Without a record, or with one of an interrupted start, the age decides.
  const record = await readTaskRecord(recordPath);
  return record?.owner !== undefined && isSameProcess(record.owner);
}

function measure(directory: string, id: string, names: readonly string[]): KeptTask {
  const files = names.map((name): KeptFile => {
    const path = join(directory, name);
    const stats = statsOf(path);
    return { path, bytes: stats?.size ?? 0, changedAtMs: stats?.mtimeMs ?? 0 };
  });
  return {
    recordPath: join(directory, `${id}.json`),
    files,
    unfinished: files.filter(
      ({ path, bytes }) => path.endsWith(".new") || (path.endsWith(".json") && bytes === 0),
    ),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    changedAtMs: Math.max(...files.map((file) => file.changedAtMs)),
  };
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
