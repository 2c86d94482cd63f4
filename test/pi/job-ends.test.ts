import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolResults } from "../harness/model-request.ts";
import { runPrintPi } from "../harness/print-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, eventTexts } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  isSettled,
  nextRequest,
  prepare,
  promptly,
  taskProcesses,
  waitForEnd,
} from "./session.ts";
import { startedId } from "./started-job.ts";
import { startSession as startTerminalSession } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("the end of a job", { concurrency: true }, () => {
  testOnAllHosts(
    "several ends while the agent is busy come as one message, at no extra request",
    async (session) => {
      const { model, pi, home } = session;
      const jobs = [
        { command: `${awaitFile("victim-known")}; echo fine`, name: "good" },
        { command: `${awaitFile("victim-known")}; echo bad; exit 3`, name: "bad" },
        { command: `echo $$ > victim; ${awaitFile("never")}`, name: "victim" },
      ];
      const records = join(home.agentDir, "monitor", "*.json");
      const kill =
        "until [ -s victim ]; do sleep 0.02; done; kill -KILL $(cat victim); touch victim-known; " +
        `until [ "$(grep -l endedAt ${records} | wc -l)" = 3 ]; do sleep 0.1; done`;
      model.script(
        sequence(
          [
            reply.calls(jobs.map((args) => ({ name: "bg_run", args }))),
            reply.call("bash", { command: kill }),
          ],
          reply.text("All known."),
        ),
      );
      await pi.promptAndSettle("go", promptly);
      assert.equal(model.requests.length, 3);
      const messages = eventTexts(model.requests[2] as ModelRequest);
      assert.equal(messages.length, 1);
      const ends = eventsIn(model.requests[2] as ModelRequest);
      const byName = new Map(ends.map((end) => [end.description, end.text]));
      assert.match(byName.get("good") ?? "", /^exited with code 0 after /);
      assert.match(byName.get("bad") ?? "", /^exited with code 3 after /);
      assert.match(byName.get("victim") ?? "", /^ended by signal SIGKILL from outside after /);
      assert.deepEqual(taskProcesses(home), []);
    },
  );

  testOnAllHosts(
    "wake failure: success makes no request, a failure and a signal one each",
    async (session) => {
      const { model, pi, home } = session;
      const start = async (command: string) =>
        startedId(await callTool(session, "bg_run", { command, wake: "failure" }));
      const good = await start(awaitFile("good"));
      const bad = await start(`${awaitFile("bad")}; exit 3`);
      const killed = await start(`${awaitFile("killed")}; kill -TERM $$`);
      const before = model.requests.length;
      createFile(home, "good");
      await waitForEnd(pi, good);
      assert.equal(model.requests.length, before);
      createFile(home, "bad");
      await waitForEnd(pi, bad);
      await model.waitForRequests(before + 1, promptly);
      createFile(home, "killed");
      await waitForEnd(pi, killed);
      await model.waitForRequests(before + 2, promptly);
      assert.equal(model.requests.length, before + 2);
    },
  );

  testOnAllHosts("the deadline of a job is named as it was given", async (session) => {
    const command = "exec sleep 60";
    const id = startedId(await callTool(session, "bg_run", { command, timeout_seconds: 1, wake: "never" }));
    const end = await waitForEnd(session.pi, id);
    assert.match(end.text, /^stopped at its deadline \(timeout_seconds 1\) after /);
  });

  testOnAllHosts(
    "then: the prompt comes with the end, once, after success and after failure",
    async (session) => {
      const { model, pi } = session;
      for (const [command, prompt] of [
        ["true", "look at the result"],
        ["exit 4", "mend it"],
      ] as const) {
        const before = model.requests.length;
        const id = startedId(await callTool(session, "bg_run", { command, then: prompt }));
        await waitForEnd(pi, id);
        const request = await model.waitFor(
          (seen) => eventsIn(seen, id).some(({ then }) => then === prompt),
          promptly,
          `the prompt ${prompt}`,
        );
        assert.ok(model.requests.indexOf(request) >= before);
        await waitUntil(() => isSettled(pi), promptly, "the run that the end woke");
        assert.equal(eventsIn(await nextRequest(session), id).length, 1);
      }
    },
  );

  testOnAllHosts(
    "then of a monitor wakes at its end, and is discarded and said so after a stop",
    async (session) => {
      const { model, pi } = session;
      const monitor = await callTool(session, "monitor", {
        description: "m",
        command: "echo x",
        then: "go on",
      });
      assert.match(monitor.text, /Wakes you: when it ends/);
      await model.waitFor(
        (seen) => eventsIn(seen).some(({ then }) => then === "go on"),
        promptly,
        "the prompt",
      );
      await waitUntil(() => isSettled(pi), promptly, "the run that the end woke");
      const id = startedId(await callTool(session, "bg_run", { command: "sleep 60", then: "never said" }));
      const stopped = await callTool(session, "monitor_stop", { id });
      assert.match(stopped.text, /its then is discarded/);
      assert.deepEqual(eventsIn(await nextRequest(session), id), []);
    },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: a run in print mode ends with the report on its job`, async (t) => {
      const { home, model } = await prepare(t, host, {}, async () => {});
      model.script(
        sequence(
          [reply.call("bg_run", { command: "sleep 3; echo 3 passed" }), reply.text("Waiting.")],
          (request) => reply.text(`Report: ${eventsIn(request).at(-1)?.quoted.join()}`),
        ),
      );
      const result = await runPrintPi({ host, home, prompt: "run the tests", timeoutMs: promptly });
      const [started = ""] = toolResults(model.requests[1] ?? assert.fail());
      assert.match(
        started,
        /the end of this run is held for that, however long it runs: give timeout_seconds/,
      );
      assert.equal(result.stdout.trim(), "Report: 3 passed");
      assert.equal(result.exitCode, 0);
    });
  }

  for (const host of allHosts) {
    test(`pi ${host.version}: the line above the editor comes, counts and goes`, async (t) => {
      const { pi, home, model, send } = await startTerminalSession(t, host);
      const jobs = [
        { command: awaitFile("one"), name: "build", wake: "never" },
        { command: `${awaitFile("two")}; exit 1`, name: "train", wake: "never" },
      ];
      model.script(
        sequence([reply.calls(jobs.map((args) => ({ name: "bg_run", args })))], reply.text("Started.")),
      );
      await send("go");
      // The two calls run at once, so either may be first.
      await pi.waitForScreen(/✶ bg: (build \d+s, train|train \d+s, build) \d+s/, promptly);
      createFile(home, "two");
      await pi.waitForScreen(/✶ bg: build \d+s · 1 failed/, promptly);
      createFile(home, "one");
      await pi.waitForScreen(/✶ bg: 1 done · 1 failed/, promptly);
      await pi.waitUntilGone("✶ bg:", promptly);
    });
  }
});
