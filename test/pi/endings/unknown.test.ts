import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, ownPi, promptly, runCommand, startMonitor, taskProcesses } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const extensions = [repoRoot, join(import.meta.dirname, "fixtures/unreadable-processes.ts")];
const settings = { monitor: { killGraceMs: 200 } };

describe("where the processes cannot be read", { concurrency: 2 }, () => {
  testOnAllHosts(
    "a stop ends the task's group all the same, and says that the rest is unknown",
    async (session) => {
      const { id } = await startMonitor(session, { command: "sleep 301 & sleep 302" });
      await waitUntil(() => taskProcesses(session.home).length === 3, promptly, "the tree");
      await runCommand(session.pi, "/unreadable");
      const { text } = await callTool(session, "monitor_stop", { id });
      assert.match(
        text,
        /whether more of it runs is unknown, since its processes could not be read: EMFILE: too many open files/,
      );
      assert.deepEqual(taskProcesses(session.home), []);
    },
    { ...ownPi, extensions, settings },
  );
});
