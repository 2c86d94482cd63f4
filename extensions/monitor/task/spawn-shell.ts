import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { FileName } from "../../core/processes/open-files.ts";
import { startTimeOf } from "../../core/processes/process-table.ts";
import { newMarker } from "../../core/processes/task-marker.ts";
import { displayPath } from "../../core/text/format.ts";
import { errorLabel, pathLabel } from "../../core/text/label.ts";
import { createOutputPipes, type OutputPipe } from "./output-pipe.ts";
import { type OutputStream, pipeStream, readableStream } from "./output-stream.ts";

/** The variable with the task's id, for people who look at a process; its whole tree inherits it. */
export const TASK_VARIABLE = "PI_MONITOR_TASK";

/** A command as pi's own `bash` tool would run it. */
export interface ShellCommand {
  shell: string;
  /** Arguments of the shell before the command. */
  args: string[];
  /** The command with the prefix from pi's settings. */
  command: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

export interface ShellProcess {
  child: ChildProcess;
  pid: number;
  /** The start time, which tells its pid from a later use. */
  leaderStartTime: string;
  /** The `NAME=value` in the environment of everything that it starts. */
  marker: string;
  /** The streams of stdout and stderr, or one for both. */
  streams: OutputStream[];
  /** The names of the pipes: a process that has one open holds the output. Empty if that cannot be told. */
  outputs: FileName[];
}

/** @throws Error that names the working directory if it is gone */
export async function checkDirectory(command: ShellCommand): Promise<void> {
  const directory = await stat(command.cwd).catch(() => undefined);
  if (directory?.isDirectory()) return;
  throw new Error(`The working directory does not exist: ${pathLabel(command.cwd)}. Nothing was started.`);
}

/** Whether stdout and stderr get a pipe each, or share a descriptor, which alone keeps their order. */
export type OutputLayout = "apart" | "shared";

/**
 * Starts the shell in a process group of its own, with pipes for stdout and stderr and an empty input.
 * @throws Error that names the missing directory or shell, or the system's error
 */
export async function spawnShell(
  command: ShellCommand,
  taskId: string,
  layout: OutputLayout = "apart",
): Promise<ShellProcess> {
  await checkDirectory(command);
  const count = layout === "shared" ? 1 : 2;
  // Without a temporary directory for named pipes, Node's socket pairs have to do.
  const pipes = await createOutputPipes(count).catch(() => []);
  try {
    const marker = newMarker();
    const [name = "", value] = marker.split("=");
    const variables = { [TASK_VARIABLE]: taskId, [name]: value };
    const { child, pid, leaderStartTime } = await spawned(command, variables, stdio(pipes, layout));
    return {
      child,
      pid,
      leaderStartTime,
      marker,
      outputs: pipes.map((pipe) => pipe.name),
      streams: streamsOf(child, pipes),
    };
  } catch (error) {
    for (const pipe of pipes) closeSync(pipe.readFd);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new Error(`The shell does not exist: ${displayPath(command.shell)}. Nothing was started.`);
    throw new Error(
      `The shell ${displayPath(command.shell)} could not be started: ${errorLabel(message)}. Nothing was started.`,
    );
  } finally {
    for (const pipe of pipes) closeSync(pipe.writeFd);
  }
}

function stdio(pipes: readonly OutputPipe[], layout: OutputLayout): StdioOptions {
  const [first, second = first] = pipes;
  if (first && second) return ["ignore", first.writeFd, second.writeFd];
  return layout === "shared" ? ["ignore", "pipe", "inherit"] : ["ignore", "pipe", "pipe"];
}

async function spawned(
  command: ShellCommand,
  variables: NodeJS.ProcessEnv,
  stdio: StdioOptions,
): Promise<Pick<ShellProcess, "child" | "pid" | "leaderStartTime">> {
  // Only the shell can join both streams in one of Node's own pipes.
  const joined =
    Array.isArray(stdio) && stdio[2] === "inherit" ? `exec 2>&1\n${command.command}` : command.command;
  const child = spawn(command.shell, [...command.args, joined], {
    cwd: command.cwd,
    env: { ...command.env, ...variables },
    detached: true,
    stdio,
  });
  const { pid } = child;
  // Read now, because a shell that has exited is collected at the next turn.
  const startTime = pid === undefined ? "" : startTimeOf(pid);
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  // Later errors come from signals to a process that is gone.
  child.on("error", () => {});
  return { child, pid: pid as number, leaderStartTime: await startTime };
}

function streamsOf(child: ChildProcess, pipes: readonly OutputPipe[]): OutputStream[] {
  if (pipes.length > 0) return pipes.map((pipe) => pipeStream(pipe.readFd));
  return [child.stdout, child.stderr].filter((stream) => stream !== null).map(readableStream);
}
