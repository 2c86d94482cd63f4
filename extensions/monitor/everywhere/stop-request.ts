import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { NEW_FILE } from "../../core/files/new-file.ts";
import type { OutsideStopper } from "../task/end-reason.ts";
import { everywhereText } from "../texts/everywhere.ts";

/** Nobody waits any more for an answer to a request of this age. */
const REQUEST_MAX_MS = 60_000;
const REQUEST_MAX_BYTES = 32;
const STOPPERS: readonly OutsideStopper[] = ["other pi", "shell"];

/**
 * Returns the directory in which a pi is asked to stop a task of its own, by a file with the task's id. It is
 * not the directory of the tasks' files, since a watcher of that would hear of every logged line.
 */
export function requestDirectory(taskDirectory: string): string {
  return `${taskDirectory}-requests`;
}

/**
 * Makes the directory, if it is missing, for this user alone.
 * @throws Error if it is no directory, or another user's, or open to others
 */
export async function openRequestDirectory(taskDirectory: string): Promise<string> {
  const directory = requestDirectory(taskDirectory);
  await mkdir(directory, { mode: 0o700 }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  const stats = await lstat(directory);
  if (!stats.isDirectory() || !isOursAlone(stats)) throw new Error(everywhereText.notOfUser(directory));
  return directory;
}

/** Asks for a stop. @returns the file, which goes when the request is heard @throws the system's error */
export async function requestStop(taskDirectory: string, id: string, by: OutsideStopper): Promise<string> {
  const directory = await openRequestDirectory(taskDirectory);
  const path = join(directory, id);
  const newPath = join(directory, `.${randomUUID()}`);
  const file = await open(newPath, NEW_FILE, 0o600);
  await file.writeFile(by).finally(() => file.close());
  // A reader never sees half of the file.
  await rename(newPath, path);
  return path;
}

/** Takes the request to stop a task. @returns the sender; undefined if there is no valid request */
export async function takeRequest(directory: string, id: string): Promise<OutsideStopper | undefined> {
  const path = join(directory, id);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (!file) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile() || !isOursAlone(stats) || stats.size > REQUEST_MAX_BYTES) return undefined;
    const by = await file.readFile("utf8");
    await rm(path);
    if (Date.now() - stats.mtimeMs > REQUEST_MAX_MS) return undefined;
    return STOPPERS.find((stopper) => stopper === by);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

function isOursAlone({ uid, mode }: { uid: number; mode: number }): boolean {
  return uid === process.getuid?.() && (mode & 0o077) === 0;
}
