import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inputText } from "../texts/input.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { TaskInput } from "./task-input.ts";
import { writeDescriptor } from "./write-descriptor.ts";

/** A pipe into which we write and from which a command reads. */
export interface InputPipe {
  input: TaskInput;
  /** Blocking, as commands expect. The code that starts the command closes it. */
  readFd: number;
}

/**
 * Creates a named pipe, whose name is removed at once. Node's own would take all written bytes into pi's
 * memory, and nobody could tell how many were read.
 * @throws the system's error; then nothing is left open
 */
export async function createInputPipe(): Promise<InputPipe> {
  const directory = await mkdtemp(join(tmpdir(), "pi-monitor-"));
  try {
    const path = join(directory, "0.pipe");
    await promisify(execFile)("mkfifo", ["-m", "600", path]);
    // A writing end that does not block can be opened only beside a reading end.
    const opener = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const writeFd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      return { input: pipeInput(writeFd), readFd: openSync(path, constants.O_RDONLY) };
    } finally {
      closeSync(opener);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** @param writeFd owned by the input from now on */
function pipeInput(writeFd: number): TaskInput {
  const inOrder = oneAtATime();
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(writeFd);
    isOpen = false;
  };
  const write = async (bytes: Buffer): Promise<number> => {
    if (!isOpen) throw new Error(inputText.isClosed);
    try {
      return await writeDescriptor(writeFd, bytes, () => isOpen);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
      close();
      throw new Error(inputText.hasClosed);
    }
  };
  return {
    kind: "pipe",
    write: (bytes) => inOrder(() => write(bytes)),
    end: () =>
      inOrder(async () => {
        close();
        return true;
      }),
    refusal: async () => undefined,
    close,
  };
}
