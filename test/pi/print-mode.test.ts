import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { parseJsonLines } from "../harness/json-lines.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { runPrintPi } from "../harness/print-pi.ts";
import { eventsIn, quotedLines } from "./monitor-events.ts";
import { prepare, promptly, taskProcesses } from "./session.ts";

describe("print mode", { concurrency: 4 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: stdout is the final answer, with exit code 0, and no process is left`, async (t) => {
      const bench = await prepare(t, host, {}, async () => {});
      const command = "echo hi; sleep 300 & sleep 301";
      // A line that is in the log has been read; its window is over within the second.
      const untilDelivered = 'until grep -qsrx hi "$HOME/.pi/agent/monitor"; do sleep 0.1; done; sleep 1';
      bench.model.script(
        sequence([
          reply.call("monitor", { description: "watched", command, wake: "never" }),
          reply.call("bash", { command: untilDelivered }),
          reply.text("The final answer."),
        ]),
      );
      const result = await runPrintPi({ ...bench, prompt: "watch it", timeoutMs: promptly });
      assert.deepEqual(taskProcesses(bench.home), []);
      const { stdout, stderr, exitCode } = result;
      assert.deepEqual(
        { stdout, stderr, exitCode },
        { stdout: "The final answer.\n", stderr: "", exitCode: 0 },
      );
      assert.equal(bench.model.requests.length, 3);
      assert.deepEqual(quotedLines(eventsIn(bench.model.requests[2] ?? assert.fail())), ["hi"]);
    });

    test(`pi ${host.version}: an event after the final answer hides nothing`, async (t) => {
      const bench = await prepare(t, host, {}, async () => {});
      // It prints all the time, so also between the final answer and the end of pi.
      const command = "while :; do echo $((i++)); sleep 0.05; done";
      bench.model.script(
        sequence([
          reply.call("monitor", { description: "watched", command, wake: "never" }),
          { ...reply.text("The final answer."), delayMs: 500 },
        ]),
      );
      const { stdout, exitCode } = await runPrintPi({ ...bench, prompt: "watch it", timeoutMs: promptly });
      assert.deepEqual({ stdout, exitCode }, { stdout: "The final answer.\n", exitCode: 0 });
      assert.deepEqual(taskProcesses(bench.home), []);
    });

    test(`pi ${host.version}: JSON mode keeps stdout for records`, async (t) => {
      const bench = await prepare(t, host, { settings: { monitor: { maxConcurent: 1 } } }, async () => {});
      bench.model.script(
        sequence([
          reply.call("monitor", { description: "watched", command: "sleep 60", wake: "never" }),
          reply.text("The final answer."),
        ]),
      );
      const options = { ...bench, prompt: "watch it", mode: "json", timeoutMs: promptly } as const;
      const { stdout, stderr, exitCode } = await runPrintPi(options);
      assert.equal(exitCode, 0);
      assert.ok(parseJsonLines(stdout).length > 5);
      assert.match(stderr, /no setting "maxConcurent"/, "a bad setting is reported where a person reads");
      assert.deepEqual(taskProcesses(bench.home), []);
    });
  }
});
