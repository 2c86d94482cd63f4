import assert from "node:assert/strict";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { type TestContext, test } from "node:test";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { guardiansOf } from "./guardian-run.ts";
import { onLinux } from "./process-tree.ts";

const task = {
  groupId: 9_999_999,
  leaderStartTime: "1",
  leftByShell: [],
  outputs: [],
  marker: "PI_MONITOR_TASK=x",
};

/** Makes a guardian, and collects the first two words of each line that one is told. */
function watched(t: TestContext): { guardian: Guardian; told: string[] } {
  const told: string[] = [];
  const { write } = Socket.prototype;
  t.mock.method(Socket.prototype, "write", function (this: Socket, ...args: Parameters<typeof write>) {
    const [, line] = /^([=+-] \w+)/.exec(String(args[0])) ?? [];
    // The rest is what the runner of the tests writes.
    if (line) told.push(line);
    return write.apply(this, args);
  });
  const guardian = new Guardian();
  t.after(() => guardian.close());
  return { guardian, told };
}

test(
  "a guardian that begins before its first task is one process, and hears of its pi first",
  onLinux,
  async (t) => {
    const { guardian, told } = watched(t);
    const before = guardiansOf(process.pid);
    guardian.begin();
    guardian.begin();
    await guardian.forTask("m1", 1_000).guard(task);
    assert.equal(guardiansOf(process.pid).filter((pid) => !before.includes(pid)).length, 1);
    assert.equal(told[0], `= ${process.pid}`);
    assert.equal(told.at(-1), "+ m1");
  },
);

test("a task that ends while the guardian begins is not guarded any more", onLinux, async (t) => {
  const { guardian, told } = watched(t);
  guardian.begin();
  const guarded = guardian.forTask("m1", 1_000).guard(task);
  guardian.release("m1");
  await guarded;
  assert.ok(told.lastIndexOf("- m1") >= told.lastIndexOf("+ m1"), told.join(", "));
});

test("a guardian whose start failed starts with its first task, and hears of its pi", onLinux, async (t) => {
  const { guardian, told } = watched(t);
  const { readFileSync } = fs;
  let reads = 0;
  t.mock.method(fs, "readFileSync", (path: string, ...rest: []) => {
    // The first read is of pi itself, the second begins the line of its ancestors.
    if (path === `/proc/${process.pid}/stat` && ++reads === 2)
      throw Object.assign(new Error("EMFILE"), { code: "EMFILE" });
    return readFileSync(path, ...rest);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  guardian.begin();
  await new Promise(setImmediate);
  await guardian.forTask("m1", 1_000).guard(task);
  assert.ok(reads > 2);
  assert.equal(told[0], `= ${process.pid}`);
  assert.equal(told.at(-1), "+ m1");
});

test("a guardian that has been closed does not begin", onLinux, async (t) => {
  const { guardian } = watched(t);
  const before = guardiansOf(process.pid);
  guardian.close();
  guardian.begin();
  await new Promise(setImmediate);
  assert.deepEqual(
    guardiansOf(process.pid).filter((pid) => !before.includes(pid)),
    [],
  );
});
