import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { closeSync, fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { FileIdentity } from "../processes/open-files.ts";
import {
  createOutputPipes,
  type OutputPipe,
  type OutputSource,
  pipeSource,
  streamSource,
} from "./output-pipe.ts";

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

export interface ShellProcess {
  child: ChildProcess;
  pid: number;
  stdout: OutputSource;
  stderr: OutputSource;
  /** The pipes: whoever has them open holds the output. Empty if that cannot be told. */
  outputs: FileIdentity[];
}

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
  // Without a place for named pipes (no temporary directory) Node's socket pairs serve as well as they can.
  const pipes = await createOutputPipes(2).catch(() => []);
  try {
    const outputs: StdioOptions = pipes.length > 0 ? pipes.map((pipe) => pipe.writeFd) : ["pipe", "pipe"];
    const child = await spawned(command, taskId, ["ignore", ...outputs]);
    return { child, pid: child.pid as number, outputs: pipes.map(identityOf), ...sources(child, pipes) };
  } catch (error) {
    for (const pipe of pipes) closeSync(pipe.readFd);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new Error(`The shell does not exist: ${command.shell}. Nothing was started.`);
    throw new Error(`The shell ${command.shell} could not be started: ${message}. Nothing was started.`);
  } finally {
    for (const pipe of pipes) closeSync(pipe.writeFd);
  }
}

async function spawned(command: ShellCommand, taskId: string, stdio: StdioOptions): Promise<ChildProcess> {
  const child = spawn(command.shell, [...command.args, command.command], {
    cwd: command.cwd,
    env: { ...command.env, [TASK_MARKER]: taskId },
    detached: true,
    stdio,
  });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  // Later errors concern signals to a process that has gone.
  child.on("error", () => {});
  return child;
}

function identityOf(pipe: OutputPipe): FileIdentity {
  const { dev, ino } = fstatSync(pipe.readFd);
  return { device: dev, inode: ino };
}

function sources(child: ChildProcess, pipes: OutputPipe[]): Pick<ShellProcess, "stdout" | "stderr"> {
  const [stdout, stderr] = pipes;
  if (stdout && stderr) return { stdout: pipeSource(stdout.readFd), stderr: pipeSource(stderr.readFd) };
  if (child.stdout && child.stderr) {
    return { stdout: streamSource(child.stdout), stderr: streamSource(child.stderr) };
  }
  throw new Error("the child has no output");
}
