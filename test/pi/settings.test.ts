import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { type RpcPi, startRpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, quotedLines } from "./monitor-events.ts";
import {
  callTool,
  eventsOf,
  nextRequest,
  notifications,
  prepare,
  promptly,
  readLog,
  runCommand,
  startMonitor,
  waitForEnd,
} from "./session.ts";
import { newSession } from "./switched-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Returns the notifications without toasts, which also announce an event of a busy moment. */
function wordsOnSettings(pi: RpcPi): string[] {
  return notifications(pi).filter((text) => text.includes("settings.json"));
}

describe("settings", { concurrency: 4 }, () => {
  testOnAllHosts(
    "a bad value is reported once, with file, key, value, what is allowed and the default, which is used",
    async (session) => {
      const { id } = await startMonitor(session, { command: "head -c 1000 /dev/zero | tr '\\0' x" });
      await waitForEnd(session.pi, id);
      const reports = wordsOnSettings(session.pi);
      assert.equal(reports.length, 1, reports.join("\n"));
      for (const named of [
        /settings\.json/,
        /monitor\.eventMaxChars/,
        /"many"/,
        /integer from 40 to 4000/,
        /400/,
      ]) {
        assert.match(reports.join(), named);
      }
      const [line = ""] = quotedLines(eventsIn(await nextRequest(session), id));
      assert.match(line, /^x{390,400}…\(truncated\)$/);
    },
    { own: true, settings: { monitor: { eventMaxChars: "many" } } },
  );

  testOnAllHosts(
    "each of several problems is reported, and the good values hold",
    async (session) => {
      const { id } = await startMonitor(session, { command: "head -c 1000 /dev/zero | tr '\\0' x" });
      await waitForEnd(session.pi, id);
      const reports = notifications(session.pi).join("\n");
      assert.match(reports, /: monitor has no setting "maxConcurent"\. Is maxConcurrent meant\?/);
      assert.match(reports, /settings\.json: "monitors" is no key of pi-monitor\. Is monitor meant\?/);
      assert.match(reports, /monitor\.wake is "always".*"never", "end", "event"/);
      assert.match(reports, /monitor\.killGraceMs is -1; allowed is an integer from 0 to 60000.*2000/);
      const [line = ""] = quotedLines(eventsIn(await nextRequest(session), id));
      assert.match(line, /^x{90,100}…\(truncated\)$/);
    },
    {
      settings: {
        monitors: { maxConcurrent: 3 },
        monitor: { maxConcurent: 3, wake: "always", killGraceMs: -1, eventMaxChars: 100 },
      },
    },
  );

  testOnAllHosts(
    "a value that is no object is reported, and the defaults are used",
    async (session) => {
      const { id } = await startMonitor(session, { command: "echo works" });
      await waitForEnd(session.pi, id);
      const reports = wordsOnSettings(session.pi);
      assert.equal(reports.length, 1);
      assert.match(reports.join(), /settings\.json: monitor is 5; allowed is an object/);
    },
    { settings: { monitor: 5 } },
  );

  testOnAllHosts(
    "maxConcurrent, defaultTimeoutMs and wake hold for calls that do not say otherwise",
    async (session) => {
      const { id, pid, text } = await startMonitor(session, { command: "sleep 60" });
      assert.match(text, /in 1m00s/);
      assert.match(text, /Wakes you: when it ends/);
      const second = await callTool(session, "monitor", { description: "second", command: "sleep 61" });
      assert.ok(second.isError);
      assert.match(second.text, /^1 monitors? (is|are) running already/);
      process.kill(pid, "SIGTERM");
      await waitForEnd(session.pi, id);
      await session.model.waitFor(
        (request) => eventsIn(request, id).some(({ position }) => position === "end"),
        promptly,
        "the wake by the end",
      );
    },
    { settings: { monitor: { maxConcurrent: 1, defaultTimeoutMs: 60_000, wake: "end" } } },
  );

  testOnAllHosts(
    "a file that was broken meanwhile is named by the next session and by /monitor-settings, and what it said holds",
    async (session) => {
      const { pi, home } = session;
      const path = join(home.agentDir, "settings.json");
      const sound = await runCommand(pi, "/monitor-settings");
      assert.match(sound.text, /^monitor\.coalesceMs: /, "pi has started");
      writeFileSync(path, readFileSync(path, "utf8").replace(/\}\s*$/, ","));
      await newSession(session);
      const warnings = (): string[] => wordsOnSettings(pi).filter((said) => said.includes("cannot be read"));
      await waitUntil(() => warnings().length > 0, promptly, "the warning");
      const [warning = "", ...more] = warnings();
      assert.deepEqual(more, []);
      assert.match(warning, /settings\.json cannot be read: .*JSON.*what pi-monitor last read there holds/);
      const { text } = await runCommand(pi, "/monitor-settings");
      assert.ok(text.startsWith(`${warning}\n`), text);
      assert.match(text, /^monitor\.maxConcurrent: 3 \(from /m);
    },
    { own: true, settings: { monitor: { maxConcurrent: 3 } } },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: the project's settings win once the project is trusted, not before, and delete no logs`, async (t) => {
      let trusting: RpcPi | undefined;
      let wary: RpcPi | undefined;
      const settings = { monitor: { eventMaxChars: 100 } };
      const bench = await prepare(t, host, { settings }, () =>
        Promise.all([trusting?.close(), wary?.close()]),
      );
      mkdirSync(join(bench.home.cwd, ".pi"));
      const projectSettings = { monitor: { eventMaxChars: 50, coalesceMs: 1, keepDays: 0 } };
      writeFileSync(join(bench.home.cwd, ".pi/settings.json"), JSON.stringify(projectSettings));
      const command = "head -c 1000 /dev/zero | tr '\\0' x";

      wary = startRpcPi({ ...bench, args: ["--no-approve"] });
      const before = await startMonitor({ ...bench, pi: wary }, { command });
      await waitForEnd(wary, before.id);
      const [long = ""] = quotedLines(eventsOf(wary, before.id));
      assert.match(long, /^x{90,100}…/);
      assert.deepEqual(wordsOnSettings(wary), []);

      // Logs of a living pi must not be deleted.
      await wary.close();
      trusting = startRpcPi({ ...bench, args: ["--approve"] });
      const after = await startMonitor({ ...bench, pi: trusting }, { command });
      await waitForEnd(trusting, after.id);
      const [short = ""] = quotedLines(eventsOf(trusting, after.id));
      assert.match(short, /^x{40,50}…/);
      assert.match(notifications(trusting).join(), /\.pi\/settings\.json: monitor\.coalesceMs is 1;/);
      assert.match(
        notifications(trusting).join(),
        /\.pi\/settings\.json: monitor\.keepDays is 0; a project can only raise it/,
      );
      // Old files go at the end of a session at the latest.
      await trusting.close();
      assert.equal(readLog(bench.home, before.id).length, 1_000, "the log of the session before");
    });
  }
});
