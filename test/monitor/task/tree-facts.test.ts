import assert from "node:assert/strict";
import { test } from "node:test";
import { TaskTree } from "../../../extensions/core/processes/task-tree.ts";
import { parsePsUsage, usageOf } from "../../../extensions/core/processes/usage.ts";
import { inTreeOrder, treeFacts } from "../../../extensions/monitor/task/tree-facts.ts";
import { onLinux, startTree } from "../../core/processes/process-tree.ts";

test("the processes of a task are found by group and descent, with what they take", onLinux, async (t) => {
  const tree = await startTree(t, "(SLEEP; :) & setsid bash -c 'SLEEP; :' & wait", 2);
  const facts = await treeFacts(new TaskTree(tree.identity));
  const [root, ...others] = facts.processes;
  assert.deepEqual([root?.pid, root?.depth], [tree.pid, 0]);
  assert.deepEqual(others.map(({ name }) => name).sort(), ["bash", "bash", "sleep", "sleep"]);
  assert.deepEqual(new Set(others.map(({ depth }) => depth)), new Set([1, 2]));
  assert.ok(facts.memoryBytes > 1e6 && facts.memoryBytes < 1e9, `${facts.memoryBytes}`);
  assert.deepEqual(facts.ports, []);
});

test("of a process that is gone nothing is said", async () => {
  const usage = await usageOf([process.pid, 2 ** 22 + 1]);
  assert.deepEqual([...usage.keys()], [process.pid]);
  const { memoryBytes, cpuMs } = usage.get(process.pid) ?? assert.fail();
  assert.ok(memoryBytes > 1e7 && cpuMs > 10, `${memoryBytes} ${cpuMs}`);
  assert.deepEqual(await usageOf([]), new Map());
});

test("what ps prints is read, days and hundredths of a second, too", () => {
  const rows = "  71  1024   0:01.50\n 72   2048 1-02:03:04\n\n 73 x";
  assert.deepEqual(
    parsePsUsage(rows),
    new Map([
      [71, { memoryBytes: 1_048_576, cpuMs: 1_500 }],
      [72, { memoryBytes: 2_097_152, cpuMs: 93_784_000 }],
    ]),
  );
});

test("each process stands behind the one that started it", () => {
  const info = (pid: number, parentPid: number) => ({
    pid,
    parentPid,
    groupId: 1,
    startTime: "1",
    name: "sh",
    isZombie: false,
  });
  const ordered = inTreeOrder([info(5, 3), info(2, 1), info(3, 2), info(4, 2), info(9, 77)]);
  assert.deepEqual(
    ordered.map(({ info, depth }) => [info.pid, depth]),
    [
      [2, 0],
      [3, 1],
      [5, 2],
      [4, 1],
      [9, 0],
    ],
  );
});
