import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts, repoRoot } from "../../harness/host.ts";
import { reply } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { diagnoseExtension } from "../endings/diagnosis.ts";
import { readTaskRecord } from "../endings/task-record.ts";
import {
  callTool,
  createFile,
  eventsOf,
  promptly,
  readLog,
  runCommand,
  type Session,
  startedId,
  startMonitor,
  startSession,
  taskProcesses,
  waitForEvent,
} from "../session.ts";

/** Each run prints its number and crashes, until the file `heal` exists. */
const crashing = 'echo $$ >>runs; echo "run $(wc -l <runs)"; if [ -e heal ]; then exec sleep 60; fi; exit 7';

/** Resolves with the id of a task that has crashed for the second time and waits for 2 s or more. */
async function betweenRuns(session: Session): Promise<string> {
  const id = startedId(
    await callTool(session, "monitor", {
      description: "crashes",
      command: crashing,
      persistent: true,
      wake: "never",
      restart: { on: "failure", max: 20 },
    }),
  );
  await waitForEvent(session.pi, id, ({ text }) => text.includes("started again, 1st of 20"), promptly, "it");
  const hasRunTwice = (): boolean => readLog(session.home, id).includes("run 2");
  await waitUntil(
    () => hasRunTwice() && taskProcesses(session.home, id).length === 0,
    promptly,
    "its second end",
  );
  return id;
}

describe("a wait and a restart that are interrupted", { concurrency: 4 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: a killed pi leaves nothing alive between two restarts, nor during a wait`, async (t) => {
      const session = await startSession(t, host);
      const { home, model, pi } = session;
      const { id } = await startMonitor(session, { command: "(setsid sleep 60 &) ; exec sleep 61" });
      await waitUntil(() => taskProcesses(home).length === 2, promptly, "the tree");
      await betweenRuns(session);
      model.script(() => reply.call("monitor_wait", { id, for: "end" }));
      await pi.prompt("wait");
      await pi.waitForEvent(
        ({ type, toolName }) => type === "tool_execution_start" && toolName === "monitor_wait",
        promptly,
        "the wait",
      );
      pi.kill("SIGKILL");
      await pi.exit;
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of all");
    });

    test(`pi ${host.version}: a reload between two restarts does not lose the next`, async (t) => {
      const session = await startSession(t, host, { extensions: [repoRoot, diagnoseExtension] });
      const { home, pi } = session;
      const id = await betweenRuns(session);
      createFile(home, "heal");
      await pi.prompt("/reload-now");
      await waitUntil(
        () => /run \d+\n$/.test(readLog(home, id).toString()) && taskProcesses(home).length === 1,
        promptly,
        "the next run",
      );
      assert.equal(readTaskRecord(home, id).endedAt, undefined);
      const marks =
        readLog(home, id)
          .toString()
          .match(/^--- started again \(\d+\)/gm) ?? [];
      const runs =
        readLog(home, id)
          .toString()
          .match(/^run \d+$/gm) ?? [];
      assert.equal(marks.length, runs.length - 1, "one mark for each run but the first");
      await runCommand(pi, `/monitor-stop ${id}`);
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "its end");
      const ends = eventsOf(pi, id).filter(({ position }) => position === "end");
      assert.ok(ends.length <= 1, "one end at most");
    });
  }
});
