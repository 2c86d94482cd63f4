import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { test } from "node:test";
import { terminateTask } from "../../../extensions/core/processes/terminate.ts";
import { isAlive } from "../../harness/processes.ts";
import { onLinux, startTree } from "./process-tree.ts";

test(
  "leaves a stranger alone that got the number of the task's group while pi was held up",
  onLinux,
  async (t) => {
    const tree = await startTree(t, "trap '' TERM; SLEEP & exit", 1);
    const [member = 0] = tree.living();
    const { groupId } = tree.identity;
    const stranger = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
    t.after(() => stranger.kill("SIGKILL"));
    const pid = stranger.pid ?? assert.fail();
    // The system would give the number of the group to it: its row tells so from then on.
    const { readFileSync } = fs;
    let isReused = false;
    t.mock.method(fs, "readFileSync", (path: string, ...rest: []) => {
      const text = readFileSync(path, ...rest);
      if (!isReused || path !== `/proc/${pid}/stat`) return text;
      return String(text).replace(/\) (\S) (\d+) \d+/, `) $1 $2 ${groupId}`);
    });
    syncBuiltinESMExports();
    t.after(() => {
      t.mock.restoreAll();
      syncBuiltinESMExports();
    });
    const ended = terminateTask(tree.identity, {
      graceMs: 500,
      includeIndependent: false,
      isLeaderHeld: () => false,
    });
    setTimeout(() => {
      process.kill(member, "SIGKILL");
      isReused = true;
      const hold = new Int32Array(new SharedArrayBuffer(4));
      Atomics.wait(hold, 0, 0, 1_500);
      // A member that nobody has collected keeps the number from others.
      for (let looks = 0; looks < 300 && fs.existsSync(`/proc/${member}`); looks++)
        Atomics.wait(hold, 0, 0, 100);
    }, 200);
    assert.deepEqual(await ended, { left: [], unknown: undefined });
    assert.ok(isAlive(pid));
  },
);
