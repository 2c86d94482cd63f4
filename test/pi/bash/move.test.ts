import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  isSettled,
  promptly,
  runCommand,
  type Session,
  waitForEnd,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { parseMoved, printed, readLog, unguarded } from "./moved-call.ts";

describe("a bash call", { concurrency: 4 }, () => {
  testOnAllHosts(
    "that is moved keeps every line, the run goes on, and its end wakes once",
    async (session) => {
      const { model, pi } = session;
      const lines = "for i in $(seq 100); do echo line $i; sleep 0.1; done; cat exit-code; exit 3";
      model.script(
        sequence(
          [reply.call("bash", { command: lines }), reply.call("bash", { command: "echo other" })],
          reply.text("Done."),
        ),
      );
      const before = model.requests.length;
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "line 30");
      assert.match((await runCommand(pi, "/bg")).text, /^Moved to the background as job j\w+: for i in /);
      await run;
      const [moved = "", other = ""] = toolResults(model.requests[before + 2] ?? assert.fail()).slice(-2);
      const { id, shown } = parseMoved(moved);
      assert.equal(other, "other\n");
      assert.ok(shown.length >= 30 && shown.length < 100, `${shown.length} lines`);
      assert.deepEqual(shown, numbered(shown.length));
      const end = await waitForEnd(pi, id);
      assert.match(end.text, /^exited with code 3 after \S+; 101 lines; /);
      await waitUntil(() => isSettled(pi), promptly, "the run that its end woke");
      assert.deepEqual(readLog(session, id).slice(0, 100), numbered(100));
      assert.equal(model.requests.length, before + 4);
      assert.equal(eventsOf(pi, id).length, 1);
    },
    unguarded,
  );

  testOnAllHosts(
    "of two, the newest is moved, and each result is its own",
    async (session) => {
      const { model, pi, home } = session;
      const commands = [`echo first; ${awaitFile("first")}`, `echo second; ${awaitFile("second")}`];
      model.script(
        sequence(
          [reply.calls(commands.map((command) => ({ name: "bash", args: { command } })))],
          reply.text("Done."),
        ),
      );
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "first");
      await printed(session, "second");
      await runCommand(pi, "/bg");
      createFile(home, "first");
      await run;
      const [first, second = ""] = toolResults(model.requests.at(-1) ?? assert.fail()).slice(-2);
      assert.equal(first, "first\n");
      const { id, shown } = parseMoved(second);
      assert.deepEqual(shown, ["second"]);
      createFile(home, "second");
      await waitForEnd(pi, id);
    },
    unguarded,
  );

  testOnAllHosts(
    "that was moved does not end with the run that is aborted",
    async (session) => {
      const { model, pi, home } = session;
      const command = `echo on-abort; ${awaitFile("over")}; echo ended by itself`;
      model.script(
        sequence(
          [reply.call("bash", { command }), reply.call("bash", { command: awaitFile("never") })],
          reply.text("Done."),
        ),
      );
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "on-abort");
      const before = starts(session).length;
      await runCommand(pi, "/bg");
      await waitUntil(() => starts(session).length > before, promptly, "the second call");
      await pi.send({ type: "abort" });
      await run;
      const moved = toolResults(model.requests.at(-1) ?? assert.fail()).at(-1) ?? "";
      const { id } = parseMoved(moved);
      createFile(home, "over");
      assert.match((await waitForEnd(pi, id)).text, /^exited with code 0 /);
      assert.equal(readLog(session, id).at(-1), "ended by itself");
    },
    unguarded,
  );

  testOnAllHosts(
    "that ends as it is moved has one result",
    async (session) => {
      const { model, pi, home } = session;
      for (const roundTrips of [0, 1, 2, 4, 8]) {
        const word = `race-${roundTrips}`;
        const command = `echo ${word}; until [ -e ${word} ]; do sleep 0.01; done; echo off`;
        const before =
          model.requests.flatMap(toolResults).length > 0
            ? toolResults(model.requests.at(-1) ?? assert.fail()).length
            : 0;
        model.script(sequence([reply.call("bash", { command })], reply.text("Done.")));
        const run = pi.promptAndSettle("go", promptly);
        await printed(session, word);
        createFile(home, word);
        for (let trip = 0; trip < roundTrips; trip++) await pi.send({ type: "get_state" });
        const { text } = await runCommand(pi, "/bg");
        await run;
        const results = toolResults(model.requests.at(-1) ?? assert.fail());
        assert.equal(results.length, before + 1);
        const result = results.at(-1) ?? "";
        if (!text.startsWith("Moved")) {
          assert.equal(result, `${word}\noff\n`);
          continue;
        }
        const { id } = parseMoved(result);
        await waitForEnd(pi, id);
        assert.deepEqual(readLog(session, id), [word, "off"]);
        await waitUntil(() => isSettled(pi), promptly, "the run that its end woke");
      }
    },
    { ...unguarded, own: true },
  );

  testOnAllHosts(
    "keeps its own time-out as a job",
    async (session) => {
      const { model, pi } = session;
      model.script(
        sequence(
          [reply.call("bash", { command: "echo on-time; sleep 60", timeout: 4 })],
          reply.text("Done."),
        ),
      );
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "on-time");
      await runCommand(pi, "/bg");
      await run;
      const { id } = parseMoved(toolResults(model.requests.at(-1) ?? assert.fail()).at(-1) ?? "");
      assert.match((await waitForEnd(pi, id)).text, /^stopped at its deadline \(timeout_seconds 4\)/);
    },
    unguarded,
  );

  testOnAllHosts(
    "that was moved can be started again as the same job, with its log",
    async (session) => {
      const { model, pi } = session;
      model.script(
        sequence([reply.call("bash", { command: "echo on-again; exec sleep 60" })], reply.text("Done.")),
      );
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "on-again");
      await runCommand(pi, "/bg");
      await run;
      const { id } = parseMoved(toolResults(model.requests.at(-1) ?? assert.fail()).at(-1) ?? "");
      const { text } = await runCommand(pi, `/monitor-restart ${id}`);
      assert.equal(text, "Started again: echo on-again; exec sleep 60");
      const log = ["on-again", "--- started again (1), as asked for ---", "on-again"];
      await waitUntil(
        () => readLog(session, id).length >= log.length,
        promptly,
        () => readLog(session, id).join("\n"),
      );
      assert.deepEqual(readLog(session, id), log);
      assert.match((await runCommand(pi, `/monitor-stop ${id}`)).text, /^Stopped echo on-again.*, 2 lines\)/);
    },
    unguarded,
  );

  testOnAllHosts(
    "that cannot become a job stays where it is",
    async (session) => {
      const { model, pi, home } = session;
      const { text } = await callTool(session, "bg_run", { command: awaitFile("job") });
      const [, job = ""] = /^Started job (\w+)/.exec(text) ?? [];
      model.script(
        sequence(
          [reply.call("bash", { command: `echo on-room; ${awaitFile("call")}; echo off` })],
          reply.text("Done."),
        ),
      );
      const run = pi.promptAndSettle("go", promptly);
      await printed(session, "on-room");
      assert.match((await runCommand(pi, "/bg")).text, /^1 job is running already, the most allowed/);
      createFile(home, "call");
      await run;
      assert.equal(toolResults(model.requests.at(-1) ?? assert.fail()).at(-1), "on-room\noff\n");
      createFile(home, "job");
      await waitForEnd(pi, job);
    },
    { settings: { monitor: { maxJobs: 1, bashGuard: "off" } } },
  );
});

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}`);
}

function starts({ pi }: Session): unknown[] {
  return pi.events.filter(({ type }) => type === "tool_execution_start");
}
