import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProcessInfo } from "../../../extensions/core/processes/process-table.ts";
import { survivors, type TaskIdentity } from "../../../extensions/core/processes/task-processes.ts";
import { terminateTask } from "../../../extensions/core/processes/terminate.ts";
import { isAlive, parentProcess } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { onLinux, startTree } from "./process-tree.ts";

/** @returns the processes that could not be ended */
async function end(task: TaskIdentity, graceMs: number, includeIndependent = false): Promise<ProcessInfo[]> {
  const { left, unknown } = await terminateTask(task, {
    graceMs,
    includeIndependent,
    isLeaderHeld: () => false,
  });
  assert.equal(unknown, undefined);
  return left;
}

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const startedMs = performance.now();
  return { value: await work, ms: performance.now() - startedMs };
}

/** Trees that obey SIGTERM, and the number of their sleeping processes. */
const obedient: [name: string, script: string, sleeps: number][] = [
  ["a pipeline and background processes", "SLEEP | cat & SLEEP & SLEEP & wait", 3],
  ["a child in a session of its own that holds the output", "setsid SLEEP & wait", 1],
  ["a child in a session of its own, with its own output", "setsid SLEEP >/dev/null 2>&1 & wait", 1],
  ["an orphan in a session of its own that holds the output", "(setsid SLEEP &); SLEEP & wait", 2],
  ["an orphan of a double fork", "(setsid bash -c '(SLEEP &)' &); SLEEP & wait", 2],
  ["a process without environment in the group", "env -i SLEEP >/dev/null 2>&1 & wait", 1],
  ["an orphan without environment that holds the output", "(env -i setsid SLEEP &); SLEEP & wait", 2],
  ["what such an orphan has started", "(setsid bash -c 'SLEEP >/dev/null 2>&1; :' &); SLEEP & wait", 2],
];

for (const [name, script, sleeps] of obedient) {
  test(`ends ${name} at once`, onLinux, async (t) => {
    const tree = await startTree(t, script, sleeps);
    const { value, ms } = await timed(end(tree.identity, 10_000));
    assert.deepEqual(value, []);
    assert.deepEqual(tree.living(), []);
    assert.ok(ms < 8_000, `${ms} ms`);
  });
}

test("ends a stopped tree at once", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP & wait", 1);
  for (const pid of tree.living()) process.kill(pid, "SIGSTOP");
  const { value, ms } = await timed(end(tree.identity, 10_000));
  assert.deepEqual(value, []);
  assert.deepEqual(tree.living(), []);
  assert.ok(ms < 8_000, `${ms} ms`);
});

test("kills what ignores SIGTERM after the grace period, not before", onLinux, async (t) => {
  const tree = await startTree(t, "trap '' TERM; SLEEP & while :; do sleep 0.1; done", 1);
  const { value, ms } = await timed(end(tree.identity, 300));
  assert.deepEqual(tree.living(), []);
  assert.deepEqual(value, []);
  assert.ok(ms >= 300, `${ms} ms`);
});

test("kills what ignores SIGTERM in a session of its own, with its own output", onLinux, async (t) => {
  const script = "setsid bash -c \"trap '' TERM; SLEEP & wait; wait\" >/dev/null 2>&1 & wait";
  const tree = await startTree(t, script, 1);
  assert.deepEqual(await end(tree.identity, 300), []);
  assert.deepEqual(tree.living(), []);
});

test("leaves a command that cleans up the time for it", onLinux, async (t) => {
  const tree = await startTree(t, "trap 'sleep 0.3; exit' TERM; SLEEP & wait", 1);
  const { value, ms } = await timed(end(tree.identity, 10_000));
  assert.deepEqual(value, []);
  assert.ok(ms >= 250 && ms < 9_000, `${ms} ms`);
});

test("ends what a process starts while it is being ended", onLinux, async (t) => {
  const tree = await startTree(t, "trap 'SLEEP & setsid SLEEP & SLEEP & wait' TERM; SLEEP & wait; wait", 1);
  assert.deepEqual(await end(tree.identity, 1_000), []);
  assert.deepEqual(tree.living(), []);
});

test("sends each process SIGTERM once", onLinux, async (t) => {
  // A second signal would start a process that goes on by itself.
  const onTerm = "n=$((n + 1)); [ $n = 1 ] || (setsid SLEEP >/dev/null 2>&1 &)";
  const script = `n=0; trap '${onTerm}' TERM; SLEEP & for i in {1..200000}; do :; done`;
  const tree = await startTree(t, script, 1);
  assert.deepEqual(await end(tree.identity, 5_000), []);
  assert.deepEqual(tree.living(), []);
});

test("leaves what has made itself independent, and names it", onLinux, async (t) => {
  const tree = await startTree(t, "(setsid SLEEP >/dev/null 2>&1 &); SLEEP & wait", 2);
  await waitUntil(() => tree.living().some((pid) => parentProcess(pid) === 1), 5_000, "the orphan");
  assert.deepEqual(await end(tree.identity, 1_000), []);
  const left = tree.living();
  assert.equal(left.length, 1);
  assert.deepEqual(
    (await survivors(tree.identity)).independent.map(({ pid, name }) => ({ pid, name })),
    [{ pid: left[0], name: "sleep" }],
  );
});

test("ends what has made itself independent if the settings say so", onLinux, async (t) => {
  const tree = await startTree(t, "(setsid SLEEP >/dev/null 2>&1 &); SLEEP & wait", 2);
  assert.deepEqual(await end(tree.identity, 1_000, true), []);
  assert.deepEqual(tree.living(), []);
});

test("touches no group whose leader is another process than the task's shell", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP & wait", 1);
  const stranger = { ...tree.identity, leaderStartTime: "1", outputs: [], marker: "PI_MONITOR_TASK=none" };
  assert.deepEqual(await end(stranger, 200, true), []);
  assert.equal(tree.living().length, 2);
});

test("is done at once with a task that is gone, zombies of it included", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP & wait", 1);
  // The zombie becomes the child of a process that collects nothing.
  const parent = await startTree(t, "bash -c 'exit' & exec SLEEP", 1);
  const pids = tree.living();
  process.kill(-tree.pid, "SIGKILL");
  await waitUntil(() => !pids.some(isAlive), 10_000, "its end");
  const kill = t.mock.method(process, "kill");
  assert.deepEqual(await end(tree.identity, 5_000), []);
  assert.equal(kill.mock.callCount(), 0);
  kill.mock.restore();
  assert.deepEqual(await end(parent.identity, 5_000), []);
});
