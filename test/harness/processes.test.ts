import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { type TestContext, test } from "node:test";
import {
  commandLine,
  cpuSeconds,
  isAlive,
  parentProcess,
  processesMatching,
  processesWithEnvironment,
  processGroup,
  residentBytes,
} from "./processes.ts";
import { waitUntil } from "./wait.ts";

const timeoutMs = 10_000;
const onLinux = { skip: process.platform !== "linux" && "reads /proc" };

function start(
  t: TestContext,
  script: string,
  env: Record<string, string> = {},
  stdout: "ignore" | "pipe" = "ignore",
): ChildProcess & { pid: number } {
  const child = spawn("sh", ["-c", script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", stdout, "ignore"],
  });
  t.after(() => child.kill("SIGKILL"));
  assert.ok(child.pid);
  return child as ChildProcess & { pid: number };
}

test("a process is found by its environment and by its command line, until it ends", onLinux, async (t) => {
  const marker = `bench-${process.pid}-${Date.now()}`;
  const child = start(t, `: ${marker}; while sleep 60; do :; done`, { BENCH_MARKER: marker });
  await waitUntil(() => commandLine(child.pid)?.startsWith("sh"), timeoutMs, "the shell");
  // Until the shell's child has become the sleep, it has the shell's command line.
  const carriers = (): (string | undefined)[] =>
    processesWithEnvironment("BENCH_MARKER", marker).map((pid) => commandLine(pid));
  await waitUntil(() => carriers().includes("sleep 60"), timeoutMs, "the sleep");
  assert.ok(processesWithEnvironment("BENCH_MARKER").includes(child.pid));
  assert.ok(processesWithEnvironment("BENCH_MARKER", marker).includes(child.pid));
  assert.deepEqual(processesWithEnvironment("BENCH_MARKER", "another value"), []);
  assert.deepEqual(processesMatching(marker), [child.pid]);
  assert.equal(parentProcess(child.pid), process.pid);
  assert.equal(processGroup(child.pid), processGroup(process.pid));
  for (const pid of processesWithEnvironment("BENCH_MARKER", marker)) process.kill(pid, "SIGKILL");
  await waitUntil(() => !isAlive(child.pid), timeoutMs, "the end of the shell");
  await waitUntil(
    () => processesWithEnvironment("BENCH_MARKER", marker).length === 0,
    timeoutMs,
    "no process left",
  );
});

test("a busy process gains CPU time and holds memory", onLinux, async (t) => {
  const child = start(t, "while :; do :; done");
  await waitUntil(() => cpuSeconds(child.pid) > 0.05, timeoutMs, "50 ms of CPU time");
  assert.ok(residentBytes(child.pid) > 100_000);
});

test("a process that has ended but is not reaped is not alive", onLinux, async (t) => {
  // The shell becomes a sleep, which never reaps the shell's child.
  const parent = start(t, "sleep 61 & echo $!; exec sleep 60", {}, "pipe");
  let output = "";
  parent.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const zombie = Number(await waitUntil(() => output.trim(), timeoutMs, "the number of the child"));
  await waitUntil(() => commandLine(parent.pid) === "sleep 60", timeoutMs, "sleep");
  assert.ok(isAlive(zombie));
  process.kill(zombie, "SIGKILL");
  await waitUntil(() => !isAlive(zombie), timeoutMs, "the end of the child");
  assert.equal(parentProcess(zombie), parent.pid, "still in the process table");
  assert.ok(isAlive(parent.pid));
  assert.equal(isAlive(2 ** 22 + 1), false, "a number no process can have");
});
