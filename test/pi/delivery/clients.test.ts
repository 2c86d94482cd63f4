import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { MonitorDone, MonitorOutput, MonitorStarted } from "../../../extensions/monitor/bus.ts";
import { parseJsonLines } from "../../harness/json-lines.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  awaitFile,
  createFile,
  eventsOf,
  logPath,
  promptly,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { numbers, pacedLines, statedLines, untilSettled, withFixtures } from "./workload.ts";

describe("an RPC client", { concurrency: 4 }, () => {
  testOnAllHosts(
    "gets toasts while the agent is busy, at most one a second, a warning for a failure, the status, and every event",
    async (session) => {
      const { model, pi } = session;
      const { id } = await startMonitor(session, {
        description: "the build",
        command: `${awaitFile("go")}; ${pacedLines(40, 0.1, "compiled")}; exit 3`,
      });
      const fromIndex = pi.events.length;
      model.script(sequence([reply.call("bash", { command: "touch go; sleep 5.5" }), reply.text("Seen.")]));
      await pi.promptAndSettle("work", promptly);
      await waitForEnd(pi, id);
      const notices = pi.events.slice(fromIndex).filter(({ method }) => method === "notify");
      const toasts = notices.filter(({ notifyType }) => notifyType === "info");
      assert.ok(toasts.length >= 3, `${toasts.length} toasts`);
      for (const toast of toasts) assert.match(String(toast.message), new RegExp(`${id}.*compiled \\d+`));
      const spanMs = (toasts.at(-1)?.receivedAt ?? 0) - (toasts[0]?.receivedAt ?? 0);
      assert.ok((toasts.length - 1) * 1_000 <= spanMs + 1_000, `${toasts.length} toasts in ${spanMs} ms`);
      const warnings = notices.filter(({ notifyType }) => notifyType === "warning");
      assert.deepEqual(
        warnings.map(({ message }) => /^(\S+) the build: exited with code 3/.exec(String(message))?.[1]),
        [id],
      );
      assert.deepEqual(statedLines(eventsOf(pi, id)), numbers(1, 40));
      const statuses = pi.events.filter(
        ({ method, statusKey }) => method === "setStatus" && statusKey === "monitor",
      );
      assert.ok(statuses.some(({ statusText }) => /^1 monitor\b/.test(String(statusText))));
      assert.equal(statuses.at(-1)?.statusText, undefined, "gone when nothing runs");
    },
  );

  testOnAllHosts("the footer says for how many tasks the idle agent waits", async (session) => {
    const { home, pi } = session;
    const fromIndex = pi.events.length;
    await startMonitor(session, { command: "exec sleep 300", wake: "never" });
    const { id } = await startMonitor(session, { command: awaitFile("go"), wake: "end" });
    const isShown = (text: RegExp) => () =>
      pi.events
        .slice(fromIndex)
        .findLast(({ method, statusKey }) => method === "setStatus" && statusKey === "monitor")
        ?.statusText?.toString()
        .match(text) != null;
    await waitUntil(isShown(/^2 monitors · waiting for 1 task$/), promptly, "what it waits for");
    createFile(home, "go");
    await waitForEnd(pi, id);
    await waitUntil(isShown(/^1 monitor$/), promptly, "nothing that it waits for");
  });

  testOnAllHosts(
    "and other extensions hear monitor:started, monitor:output and monitor:done on pi.events",
    async (session) => {
      const { home, model, pi } = session;
      const command = `${awaitFile("go")}; echo one; ${awaitFile("more")}; printf 'two\\nthree\\n'; exit 3`;
      const { id, pid } = await startMonitor(session, { description: "the build", command, wake: "end" });
      const before = model.requests.length;
      createFile(home, "go");
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("one"), promptly, "the first event");
      createFile(home, "more");
      await waitForEnd(pi, id);
      await untilSettled(session, before + 1);
      const records = parseJsonLines(readFileSync(join(home.cwd, "bus.log"), "utf8")) as {
        channel: string;
        data: unknown;
      }[];
      const channels = records.map(({ channel }) => channel);
      assert.deepEqual(channels, ["monitor:started", "monitor:output", "monitor:output", "monitor:done"]);
      const [started, first, second, done] = records.map(({ data }) => data) as [
        MonitorStarted,
        MonitorOutput,
        MonitorOutput,
        MonitorDone,
      ];
      const { startedAt, deadlineAt, ...facts } = started;
      assert.deepEqual(facts, {
        id,
        kind: "monitor",
        description: "the build",
        command,
        cwd: home.cwd,
        pid,
        wake: "end",
        startedBy: "model",
        stdoutPath: logPath(home, id),
        stderrPath: logPath(home, id, "stderr"),
      });
      assert.equal(Date.parse(deadlineAt ?? "") - Date.parse(startedAt), 300_000);
      const shown = [first, second].map(({ seq, firstLine, lastLine, lines, cutLines }) => ({
        seq,
        firstLine,
        lastLine,
        lines,
        cutLines,
      }));
      assert.deepEqual(shown, [
        { seq: 1, firstLine: 1, lastLine: 1, lines: ["one"], cutLines: 0 },
        { seq: 2, firstLine: 2, lastLine: 3, lines: ["two", "three"], cutLines: 0 },
      ]);
      assert.deepEqual([done.id, done.reason, done.exitCode], [id, "exited", 3]);
      assert.equal(done.counts?.printed, 3);
    },
    withFixtures("record-bus"),
  );
});
