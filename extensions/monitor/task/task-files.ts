import { randomInt } from "node:crypto";
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { NEW_FILE } from "../../core/files/new-file.ts";

/** No vowels, so that no words arise, and no characters that look alike (0/o, 1/l). */
export const ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
const ID_LENGTH = 3;
const TRIES_PER_LENGTH = 20;

/**
 * The files of one task, all in the directory `monitor` under pi's agent directory. It makes their paths when they
 * are asked for, since many ended tasks are remembered.
 */
export class TaskFiles {
  readonly id: string;
  readonly #directory: string;

  constructor(directory: string, id: string) {
    this.id = id;
    this.#directory = directory;
  }

  get stdoutPath(): string {
    return this.#path("stdout");
  }

  get stderrPath(): string {
    return this.#path("stderr");
  }

  /** Used by a job, for both streams. */
  get logPath(): string {
    return this.#path("log");
  }

  get recordPath(): string {
    return this.#path("json");
  }

  #path(ending: string): string {
    return join(this.#directory, `${this.id}.${ending}`);
  }
}

/**
 * Finds an id that no task in this directory has, in this or another session, and reserves it by creating its
 * record file. If the directory cannot be written, the task runs without files. It is synchronous, because
 * the code that hands over a running child needs the id before it goes on.
 */
export function reserveTaskFiles(directory: string, prefix: string): TaskFiles {
  prepare(directory);
  for (let tries = 0; ; tries++) {
    const length = ID_LENGTH + Math.floor(tries / TRIES_PER_LENGTH);
    const files = new TaskFiles(directory, prefix + randomId(length));
    if ([files.stdoutPath, files.stderrPath, files.logPath].some(exists)) continue;
    try {
      closeSync(openSync(files.recordPath, NEW_FILE, 0o600));
      return files;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return files;
    }
  }
}

/** Removes the files of a failed start. */
export async function removeTaskFiles(files: TaskFiles): Promise<void> {
  const paths = [files.stdoutPath, files.stderrPath, files.logPath, files.recordPath];
  await Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => {})));
}

/** Closes the directory to others, unless it is a link to another place. */
function prepare(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (lstatSync(directory).isDirectory()) chmodSync(directory, 0o700);
  } catch {
    // A directory that cannot be written shows with the first file.
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function randomId(length: number): string {
  return Array.from({ length }, () => ID_CHARS[randomInt(ID_CHARS.length)]).join("");
}
