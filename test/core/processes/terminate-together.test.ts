import assert from "node:assert/strict";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { type TestContext, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { TaskIdentity } from "../../../extensions/core/processes/task-processes.ts";
import { type Terminated, terminateTask } from "../../../extensions/core/processes/terminate.ts";
import { isAlive } from "../../harness/processes.ts";
import { onLinux, startTree } from "./process-tree.ts";

const nothingLeft: Terminated = { left: [], unknown: undefined };

function end(task: TaskIdentity, graceMs = 10_000): Promise<Terminated> {
  return terminateTask(task, { graceMs, includeIndependent: false, isLeaderHeld: () => true });
}

/** Returns what counts the reads of the table of processes. @param failing the number of first ones that fail */
function countTables(t: TestContext, failing: number): () => number {
  let tables = 0;
  const readdirSync = fs.readdirSync;
  t.mock.method(fs, "readdirSync", (path: string) => {
    if (path === "/proc" && ++tables <= failing) throw Object.assign(new Error("EMFILE"), { code: "EMFILE" });
    return readdirSync(path);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  return () => tables;
}

test(
  "tasks that are ended at once share their looks, and each ends what it starts meanwhile",
  onLinux,
  async (t) => {
    const scripts = [
      "SLEEP | cat & SLEEP & wait",
      "(setsid bash -c '(SLEEP &)' &); SLEEP & wait",
      "trap 'SLEEP & setsid SLEEP & SLEEP & wait' TERM; SLEEP & wait; wait",
      "trap '' TERM; SLEEP & while :; do sleep 0.1; done",
    ];
    const trees = await Promise.all(scripts.map((script, index) => startTree(t, script, index < 2 ? 2 : 1)));
    const stranger = await startTree(t, "SLEEP & setsid SLEEP & wait", 2);
    const tables = countTables(t, 0);
    const ending = trees.map((tree) => end(tree.identity, 1_000));
    await nextTurn();
    assert.equal(tables(), 1, "the first look of all");
    for (const each of await Promise.all(ending)) assert.deepEqual(each, nothingLeft);
    for (const tree of trees) assert.deepEqual(tree.living(), []);
    assert.equal(stranger.living().length, 3);
    assert.deepEqual(await end(stranger.identity), nothingLeft);
  },
);

test("a table that cannot be read holds up no stop of those who share it", onLinux, async (t) => {
  const trees = await Promise.all([1, 2, 3].map(() => startTree(t, "SLEEP & setsid SLEEP & wait", 2)));
  countTables(t, 1);
  for (const each of await Promise.all(trees.map((tree) => end(tree.identity)))) {
    assert.deepEqual(each, nothingLeft);
  }
  for (const tree of trees) assert.deepEqual(tree.living(), []);
});

test("a process that has got the pid of one that is being ended is not touched", onLinux, async (t) => {
  const stranger = await startTree(t, "SLEEP & wait", 1);
  const { groupId, outputs } = stranger.identity;
  const [one, other] = ["1", "2"].map((leaderStartTime) => ({
    ...stranger.identity,
    groupId,
    leaderStartTime,
    outputs: outputs.map((name) => `${name}-of-another`),
    marker: "PI_MONITOR_TASK=none",
  }));
  assert.ok(one && other);
  for (const each of await Promise.all([end(one, 200), end(other, 200)])) assert.deepEqual(each, nothingLeft);
  assert.ok(isAlive(stranger.pid));
  assert.equal(stranger.living().length, 2);
});
