import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { spawnShell, TASK_VARIABLE } from "../../../extensions/monitor/task/spawn-shell.ts";

/**
 * Stands for pi: starts the commands of its arguments as tasks, guards them, reports that, and then obeys its
 * input: `release <index>`, `close`, `unread`. With `--detached` first it holds nothing of its tasks, so that
 * once it reads no more only the guardian could keep it from exiting.
 */
const [first, ...rest] = process.argv.slice(2);
const detached = first === "--detached";
const commands = detached ? rest : process.argv.slice(2);
const guardian = new Guardian();

for (const [index, command] of commands.entries()) {
  const id = `m${process.pid}x${index}`;
  const shell = { shell: "/bin/bash", args: ["-c"], command, cwd: "/", env: process.env };
  const { pid, outputs, marker } = detached ? startDetached(command, id) : await spawnShell(shell, id);
  const leaderStartTime = processIdentity(pid).startTime;
  await guardian
    .forTask(id, 1_000)
    .guard({ groupId: pid, leaderStartTime, outputs, marker, leftByShell: [] });
}
process.stdout.write("guarded\n");

createInterface(process.stdin).on("line", (line) => {
  const [word, index] = line.split(" ");
  if (word === "release") guardian.release(`m${process.pid}x${index}`);
  if (word === "close") guardian.close();
  process.stdout.write(`${line}\n`);
  if (word === "unread") process.stdin.destroy();
});

function startDetached(command: string, id: string): { pid: number; outputs: string[]; marker: string } {
  const env = { ...process.env, [TASK_VARIABLE]: id };
  const child = spawn("/bin/bash", ["-c", command], { detached: true, stdio: "ignore", env });
  child.unref();
  return { pid: child.pid ?? 0, outputs: [], marker: `${TASK_VARIABLE}=${id}` };
}
