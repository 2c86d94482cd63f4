import assert from "node:assert/strict";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { runPrintPi } from "../harness/print-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, quotedLines } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  notifications,
  prepare,
  promptly,
  runCommand,
  startSession,
  taskProcesses,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const MS_PER_DAY = 24 * 60 * 60 * 1_000;

describe("the first use", { concurrency: 4 }, () => {
  testOnAllHosts("in the middle of a run: its events join at the next boundary", async (session) => {
    const { home, model, pi } = session;
    const before = model.requests.length;
    model.script(
      sequence([
        reply.call("bash", { command: "true" }),
        reply.call("monitor", {
          description: "watched",
          command: "echo one; sleep 300",
        }),
        reply.call("bash", { command: awaitFile("shown") }),
        reply.text("Seen."),
      ]),
    );
    const settled = pi.promptAndSettle("watch it", promptly);
    const isShown = () => notifications(pi).some((toast) => toast.includes("one"));
    await waitUntil(isShown, promptly, "the toast of the event");
    createFile(home, "shown");
    await settled;
    const last = model.requests[before + 3];
    assert.ok(last);
    assert.deepEqual(quotedLines(eventsIn(last)), ["one"]);
    assert.equal(model.requests.length, before + 4);
  });

  testOnAllHosts("by several tools at once: all of them work, with the same tasks", async (session) => {
    const { model, pi } = session;
    const start = (name: string) => ({ name: "bg_run", args: { command: `sleep 300 # ${name}`, name } });
    model.script(sequence([reply.calls(["a", "b", "c"].map(start)), reply.text("Started.")]));
    await pi.promptAndSettle("start them", promptly);
    const { text } = await callTool(session, "monitor_list", {});
    assert.deepEqual([...text.matchAll(/ job "(\w)": running/g)].map(([, name]) => name).sort(), [
      "a",
      "b",
      "c",
    ]);
  });

  testOnAllHosts("after runs without it, one of them aborted: an event may wake", async (session) => {
    const { model, pi } = session;
    model.script(() => ({ ...reply.text("Late."), delayMs: 60_000 }));
    const settled = pi.promptAndSettle("think", promptly);
    await waitUntil(() => model.requests.length === 1, promptly, "the request");
    await pi.send({ type: "abort" });
    await settled;
    const command = `${awaitFile("go")}; echo one; sleep 300`;
    await callTool(session, "monitor", { description: "watched", command, wake: "event" });
    const before = model.requests.length;
    writeFileSync(join(session.home.cwd, "go"), "");
    const request = await model.waitForRequests(before + 1, promptly);
    assert.deepEqual(quotedLines(eventsIn(request)), ["one"]);
  });

  testOnAllHosts("by a command, with nothing started: it says so", async ({ pi }) => {
    assert.equal((await runCommand(pi, "/monitors")).text, "Nothing has been started in this session.");
    assert.equal((await runCommand(pi, "/monitor-clean")).text, "No monitor is running.");
  });

  for (const host of allHosts) {
    for (const signal of [undefined, "SIGTERM"] as const) {
      const how = signal ?? "the end of its input";
      test(`pi ${host.version}: ${how} while the first start is under way leaves nothing`, async (t) => {
        const { home, model, pi } = await startSession(t, host);
        const command = "sleep 300 & setsid sleep 301 & wait";
        model.script(
          sequence([reply.call("monitor", { description: "watched", command })], reply.text("Noted.")),
        );
        await pi.prompt("start it");
        await pi.waitForEvent(({ type }) => type === "tool_execution_start", promptly, "the call");
        if (signal) pi.kill(signal);
        else await pi.close();
        await pi.exit;
        await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of its processes");
      });
    }

    test(`pi ${host.version}: print mode removes old files, however short the session`, async (t) => {
      const bench = await prepare(t, host, {}, async () => {});
      const directory = join(bench.home.agentDir, "monitor");
      mkdirSync(directory, { recursive: true });
      const [old, recent] = ["m2222.stdout", "m3333.stdout"].map((name) => join(directory, name));
      assert.ok(old && recent);
      for (const path of [old, recent]) writeFileSync(path, "kept\n");
      const eightDaysAgo = (Date.now() - 8 * MS_PER_DAY) / 1_000;
      utimesSync(old, eightDaysAgo, eightDaysAgo);
      bench.model.script(() => reply.text("Hello."));
      const { stdout } = await runPrintPi({ ...bench, prompt: "hello", timeoutMs: promptly });
      assert.equal(stdout, "Hello.\n");
      assert.deepEqual([existsSync(old), existsSync(recent)], [false, true]);
    });
  }
});
