import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { NEW_FILE } from "../../core/files/new-file.ts";
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
 * Returns all records of this user that can be read.
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
    if (id !== undefined && without.has(id)) continue;
    const path = join(directory, name);
    const facts = id === undefined ? undefined : await readFacts(path);
    if (id !== undefined && facts) records.push({ id, path, facts });
  }
  return records;
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
    const facts = await readFacts(path);
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

async function readFacts(path: string): Promise<StoredRecord["facts"] | undefined> {
  // A pipe or another special file could keep the reader waiting.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  try {
    const stats = await file?.stat();
    if (!file || !stats?.isFile() || stats.size > RECORD_MAX_BYTES) return undefined;
    if (stats.uid !== process.getuid?.()) return undefined;
    const facts: unknown = JSON.parse(await file.readFile("utf8"));
    return typeof facts === "object" && facts !== null ? { ...facts } : undefined;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
