import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type FileHandle, lstat, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { NEW_FILE } from "../../core/files/new-file.ts";
import { turn } from "../../core/pi/turn.ts";
import { isIdentity, isSameProcess } from "../../core/processes/process-table.ts";
import { ID_CHARS } from "../task/task-files.ts";
import { recordText } from "../task/task-record.ts";

/** The record of a task on the disk, which anybody may have edited. */
export interface StoredRecord {
  id: string;
  path: string;
  facts: Readonly<Record<string, unknown>>;
}

const RECORD = new RegExp(`^([jm][${ID_CHARS}]{3,})\\.json$`);
const RECORD_MAX_BYTES = 1024 * 1024;
/** A change takes milliseconds, so one of this age was interrupted. */
const CHANGE_MAX_MS = 60_000;

/**
 * Returns all records of this user that can be read. They are read synchronously, in turns: there may be a
 * thousand, and each asynchronous call costs pi several times as much processor time as the reading itself.
 * @param without the ids of tasks whose records are not read
 */
export async function storedRecords(
  directory: string,
  without: ReadonlySet<string> = new Set(),
): Promise<StoredRecord[]> {
  const names = await readdir(directory).catch(() => []);
  const records: StoredRecord[] = [];
  for (const name of names) {
    const id = RECORD.exec(name)?.[1];
    if (id === undefined || without.has(id)) continue;
    while (turn.isOver()) await nextTurn();
    turn.work(() => {
      const path = join(directory, name);
      const facts = readFacts(path);
      if (facts) records.push({ id, path, facts });
    });
  }
  return records;
}

/** Returns the facts of one task's record; undefined if it cannot be read. @param id may be any text */
export function storedFacts(directory: string, id: string): StoredRecord["facts"] | undefined {
  const name = `${id}.json`;
  return RECORD.test(name) ? readFacts(join(directory, name)) : undefined;
}

/**
 * Rewrites a record, unless another process is doing so, or has done so.
 * @param isStill tells whether the present record still needs the change
 * @returns whether this call changed it
 */
export async function changeRecord(
  { path }: StoredRecord,
  isStill: (facts: StoredRecord["facts"]) => boolean,
  changes: object,
): Promise<boolean> {
  const newPath = `${path}.new`;
  const file = await openNew(newPath);
  if (!file) return false;
  try {
    const facts = readFacts(path);
    if (!facts || !isStill(facts)) throw new Error("changed meanwhile");
    await file.appendFile(recordText({ ...facts, ...changes })).finally(() => file.close());
    await rename(newPath, path);
    return true;
  } catch {
    await file.close().catch(() => {});
    await rm(newPath, { force: true }).catch(() => {});
    return false;
  }
}

/** Tells whether the pi that keeps the record may live; one on another machine may. */
export function mayBeKept({ owner }: StoredRecord["facts"]): boolean {
  return !isIdentity(owner) || isSameProcess(owner);
}

async function openNew(path: string): Promise<FileHandle | undefined> {
  const file = await open(path, NEW_FILE, 0o600).catch(() => undefined);
  if (file) return file;
  const stats = await lstat(path).catch(() => undefined);
  if (stats && Date.now() - stats.mtimeMs > CHANGE_MAX_MS) await rm(path, { force: true }).catch(() => {});
  return undefined;
}

function readFacts(path: string): StoredRecord["facts"] | undefined {
  let file: number | undefined;
  try {
    // A pipe or another special file could keep the reader waiting.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > RECORD_MAX_BYTES || stats.uid !== process.getuid?.())
      return undefined;
    const facts: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof facts === "object" && facts !== null ? { ...facts } : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
