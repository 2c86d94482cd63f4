import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { FileName } from "../../core/processes/open-files.ts";

/**
 * A pipe whose reading end is ours and whose writing end a command gets. Node's own child pipes are
 * socket pairs, in which `tee /dev/stderr` fails, and every read of them allocates a buffer: a flood
 * then costs tens of MiB until the next collection. A named pipe, its name removed at once, has neither
 * fault.
 */
export interface OutputPipe {
  /** By which its holders are found, although it is gone from the directory. */
  name: FileName;
  readFd: number;
  /** Blocking, as commands expect it. */
  writeFd: number;
}

interface PipeRequest extends PromiseWithResolvers<OutputPipe[]> {
  count: number;
}

let requests: PipeRequest[] = [];
let isCreating = false;

/**
 * Starting `mkfifo` holds pi up for milliseconds: who asks while one runs shares the next one.
 * @throws the system's error; nothing is left open then
 */
export async function createOutputPipes(count: number): Promise<OutputPipe[]> {
  const request = { count, ...Promise.withResolvers<OutputPipe[]>() };
  requests.push(request);
  if (!isCreating) void createRequested();
  return await request.promise;
}

async function createRequested(): Promise<void> {
  isCreating = true;
  while (requests.length > 0) {
    const together = requests;
    requests = [];
    try {
      const pipes = await createPipes(together.reduce((sum, { count }) => sum + count, 0));
      for (const { count, resolve } of together) resolve(pipes.splice(0, count));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }
  isCreating = false;
}

async function createPipes(count: number): Promise<OutputPipe[]> {
  const directory = await mkdtemp(join(tmpdir(), "pi-monitor-"));
  const pipes: OutputPipe[] = [];
  try {
    // With an ending, since holders are found by a part of the path: the name "1" is a part of "10".
    const paths = Array.from({ length: count }, (_, index) => join(directory, `${index}.pipe`));
    await promisify(execFile)("mkfifo", ["-m", "600", ...paths]);
    for (const path of paths) {
      const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      // Without the directory of temporary files, which may look different from where a process stands.
      const name = `/${basename(directory)}/${basename(path)}`;
      pipes.push({ name, readFd, writeFd: openSync(path, constants.O_WRONLY) });
    }
    return pipes;
  } catch (error) {
    for (const pipe of pipes) closePipe(pipe);
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export function closePipe(pipe: OutputPipe): void {
  closeSync(pipe.readFd);
  closeSync(pipe.writeFd);
}
