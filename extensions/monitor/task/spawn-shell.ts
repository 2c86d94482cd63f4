import { type ChildProcess, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import type { TaskGuard } from "../../core/processes/guardian.ts";
import { hasProc } from "../../core/processes/has-proc.ts";
import { withoutTerminals } from "../../core/processes/inherited-terminals.ts";
import type { FileName } from "../../core/processes/open-files.ts";
import type { OwnedTask } from "../../core/processes/ownership.ts";
import { startTimeOf } from "../../core/processes/process-table.ts";
import { newMarker } from "../../core/processes/task-marker.ts";
import { terminalEnds } from "../pty/terminal-ends.ts";
import type { InputKind, TaskInput } from "../stdin/task-input.ts";
import { startText } from "../texts/starts.ts";
import type { OutputStream } from "./output-stream.ts";
import { type CommandEnds, type OutputLayout, pipeEnds } from "./pipe-ends.ts";

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
  /** Its input, if it has one. */
  input?: TaskInput | undefined;
}

/** @throws Error that names the working directory if it is gone */
export async function checkDirectory(command: Pick<ShellCommand, "cwd">): Promise<void> {
  const directory = await stat(command.cwd).catch(() => undefined);
  if (directory?.isDirectory()) return;
  throw new Error(startText.noDirectory(command.cwd));
}

/**
 * Starts the shell in a process group of its own.
 * @param layout of its output, unless it sees a terminal, which joins both streams
 * @param guard knows of it before it runs
 * @throws Error that names the missing directory or shell, or the system's error
 */
export async function spawnShell(
  command: ShellCommand,
  taskId: string,
  layout: OutputLayout = "apart",
  reads: InputKind = "none",
  guard?: TaskGuard,
): Promise<ShellProcess> {
  await checkDirectory(command);
  const ends = reads === "terminal" ? terminalEnds() : await pipeEnds(layout, reads);
  try {
    const marker = newMarker();
    const [name = "", value] = marker.split("=");
    const variables = { ...ends.env, [TASK_VARIABLE]: taskId, [name]: value };
    const { outputs, input } = ends;
    await guard?.expect({ marker, outputs });
    const started = await spawned(command, variables, ends, {
      expect: (groupId) => guard?.expect({ marker, outputs, groupId }),
      guard: (leader) => guard?.guard({ ...leader, outputs, marker, leftByShell: [] }),
    });
    return { ...started, marker, outputs, input, streams: ends.streams(started.child) };
  } catch (error) {
    guard?.release();
    ends.closeOurs();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(startText.noShell(command.shell));
    throw new Error(startText.shellFailed(command.shell, message));
  } finally {
    ends.closeTheirs();
  }
}

async function spawned(
  command: ShellCommand,
  variables: NodeJS.ProcessEnv,
  { prelude, stdio }: CommandEnds,
  tell: {
    expect(groupId: number): Promise<void> | undefined;
    guard(leader: Pick<OwnedTask, "groupId" | "leaderStartTime">): Promise<void> | undefined;
  },
): Promise<Pick<ShellProcess, "child" | "pid" | "leaderStartTime">> {
  const child = withoutTerminals(stdio, (stdio) =>
    spawn(command.shell, [...command.args, prelude + command.command], {
      cwd: command.cwd,
      env: { ...command.env, ...variables },
      detached: true,
      stdio,
    }),
  );
  const { pid } = child;
  const runs = new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  // Later errors come from signals to a process that is gone.
  child.on("error", () => {});
  if (pid === undefined) await runs;
  const groupId = pid as number;
  // The group is told at once, because pi may die; and `ps` takes its time to tell the start.
  const told = hasProc ? undefined : tell.expect(groupId);
  // Read now, because a shell that has exited is collected at the next turn.
  const leaderStartTime = await startTimeOf(groupId);
  await Promise.all([told, tell.guard({ groupId, leaderStartTime }), runs]);
  return { child, pid: groupId, leaderStartTime };
}
