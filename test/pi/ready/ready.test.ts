import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { describe } from "node:test";
import { reply } from "../../harness/model-reply.ts";
import { isAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  callTool,
  eventsOf,
  isSettled,
  promptly,
  readLog,
  runCommand,
  startedId,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

/** Returns a program of one line that listens. */
const listenOn = (port: number): string =>
  `'${process.execPath}' -e 'require("http").createServer((q, r) => r.end()).listen(${port}, "127.0.0.1")'`;

describe("ready", { concurrency: 4 }, () => {
  testOnAllHosts(
    "a wait does not say of what has printed to stderr that it printed nothing",
    async (session) => {
      const { id } = await startMonitor(session, { command: "echo warned >&2; sleep 60" });
      await waitUntil(() => readLog(session.home, id, "stderr").length > 0, promptly, "its line");
      assert.match(
        (await callTool(session, "monitor_wait", { id: "any", for: "ready" })).text,
        /has been running for \S+, has printed nothing to stdout\.$/,
      );
      await callTool(session, "monitor_stop", { id });
    },
  );

  testOnAllHosts(
    "a port that another process holds is not the task's: the notice names who has it",
    async (session, t) => {
      const server = createServer().listen(0, "127.0.0.1");
      t.after(() => server.close());
      await once(server, "listening");
      const address = server.address();
      assert.ok(address && typeof address === "object");
      const { port } = address;
      const { id } = await startMonitor(session, {
        command: `${listenOn(port)} 2>&1`,
        ready: { port, within_ms: 1_000 },
        persistent: true,
        match: "EADDRINUSE",
      });
      const end = await waitForEnd(session.pi, id);
      assert.match(end.text, /^exited with code 1 before it was ready, after /);
      const { model } = session;
      const second = await startMonitor(session, {
        command: "exec sleep 60",
        ready: { port, within_ms: 1_000 },
        wake: "end",
        persistent: true,
      });
      assert.match(
        second.text,
        /^Wakes you: when it is ready, or late, and when it ends; you see its other/m,
      );
      const before = model.requests.length;
      model.script(() => reply.text("I see."));
      const late = await waitForEvent(
        session.pi,
        second.id,
        ({ text }) => text.startsWith("not ready"),
        promptly,
        "the notice",
      );
      assert.match(
        late.text,
        new RegExp(
          `^not ready within 1s: port ${port} is taken by pid ${process.pid} \\(.*\\), not by this task; it goes on$`,
        ),
      );
      // The event may wake the agent, and has.
      await waitUntil(() => model.requests.length > before && isSettled(session.pi), promptly, "the wake");
      await callTool(session, "monitor_stop", { id: second.id });
    },
  );

  testOnAllHosts(
    "the first line that matches until is shown, whatever match says, and ends the monitor as no failure",
    async (session) => {
      const { pi } = session;
      const { id } = await startMonitor(session, {
        command: "echo one; echo DONE 7; while :; do echo more; sleep 0.1; done",
        match: "nothing",
        until: "^DONE \\d",
        wake: "never",
        persistent: true,
      });
      const end = await waitForEnd(pi, id);
      assert.match(end.text, /^ended with the line that it was to run for \(until\) after /);
      assert.deepEqual(
        eventsOf(pi, id).flatMap(({ quoted }) => quoted),
        ["DONE 7"],
      );
      assert.deepEqual(taskProcesses(session.home, id), []);
    },
  );

  testOnAllHosts(
    "a question that is left open while a terminal is read is told, once, with its text",
    async (session) => {
      const { pi, model } = session;
      const ask = `bash -c 'read -p "Overwrite? [y/N] " answer'`;
      const text = await callTool(session, "bg_run", {
        command: `sleep 600 | script -qec ${JSON.stringify(ask)} /dev/null`,
        name: "asks",
        wake: "failure",
      });
      // Nothing else reads a monitor's stderr, on which a shell's `read` and many programs ask.
      const monitor = await startMonitor(session, {
        command: `echo working; sleep 600 | script -qec ${JSON.stringify(ask)} /dev/null >&2`,
        persistent: true,
        wake: "never",
      });
      const before = model.requests.length;
      model.script(() => reply.text("I see."));
      const [, id] = /^Started job (\w+)/.exec(text.text) ?? [];
      assert.ok(id, text.text);
      const event = await waitForEvent(
        pi,
        id,
        ({ text: said }) => said.startsWith("seems"),
        promptly,
        "the notice",
      );
      assert.equal(event.text, "seems to wait for input:");
      assert.deepEqual(event.quoted, ["Overwrite? [y/N] "]);
      await waitUntil(() => model.requests.length > before && isSettled(pi), promptly, "the wake");
      const asked = await waitForEvent(
        pi,
        monitor.id,
        ({ text: said }) => said.startsWith("seems"),
        promptly,
        "the monitor's notice",
      );
      assert.deepEqual(asked.quoted, ["Overwrite? [y/N] "]);
      await callTool(session, "monitor_stop", { id });
      await callTool(session, "monitor_stop", { id: monitor.id });
    },
  );

  testOnAllHosts(
    "a crash loop of three restarts costs two messages, and the end tells how many there were",
    async (session) => {
      const { pi, model } = session;
      const id = startedId(
        await callTool(session, "monitor", {
          description: "crashes",
          command: "echo up; exit 7",
          persistent: true,
          match: "nothing",
          wake: "never",
          restart: { on: "failure", max: 3 },
        }),
      );
      const before = model.requests.length;
      const end = await waitForEnd(pi, id);
      assert.match(
        end.text,
        /^exited with code 7 after \d+s; started again 3 times; 4 lines: 4 not matching/,
      );
      const texts = eventsOf(pi, id).map(({ text }) => text);
      assert.equal(texts.length, 2, texts.join("\n"));
      assert.match(texts[0] ?? "", /^exited with code 7; started again, 1st of 3, in 1s$/);
      const characters = texts.join("").length;
      assert.ok(characters < 600, `${characters} characters`);
      assert.equal(model.requests.length, before);
    },
  );

  testOnAllHosts(
    "/monitor-restart starts what runs again as the same task, and what has ended as a new one",
    async (session) => {
      const { pi, home } = session;
      const { id, pid } = await startMonitor(session, {
        command: "echo run $$; exec sleep 60",
        persistent: true,
        ready: { line: "^run" },
        wake: "never",
      });
      const runs = (): string[] =>
        eventsOf(pi, id).flatMap(({ quoted }) => quoted.filter((line) => line.startsWith("run ")));
      await waitUntil(() => runs().length > 0, promptly, "the first run");
      const { text } = await runCommand(pi, `/monitor-restart ${id}`);
      assert.equal(text, "Started again: watched");
      await waitForEvent(
        pi,
        id,
        ({ text: said }) => said === "started again by the user",
        promptly,
        "the restart",
      );
      await waitUntil(() => new Set(runs()).size > 1, promptly, "the second run");
      assert.ok(!isAlive(pid), "the first run is gone");
      const marked = /^run \d+\n--- started again \(1\), as asked for ---\nrun \d+\n$/;
      await waitUntil(() => marked.test(readLog(home, id).toString()), promptly, "the mark in the log");
      await runCommand(pi, `/monitor-stop ${id}`);
      const again = await runCommand(pi, `/monitor-restart ${id}`);
      const [, next] =
        /^Started again as (m\w+), pid \d+; .*\/monitor-stop \1 stops it$/.exec(again.text) ?? [];
      assert.ok(next && next !== id, again.text);
      await runCommand(pi, `/monitor-stop ${next}`);
    },
  );
});
