import { randomInt } from "node:crypto";
import type { TestContext } from "node:test";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import type { TaskIdentity } from "../../../extensions/core/processes/task-processes.ts";
import { spawnShell } from "../../../extensions/monitor/task/spawn-shell.ts";
import { commandLine, killIfAlive, processesMatching } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";

export const onLinux = { skip: process.platform !== "linux" && "reads /proc" };

export interface ProcessTree {
  /** The pid of its shell. */
  pid: number;
  identity: TaskIdentity;
  /** Returns its living processes, wherever they are: their arguments have a unique number. */
  living(): number[];
}

/** Returns a `sleep` that differs from all others. */
export function uniqueSleep(): string {
  return `sleep 60.${randomInt(1e9, 1e10)}`;
}

/** Waits until `count` processes are this sleep. */
export async function untilSleeping(sleep: string, count: number): Promise<void> {
  const sleeping = (): number[] => processesMatching(sleep).filter((pid) => commandLine(pid) === sleep);
  await waitUntil(
    () => sleeping().length === count,
    10_000,
    () => `${count} that sleep: ${sleeping()} do`,
  );
}

/**
 * Starts a script like a task. `SLEEP` in it stands for a sleeping command by which all processes of the tree
 * are found.
 * @param sleeps the number of them that must sleep before the test goes on
 */
export async function startTree(t: TestContext, script: string, sleeps: number): Promise<ProcessTree> {
  const sleep = uniqueSleep();
  const id = `m${randomInt(1e9, 1e10)}`;
  const living = (): number[] => processesMatching(sleep);
  t.after(() => {
    for (const pid of living()) killIfAlive(pid);
  });
  const command = script.replaceAll("SLEEP", sleep);
  const shell = await spawnShell(
    { shell: "/bin/bash", args: ["-c"], command, cwd: "/", env: process.env },
    id,
  );
  for (const stream of shell.streams) {
    stream.resume();
    t.after(() => stream.destroy());
  }
  await untilSleeping(sleep, sleeps);
  return {
    pid: shell.pid,
    identity: {
      groupId: shell.pid,
      leaderStartTime: processIdentity(shell.pid).startTime,
      outputs: shell.outputs,
      marker: shell.marker,
      leftByShell: [],
    },
    living,
  };
}
