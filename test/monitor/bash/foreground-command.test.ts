import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { ForegroundCommand } from "../../../extensions/monitor/bash/foreground-command.ts";
import { isAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";

function run(
  command: string,
  onData: () => void = () => {},
): { running: ForegroundCommand; printed: () => string } {
  let printed = "";
  const shell = { shell: "/bin/sh", args: ["-c"], command, cwd: tmpdir(), env: process.env, keepBytes: 1024 };
  const running = new ForegroundCommand(shell, (chunk) => {
    printed += chunk.toString();
    onData();
  });
  return { running, printed: () => printed };
}

test("the group of a command whose shell has exited is not signalled, since its number may be a stranger's", async (t) => {
  const { running, printed } = run("sleep 60 & echo $!; exec 1>&-; exit 0");
  await waitUntil(() => running.shellExit !== undefined && printed() !== "", 5_000, "the exit of the shell");
  const pid = Number(printed());
  t.after(() => process.kill(pid, "SIGKILL"));
  running.killGroup();
  await running.ended;
  assert.ok(isAlive(pid));
});

test("the group of a command that runs is ended at once", async () => {
  const { running, printed } = run("sleep 60 & echo $!; wait");
  await waitUntil(() => printed() !== "", 5_000, "the pid");
  running.killGroup();
  await running.ended;
  await waitUntil(() => !isAlive(Number(printed())), 5_000, "the end of what it had started");
});

test("no output is lost where pi was busy while the command printed the rest of it and ended", async () => {
  let isFirst = true;
  const { running, printed } = run("echo first; sleep 0.3; head -c 100000 /dev/zero | tr '\\0' x", () => {
    if (isFirst) computeFor(1_000);
    isFirst = false;
  });
  // Because of its end Node looks for all children that have ended, after it has read what was there before.
  spawn("true").on("exit", () => computeFor(300));
  computeFor(200);
  await running.ended;
  assert.equal(printed().length, "first\n".length + 100_000);
});

function computeFor(ms: number): void {
  const startedAt = performance.now();
  while (performance.now() - startedAt < ms) {}
}
