import assert from "node:assert/strict";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { describeProcesses } from "../../../extensions/core/processes/describe-processes.ts";
import { holdersOf } from "../../../extensions/core/processes/open-files.ts";
import { nothingFound } from "../../../extensions/core/processes/ownership.ts";
import { listProcesses, readProcess } from "../../../extensions/core/processes/process-table.ts";
import {
  holdersOfOutput,
  membersOfGroup,
  processesMarked,
  processesOf,
} from "../../../extensions/core/processes/task-processes.ts";
import { isAlive, parentProcess } from "../../harness/processes.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { waitUntil } from "../../harness/wait.ts";
import { onLinux, startTree } from "./process-tree.ts";

const nothing = { leaderStartTime: "1", outputs: [], marker: "PI_MONITOR_TASK=none", leftByShell: [] };

test("finds what is in the group, descends from it or holds the output", onLinux, async (t) => {
  const script = "SLEEP & setsid SLEEP >/dev/null 2>&1 & (env -i setsid SLEEP &); wait";
  const tree = await startTree(t, script, 3);
  // They are its shell and the sleeps: the subshell that started the last one is gone.
  await waitUntil(() => tree.living().length === 4, 5_000, "the four");
  const { own, strangers } = await processesOf(tree.identity);
  assert.deepEqual(own.map((info) => info.pid).sort(), tree.living().sort());
  assert.deepEqual(strangers, []);
});

test("finds what descends from a process found before, though that is gone", onLinux, async (t) => {
  const tree = await startTree(t, "(setsid bash -c 'SLEEP & wait' >/dev/null 2>&1 &); SLEEP & wait", 2);
  const orphan = await waitUntil(
    () => tree.living().find((pid) => parentProcess(pid) === 1),
    5_000,
    "the orphan",
  );
  const identity = { ...tree.identity, outputs: [] };
  const known = await processesOf(identity, { ...nothingFound, own: new Set([orphan]) });
  assert.equal(known.own.length, tree.living().length);
  const unknown = await processesOf(identity);
  assert.ok(!unknown.own.some((info) => info.pid === orphan));
});

test("finds by the marker alone what has made itself independent", onLinux, async (t) => {
  const tree = await startTree(t, "(setsid SLEEP >/dev/null 2>&1 &); SLEEP & wait", 2);
  await waitUntil(() => tree.living().some((pid) => parentProcess(pid) === 1), 5_000, "the orphan");
  assert.equal((await processesOf(tree.identity)).own.length, tree.living().length - 1);
  const marked = await processesMarked(tree.identity);
  assert.deepEqual(marked.map((info) => info.pid).sort(), tree.living().sort());
  const other = { ...tree.identity, marker: tree.identity.marker.slice(0, -1) };
  assert.deepEqual(await processesMarked(other), [], "the whole value counts");
});

test("takes a group whose leader began at another time for another group", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP & wait", 1);
  assert.deepEqual((await processesOf({ ...nothing, groupId: tree.pid })).own, []);
  const { leaderStartTime } = tree.identity;
  assert.equal((await processesOf({ ...nothing, groupId: tree.pid, leaderStartTime })).own.length, 2);
});

test(
  "finds the group when its leader is gone, what has no environment in it included",
  onLinux,
  async (t) => {
    const tree = await startTree(t, "SLEEP & env -i SLEEP & wait", 2);
    process.kill(tree.pid, "SIGKILL");
    await waitUntil(() => !isAlive(tree.pid), 5_000, "its end");
    const leftByShell = await membersOfGroup(tree.identity);
    const { own } = await processesOf({ ...tree.identity, outputs: [], leftByShell });
    assert.deepEqual(own.map((info) => info.pid).sort(), tree.living().sort());
  },
);

test(
  "takes a group whose leader is gone for another one if nothing of it carries the marker",
  onLinux,
  async (t) => {
    const tree = await startTree(t, "SLEEP & SLEEP & wait", 2);
    process.kill(tree.pid, "SIGKILL");
    await waitUntil(() => !isAlive(tree.pid), 5_000, "its end");
    const { groupId, leaderStartTime } = tree.identity;
    assert.deepEqual((await processesOf({ ...nothing, groupId, leaderStartTime })).own, []);
  },
);

test("never finds pi itself or what it descends from", onLinux, async (t) => {
  const own = readProcess(process.pid);
  assert.ok(own);
  const path = join(await temporaryDirectory(t), "held");
  const held = openSync(path, "w");
  const identity = {
    groupId: own.groupId,
    leaderStartTime: "",
    outputs: [path],
    marker: "HOME=",
    leftByShell: [],
  };
  const found = await processesOf(identity, {
    ...nothingFound,
    own: new Set([process.pid, own.parentPid, 1]),
  });
  closeSync(held);
  const pids = found.own.map((info) => info.pid);
  for (const pid of [process.pid, own.parentPid, 1]) assert.ok(!pids.includes(pid), `${pid}`);
});

test("says who holds the output, ourselves not counted", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP >/dev/null 2>&1 & exec SLEEP", 2);
  const holders = await holdersOfOutput(tree.identity);
  assert.deepEqual(
    holders.map((info) => info.pid),
    [tree.pid],
  );
  assert.equal(describeProcesses(holders), `pid ${tree.pid} (sleep)`);
});

test(
  "looks through all processes of the machine, those it may not look into included",
  onLinux,
  async (t) => {
    const path = join(await temporaryDirectory(t), "held");
    const held = openSync(path, "w");
    t.after(() => closeSync(held));
    const pids = [...(await listProcesses()).map((info) => info.pid), 2 ** 22 + 1];
    assert.deepEqual([...(await holdersOf([path], pids))], [process.pid]);
    assert.deepEqual([...(await holdersOf([`${path}-other`], pids))], []);
    assert.deepEqual([...(await holdersOf([], pids))], []);
  },
);
