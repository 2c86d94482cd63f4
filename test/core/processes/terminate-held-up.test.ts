import assert from "node:assert/strict";
import fs, { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { terminateTask } from "../../../extensions/core/processes/terminate.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { onLinux, startTree } from "./process-tree.ts";

const graceMs = 300;
/** Longer than what is waited for after SIGKILL. */
const heldMs = 4_000;

function holdUp(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, heldMs);
}

test("kills what ignores SIGTERM even if pi was held up between two looks", onLinux, async (t) => {
  const tree = await startTree(t, "trap '' TERM; SLEEP & wait; wait", 1);
  const ended = terminateTask(tree.identity, {
    graceMs,
    includeIndependent: false,
    isLeaderHeld: () => false,
  });
  setTimeout(holdUp, graceMs / 2);
  assert.deepEqual(await ended, { left: [], unknown: undefined });
  assert.deepEqual(tree.living(), []);
});

test(
  "kills what is started meanwhile even if pi was held up in the look before SIGKILL",
  onLinux,
  async (t) => {
    const flag = join(await temporaryDirectory(t), "go");
    const forking = "while :; do setsid SLEEP & sleep 0.2; done";
    const wait = `until [ -e ${flag} ]; do sleep 0.05; done`;
    const tree = await startTree(t, `trap '' TERM; SLEEP & ${wait}; ${forking}`, 1);
    writeFileSync(flag, "");
    const wasHeldUp = holdUpFirstRead(t, performance.now() + graceMs + 2);
    const ended = await terminateTask(tree.identity, {
      graceMs,
      includeIndependent: false,
      isLeaderHeld: () => true,
    });
    assert.ok(wasHeldUp());
    assert.deepEqual(ended, { left: [], unknown: undefined });
  },
);

/** Holds up the first read of a process's open files after this time. @returns whether that was */
function holdUpFirstRead(t: TestContext, afterMs: number): () => boolean {
  const { readlinkSync } = fs;
  let wasHeldUp = false;
  t.mock.method(fs, "readlinkSync", (path: string, ...rest: []) => {
    if (!wasHeldUp && performance.now() > afterMs) {
      wasHeldUp = true;
      holdUp();
    }
    return readlinkSync(path, ...rest);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  return () => wasHeldUp;
}
