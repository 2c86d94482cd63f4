import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { parseJsonLines } from "../../harness/json-lines.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { type PrintPi, runPrintPi, startPrintPi } from "../../harness/print-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { quotedLines } from "../monitor-events.ts";
import { awaitFile, type Bench, createFile, prepare, promptly, taskProcesses } from "../session.ts";
import { characters, ends, readBy, report } from "./workload.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function onAllHosts(criterion: string, body: (bench: Bench, t: TestContext) => Promise<void>): void {
  for (const host of allHosts) {
    test(`pi ${host.version}: ${criterion}`, async (t) => body(await prepareBench(t, host), t));
  }
}

function prepareBench(t: TestContext, host: PiHost): Promise<Bench> {
  return prepare(t, host, {}, async () => {});
}

function monitor(args: Record<string, unknown>): { name: string; args: unknown } {
  return { name: "monitor", args: { description: "watched", ...args } };
}

/** Starts `pi -p` with these monitors, and waits until the model has answered that it watches them. */
async function startHeld(bench: Bench, t: TestContext, calls: Record<string, unknown>[]): Promise<PrintPi> {
  const { model } = bench;
  model.script(sequence([reply.calls(calls.map(monitor)), reply.text("Watching.")], reply.text("Seen.")));
  const pi = startPrintPi({ ...bench, prompt: "watch it", timeoutMs: 2 * promptly });
  t.after(() => pi.kill("SIGKILL"));
  await waitUntil(
    () => model.requests[1]?.state === "answered",
    promptly,
    () => `the answer; ${pi.stderr()}`,
  );
  return pi;
}

describe("without a terminal", { concurrency: 6 }, () => {
  onAllHosts(
    "pi -p with only description and command reports how it ended after 6 s with code 3: the answer comes after it, exit code 0, no process left",
    async (bench, t) => {
      const { model } = bench;
      model.script(
        sequence(
          [
            reply.calls([monitor({ command: "echo hi; sleep 6; echo bye; exit 3" })]),
            reply.text("Watching."),
          ],
          (request) => {
            const [end] = ends(readBy(request).events);
            return reply.text(`It ${end?.text.split(" after ")[0]}.`);
          },
        ),
      );
      const { stdout, stderr, exitCode, durationMs } = await runPrintPi({
        ...bench,
        prompt: "watch it",
        timeoutMs: 2 * promptly,
      });
      const last = model.requests.at(-1) ?? assert.fail();
      report(t, "pi -p, ends after 6 s with code 3", model.requests.length - 2, characters(last));
      assert.deepEqual(
        { stdout, stderr, exitCode },
        { stdout: "It exited with code 3.\n", stderr: "", exitCode: 0 },
      );
      assert.ok(durationMs >= 6_000);
      assert.equal(model.requests.length, 3);
      assert.deepEqual(quotedLines(readBy(last).events), ["hi", "bye"]);
      assert.deepEqual(taskProcesses(bench.home), []);
    },
  );

  onAllHosts("JSON mode: the run is held as in print mode, and stdout is JSON lines", async (bench) => {
    const { model } = bench;
    model.script(
      sequence(
        [reply.calls([monitor({ command: "sleep 3; exit 3" })]), reply.text("Watching.")],
        reply.text("It ended."),
      ),
    );
    const { stdout, exitCode } = await runPrintPi({
      ...bench,
      prompt: "watch it",
      mode: "json",
      timeoutMs: promptly,
    });
    const records = parseJsonLines(stdout) as { type: string }[];
    assert.equal(exitCode, 0);
    assert.equal(model.requests.length, 3);
    assert.ok(records.every(({ type }) => typeof type === "string"));
    assert.match(JSON.stringify(records), /exited with code 3/, "the event is among the records");
    assert.match(JSON.stringify(records.slice(-3)), /It ended\./);
  });

  for (const [criterion, args] of [
    ["persistent", { persistent: true, wake: "event" }],
    ["wake never", { wake: "never" }],
  ] as const) {
    onAllHosts(
      `${criterion} does not hold the run, and the start's result says what will be seen`,
      async (bench, t) => {
        const { model } = bench;
        const startedAt = performance.now();
        const pi = await startHeld(bench, t, [{ command: "sleep 300", ...args }]);
        const { stdout, exitCode } = await pi.result;
        assert.deepEqual({ stdout, exitCode }, { stdout: "Watching.\n", exitCode: 0 });
        assert.ok(performance.now() - startedAt < promptly);
        assert.equal(model.requests.length, 2);
        assert.deepEqual(taskProcesses(bench.home), []);
        const [result = ""] = toolResults(model.requests[1] ?? assert.fail());
        assert.match(
          result,
          /exit|end of (this|the) run|run ends|final answer|not be seen|will not see|not held/i,
          result,
        );
      },
    );
  }

  onAllHosts("the run is held by the deadline at most", async (bench, t) => {
    const pi = await startHeld(bench, t, [{ command: "sleep 300", timeout_ms: 2_000 }]);
    const { stdout, exitCode } = await pi.result;
    assert.deepEqual({ stdout, exitCode }, { stdout: "Seen.\n", exitCode: 0 });
    assert.match(
      ends(readBy(bench.model.requests[2] ?? assert.fail()).events)[0]?.text ?? "",
      /^stopped at its deadline/,
    );
  });

  onAllHosts(
    "two monitors, one of them waking with events: the run goes on with each event and ends after both",
    async (bench, t) => {
      const { home, model } = bench;
      const waking = `${awaitFile("go")}; echo found; ${awaitFile("end")}; exit 0`;
      const pi = await startHeld(bench, t, [
        { command: waking, wake: "event" },
        { command: `echo quiet; ${awaitFile("end")}; sleep 1; exit 4` },
      ]);
      createFile(home, "go");
      const woken = await model.waitForRequests(3, promptly);
      assert.ok(quotedLines(readBy(woken).events).includes("found"));
      await waitUntil(() => model.requests[2]?.state === "answered", promptly, "the answer to the event");
      assert.equal(pi.stdout(), "");
      createFile(home, "end");
      const { stdout, exitCode } = await pi.result;
      assert.deepEqual({ stdout, exitCode }, { stdout: "Seen.\n", exitCode: 0 });
      const { events } = readBy(model.requests.at(-1) ?? assert.fail());
      assert.equal(ends(events).length, 2);
      assert.deepEqual(quotedLines(events).sort(), ["found", "quiet"]);
      assert.ok(model.requests.length <= 5, `${model.requests.length} requests`);
      assert.deepEqual(taskProcesses(home), []);
    },
  );

  for (const signal of signals) {
    onAllHosts(
      `${signal} during the hold: pi ends promptly, no further request, no process of the task is left`,
      async (bench, t) => {
        const { home, model } = bench;
        const pi = await startHeld(bench, t, [{ command: "sleep 300 & sleep 301; echo never" }]);
        await waitUntil(() => taskProcesses(home).length >= 3, promptly, "the processes of the task");
        // The hold begins when the answer is taken in; an earlier signal would show nothing.
        await waitUntil(() => performance.now() - (model.requests[1]?.at ?? 0) > 1_000, promptly, "the hold");
        assert.equal(pi.child.exitCode, null, "it is held");
        const signalledAt = performance.now();
        pi.kill(signal);
        await pi.exit;
        const tookMs = performance.now() - signalledAt;
        await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the task's processes");
        // The task runs for five minutes.
        assert.ok(tookMs < promptly, `${tookMs} ms`);
        assert.equal(model.requests.length, 2);
        t.diagnostic(`${signal}: pi ended after ${Math.round(tookMs)} ms`);
      },
    );
  }
});
