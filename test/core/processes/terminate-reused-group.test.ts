import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { test } from "node:test";
import { terminateTask } from "../../../extensions/core/processes/terminate.ts";
import { isAlive } from "../../harness/processes.ts";
import { onLinux, startTree } from "./process-tree.ts";

for (const when of ["between two looks", "in the midst of a look"]) {
  test(
    `leaves a stranger alone that got the number of the task's group while pi was held up ${when}`,
    onLinux,
    async (t) => {
      const tree = await startTree(t, "trap '' TERM; SLEEP & exit", 1);
      const [member = 0] = tree.living();
      const { groupId } = tree.identity;
      const stranger = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
      t.after(() => stranger.kill("SIGKILL"));
      const pid = stranger.pid ?? assert.fail();
      const { readFileSync } = fs;
      let isHeldUpNext = false;
      let isReused = false;
      const holdUp = () => {
        process.kill(member, "SIGKILL");
        isReused = true;
        const hold = new Int32Array(new SharedArrayBuffer(4));
        Atomics.wait(hold, 0, 0, 1_500);
        // A member that nobody has collected keeps the number from others.
        for (let looks = 0; looks < 300 && fs.existsSync(`/proc/${member}`); looks++)
          Atomics.wait(hold, 0, 0, 100);
      };
      // The system would give the number of the group to it: its row tells so from then on.
      t.mock.method(fs, "readFileSync", (path: string, ...rest: []) => {
        if (path !== `/proc/${pid}/stat`) return readFileSync(path, ...rest);
        if (isHeldUpNext && !isReused) holdUp();
        const text = readFileSync(path, ...rest);
        return isReused ? String(text).replace(/\) (\S) (\d+) \d+/, `) $1 $2 ${groupId}`) : text;
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
        if (when === "between two looks") holdUp();
        else isHeldUpNext = true;
      }, 200);
      assert.deepEqual(await ended, { left: [], unknown: undefined });
      assert.ok(isReused && isAlive(pid));
    },
  );
}
