import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, textOf, toolResults } from "../../harness/model-request.ts";
import { runPrintPi } from "../../harness/print-pi.ts";
import { isAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  awaitFile,
  callTool,
  createFile,
  isSettled,
  parseStart,
  prepare,
  promptly,
  readLog,
  runCommand,
  type Session,
  startedId,
  startMonitor,
  startSession,
  taskProcesses,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

/** Makes the model wait. Resolves when it does, with a function for the result in its next request. */
async function beginWait(
  { model, pi }: Session,
  args: Record<string, unknown>,
): Promise<() => Promise<string>> {
  const before = model.requests.length;
  const fromIndex = pi.events.length;
  model.script(sequence([reply.call("monitor_wait", args)], reply.text("Noted.")));
  await pi.prompt("wait");
  await pi.waitForEvent(({ type }) => type === "tool_execution_start", promptly, "the wait", fromIndex);
  return async () => {
    await waitUntil(
      () => model.requests.length > before + 1 && isSettled(pi),
      promptly,
      "the end of the wait",
    );
    // While it waited, nothing was asked.
    const next = model.requests[before + 1];
    assert.ok(next);
    return toolResults(next).at(-1) ?? "";
  };
}

const startedJob = ({ text }: { text: string }): string =>
  /^Started job (\w+)/.exec(text)?.[1] ?? assert.fail(text);

describe("monitor_wait", { concurrency: 4 }, () => {
  testOnAllHosts("for an event, for an end, and for what is there already", async (session) => {
    const { home, model } = session;
    const { id } = await startMonitor(session, {
      command: `${awaitFile("first")}; echo hello; ${awaitFile("second")}; echo bye; exit 3`,
      ready: { line: "hello" },
      wake: "never",
    });
    const forEvent = await beginWait(session, { id, for: "event" });
    createFile(home, "first");
    // The notice that it is ready comes first, and is an event, too.
    assert.match(
      await forEvent(),
      new RegExp(`^\\[monitor ${id} "watched" \\S+\\] ready after .*\\n\\| hello`),
    );
    const before = model.requests.length;
    const ready = await callTool(session, "monitor_wait", { id, for: "ready" });
    assert.match(ready.text, /has been running for .*, was ready after /);
    const forEnd = await beginWait(session, { id, for: "end" });
    createFile(home, "second");
    const end = await forEnd();
    assert.match(end, /end \S+\] exited with code 3 after /);
    assert.match(end, /\| bye/);
    assert.equal(model.requests.length, before + 4);
    const again = await callTool(session, "monitor_wait", { id, for: "end" });
    assert.match(again.text, /has ended: exited with code 3 at /);
    const told =
      textOf(model.requests.at(-1) as ModelRequest).split("] exited with code 3 after ").length - 1;
    assert.equal(told, 1, "the end is told once");
    const noReady = await startMonitor(session, { command: "exec sleep 60" });
    const refused = await callTool(session, "monitor_wait", { id: noReady.id, for: "ready" });
    assert.ok(refused.isError);
    assert.match(refused.text, /was started without ready/);
  });

  testOnAllHosts("nothing within the time is said, and is no error", async (session) => {
    const { id } = await startMonitor(session, { command: "echo up; exec sleep 60", persistent: true });
    const { text, isError } = await callTool(session, "monitor_wait", { id, for: "end", max_seconds: 1 });
    assert.ok(!isError, text);
    assert.match(
      text,
      new RegExp(`^Nothing after 1s of waiting for the end of ${id}\\.\\n${id} "watched" has been running`),
    );
  });

  testOnAllHosts("the user's words, a stop by the user and Escape end it", async (session) => {
    const { pi, model } = session;
    const { id } = await startMonitor(session, { command: "exec sleep 60", persistent: true });
    const words = await beginWait(session, { id, for: "end" });
    await pi.prompt("look here instead", "steer");
    assert.match(await words(), new RegExp(`^The user has spoken; you waited for the end of ${id}\\.`));
    assert.match(textOf(model.requests.at(-1) as ModelRequest), /look here instead/);
    const stopped = await beginWait(session, { id, for: "event" });
    await runCommand(pi, `/monitor-stop ${id}`);
    assert.match(await stopped(), /stopped by the user's command/);
    const second = await startMonitor(session, { command: "exec sleep 61", persistent: true });
    const before = model.requests.length;
    await beginWait(session, { id: second.id, for: "end" });
    await pi.send({ type: "abort" });
    await waitUntil(() => isSettled(pi), promptly, "the abort");
    assert.equal(model.requests.length, before + 1);
    assert.ok(isAlive(second.pid), "what was waited for runs on");
  });

  testOnAllHosts("what else may wake ends it, and is named; two waits at once work", async (session) => {
    const { home, model, pi } = session;
    const { id } = await startMonitor(session, { command: "exec sleep 60", persistent: true });
    const job = startedJob(
      await callTool(session, "bg_run", { command: `${awaitFile("fail")}; echo oh; exit 9` }),
    );
    const waited = await beginWait(session, { id, for: "end" });
    createFile(home, "fail");
    const text = await waited();
    assert.match(
      text,
      new RegExp(`^Something else happened while you waited for the end of ${id}:\\n\\[job ${job} `),
    );
    assert.match(text, /exited with code 9/);
    const two = ["left", "right"];
    const jobs: string[] = [];
    for (const name of two)
      jobs.push(startedJob(await callTool(session, "bg_run", { command: awaitFile(name), name })));
    const before = model.requests.length;
    model.script(
      sequence(
        [reply.calls(jobs.map((job) => ({ name: "monitor_wait", args: { id: job, for: "end" } })))],
        reply.text("Both."),
      ),
    );
    await pi.prompt("wait for both");
    createFile(home, "left");
    createFile(home, "right");
    await waitUntil(() => model.requests.length === before + 2 && isSettled(pi), promptly, "both");
    const results = toolResults(model.requests[before + 1] as ModelRequest).slice(-2);
    const all = results.join("\n");
    for (const job of jobs) assert.match(all, new RegExp(`${job} .*exited with code 0`));
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: in print mode it is what holds the run`, async (t) => {
      const bench = await prepare(t, host, {}, async () => {});
      let id = "";
      bench.model.script(
        sequence([
          reply.call("monitor", {
            description: "watched",
            command: "sleep 1; echo up; exec sleep 300",
            persistent: true,
            ready: { line: "up" },
            wake: "never",
          }),
          (request) => {
            id = parseStart({ text: toolResults(request).at(-1) ?? "" }).id;
            return reply.call("monitor_wait", { id, for: "ready" });
          },
          reply.text("It is up."),
        ]),
      );
      const { stdout, exitCode } = await runPrintPi({ ...bench, prompt: "go", timeoutMs: promptly });
      assert.deepEqual({ stdout, exitCode }, { stdout: "It is up.\n", exitCode: 0 });
      assert.match(toolResults(bench.model.requests[2] as ModelRequest).at(-1) ?? "", /ready after/);
      assert.deepEqual(taskProcesses(bench.home), []);
    });

    test(`pi ${host.version}: killed during a wait and between two runs, pi leaves nothing`, async (t) => {
      const session = await startSession(t, host, { own: true });
      const { home, pi } = session;
      const crashing = await callTool(session, "monitor", {
        description: "crashes",
        command: "echo up; exit 1",
        persistent: true,
        wake: "never",
        restart: { on: "failure", max: 100 },
      });
      // It may be between two runs, without a process.
      const crashingId = startedId(crashing);
      const { id } = await startMonitor(session, { command: "exec sleep 600", persistent: true });
      await beginWait(session, { id, for: "end", max_seconds: 600 });
      await waitUntil(
        () =>
          readLog(home, crashingId).toString().split("started again").length === 3 &&
          taskProcesses(home, crashingId).length === 0,
        promptly,
        "the pause before the third start",
      );
      assert.ok(!isSettled(pi), "it waits");
      pi.kill("SIGKILL");
      await pi.exit;
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the guardian");
    });
  }
});
