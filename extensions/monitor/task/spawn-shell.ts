import { type ChildProcessByStdio, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";

/** Inherited by the whole tree of the task; its value is the task's id. */
export const TASK_MARKER = "PI_MONITOR_TASK";

/** A command as pi's own `bash` tool would run it. */
export interface ShellCommand {
  shell: string;
  /** Arguments of the shell before the command. */
  args: string[];
  /** With the prefix that pi's settings ask for. */
  command: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

export type ShellProcess = ChildProcessByStdio<null, Readable, Readable> & { pid: number };

/** @throws Error that names the working directory if it is gone */
export async function checkDirectory(command: ShellCommand): Promise<void> {
  const directory = await stat(command.cwd).catch(() => undefined);
  if (directory?.isDirectory()) return;
  throw new Error(`The working directory does not exist: ${command.cwd}. Nothing was started.`);
}

/**
 * Starts the shell in a process group of its own, with pipes for stdout and stderr and nothing to read.
 * @throws Error that names the directory or the shell that is missing, or the system's error
 */
export async function spawnShell(command: ShellCommand, taskId: string): Promise<ShellProcess> {
  await checkDirectory(command);
  try {
    const child = spawn(command.shell, [...command.args, command.command], {
      cwd: command.cwd,
      env: { ...command.env, [TASK_MARKER]: taskId },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    // Later errors concern signals to a process that has gone.
    child.on("error", () => {});
    return child as ShellProcess;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new Error(`The shell does not exist: ${command.shell}. Nothing was started.`);
    throw new Error(`The shell ${command.shell} could not be started: ${message}. Nothing was started.`);
  }
}
