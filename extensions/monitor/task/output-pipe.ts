import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { FileName } from "../../core/processes/open-files.ts";

/**
 * A pipe of which we read and a command writes. Node's own child pipes are socket pairs, in which `tee
 * /dev/stderr` fails, and every read of them allocates a buffer: a flood then costs tens of MiB until the
 * next collection. A named pipe, whose name is removed at once, has neither fault.
 */
export interface OutputPipe {
  /** The name by which its holders are found, although it is gone from the directory. */
  name: FileName;
  readFd: number;
  /** Blocking, as commands expect. */
  writeFd: number;
}

interface PipeRequest extends PromiseWithResolvers<OutputPipe[]> {
  count: number;
}

let requests: PipeRequest[] = [];
let isCreating = false;

/**
 * Creates pipes. `mkfifo` holds pi up for milliseconds, so requests that come while one runs share the next.
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
    // The ending keeps apart holders, which are found by a part of the path: the name "1" is a part of "10".
    const paths = Array.from({ length: count }, (_, index) => join(directory, `${index}.pipe`));
    await promisify(execFile)("mkfifo", ["-m", "600", ...paths]);
    for (const path of paths) {
      const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      // The path of the temporary directory is left out, because it may differ for another process.
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
