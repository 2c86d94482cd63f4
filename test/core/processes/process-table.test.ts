import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  isOlder,
  isSameProcess,
  listProcesses,
  parsePs,
  processIdentity,
  readProcess,
} from "../../../extensions/core/processes/process-table.ts";
import { isAlive } from "../../harness/processes.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { waitUntil } from "../../harness/wait.ts";
import { onLinux } from "./process-tree.ts";

async function started(
  t: TestContext,
  program: string,
  args: string[],
): Promise<ChildProcess & { pid: number }> {
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  await new Promise((resolve) => child.once("spawn", resolve));
  t.after(() => child.kill("SIGKILL"));
  const { pid } = child;
  assert.ok(pid);
  return Object.assign(child, { pid });
}

for (const name of ["a b", "x) S 1 2", "(((", ") ) (", "tab\tname", "x) S 1\n1 (y"]) {
  test(`reads a process whose name is ${JSON.stringify(name)}`, onLinux, async (t) => {
    const program = join(await temporaryDirectory(t), name);
    await copyFile("/bin/sleep", program);
    const { pid } = await started(t, program, ["60"]);
    const info = await waitUntil(
      () => {
        const info = readProcess(pid);
        return info?.name === name ? info : undefined;
      },
      5_000,
      () => JSON.stringify(readProcess(pid)),
    );
    assert.deepEqual(
      { ...info, startTime: Number(info.startTime) > 0 },
      { pid, parentPid: process.pid, groupId: pid, startTime: true, name, isZombie: false },
    );
  });
}

test("tells the process by its start time, and not by its pid alone", onLinux, async (t) => {
  const child = await started(t, "sleep", ["60"]);
  const identity = processIdentity(child.pid);
  assert.ok(isSameProcess(identity));
  assert.ok(!isSameProcess({ ...identity, startTime: `${Number(identity.startTime) - 1}` }));
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await exited;
  assert.ok(!isSameProcess(identity));
  assert.equal(readProcess(child.pid), undefined);
});

test("does not take a process that could not be read for one that is gone as well", onLinux, () => {
  const identity = processIdentity(2 ** 22 + 1);
  assert.equal(identity.startTime, "");
  assert.ok(!isSameProcess(identity));
});

test("lists all processes, those that are dead and not collected as such", onLinux, async (t) => {
  // A shell collects its children, but the sleep that replaces it does not; so no child may die earlier.
  const parent = await started(t, "bash", ["-c", "sleep 60 & exec sleep 60"]);
  await waitUntil(() => readProcess(parent.pid)?.name === "sleep", 5_000, "the parent that does not collect");
  const child = (await listProcesses()).find((info) => info.parentPid === parent.pid);
  assert.equal(child?.isZombie, false);
  process.kill(child.pid, "SIGKILL");
  await waitUntil(() => !isAlive(child.pid), 5_000, "the death of the child");
  const table = await listProcesses();
  assert.equal(table.find((info) => info.pid === child.pid)?.isZombie, true);
  assert.equal(table.find((info) => info.pid === process.pid)?.parentPid, process.ppid);
});

test("reads the rows of ps, whose start times can be compared", () => {
  const rows = [
    "    1     0     1 Ss   Fri Nov  6 08:10:07 2026     /sbin/launchd",
    "  812     1   812 S    Fri Nov 20 23:59:59 2026     /Applications/a b.app/a b",
    "  900   812   812 Z+   Tue Dec  1 00:00:00 2026     (sh)",
    "",
  ];
  const [init, app, dead, ...none] = parsePs(rows.join("\n"));
  assert.ok(init && app && dead && none.length === 0);
  assert.deepEqual(app, {
    pid: 812,
    parentPid: 1,
    groupId: 812,
    startTime: "20261120235959",
    name: "/Applications/a b.app/a b",
    isZombie: false,
  });
  assert.equal(dead.isZombie, true);
  assert.ok(isOlder(init, app.startTime) && isOlder(app, dead.startTime) && !isOlder(app, app.startTime));
});
