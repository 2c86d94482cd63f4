import assert from "node:assert/strict";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { processGroup } from "../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../harness/rpc-pi.ts";
import { quotedLines } from "./monitor-events.ts";
import {
  callTool,
  eventsOf,
  prepare,
  promptly,
  readLog,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("the shell of a monitor", { concurrency: 4 }, () => {
  testOnAllHosts("has the directory and the PI_ variables that pi's bash tool has", async (session) => {
    const command = "pwd; env | grep '^PI_' | grep -v '^PI_MONITOR_' | sort";
    const { text } = await callTool(session, "bash", { command });
    const { id } = await startMonitor(session, { command });
    await waitForEnd(session.pi, id);
    // The log is read because an event would cut a long path.
    const lines = readLog(session.home, id).toString().trimEnd().split("\n");
    assert.deepEqual(lines, text.trimEnd().split("\n"));
    assert.equal(lines[0], session.home.cwd);
    assert.ok(
      lines.some((line) => line.startsWith("PI_SESSION_ID=")),
      lines.join("\n"),
    );
    assert.ok(
      lines.some((line) => line === "PI_MODEL=scripted"),
      lines.join("\n"),
    );
  });

  testOnAllHosts(
    "leads a process group of its own, with nothing to read and its id in the environment",
    async (session) => {
      const command = "cat; echo read; ps -o pgid= -p $$ | tr -d ' '; echo $PI_MONITOR_TASK; sleep 60";
      const { id, pid } = await startMonitor(session, { command });
      assert.equal(processGroup(pid), pid);
      await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes(id), promptly, "the last line");
      assert.deepEqual(quotedLines(eventsOf(session.pi, id)), ["read", String(pid), id]);
    },
  );

  testOnAllHosts(
    "runs pi's shellCommandPrefix before the command",
    async (session) => {
      const { id } = await startMonitor(session, { command: "greet monitor" });
      const end = await waitForEnd(session.pi, id);
      assert.match(end.text, /^exited with code 0 /);
      assert.deepEqual(quotedLines(eventsOf(session.pi, id)), ["hello monitor"]);
    },
    { settings: { shellCommandPrefix: "greet() { echo hello $1; }" } },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: is the one of pi's shellPath`, async (t) => {
      let pi: RpcPi | undefined;
      const settings = { shellPath: "~/own-shell" };
      const bench = await prepare(t, host, { settings }, async () => pi?.close());
      const shell = join(bench.home.home, "own-shell");
      writeFileSync(shell, '#!/bin/sh\necho "own shell"\nexec /bin/bash "$@"\n');
      chmodSync(shell, 0o755);
      pi = startRpcPi(bench);
      const { id } = await startMonitor({ ...bench, pi }, { command: "echo command" });
      await waitForEnd(pi, id);
      assert.deepEqual(quotedLines(eventsOf(pi, id)), ["own shell", "command"]);
    });
  }
});
