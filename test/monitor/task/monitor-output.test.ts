import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { turn } from "../../../extensions/core/pi/turn.ts";
import { MonitorOutput } from "../../../extensions/monitor/task/monitor-output.ts";
import { TaskLogs } from "../../../extensions/monitor/task/task-logs.ts";
import { newTaskFiles } from "../start-task.ts";

interface FakeOutput {
  output: MonitorOutput;
  print(bytes: Buffer | string): void;
  printError(text: string): void;
}

/** Makes the output of a command that prints the test's chunks. */
async function fakeOutput(t: TestContext): Promise<FakeOutput> {
  const files = await newTaskFiles(t);
  const output = new MonitorOutput(
    await TaskLogs.open(files, 1024 * 1024),
    {
      filter: undefined,
      rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
      coalesceMs: 50,
      eventMaxChars: 400,
      nowMs: () => performance.now(),
      turn,
    },
    { lines() {}, event() {}, suppressing() {}, firehose() {}, failed: () => assert.fail() },
  );
  const [stdout, stderr] = output.sinks;
  t.after(async () => {
    await output.finish({ kind: "exited", code: 0 });
  });
  return {
    output,
    print: (bytes) => stdout?.write(Buffer.from(bytes)),
    printError: (text) => stderr?.write(Buffer.from(text)),
  };
}

test("knows the newest line, and the one that has not ended", async (t) => {
  const { output, print } = await fakeOutput(t);
  print("one\n\x1b[31mtwo\x1b[0m\n");
  assert.equal(output.lastLine?.text, "two");
  print("three\nfo");
  assert.equal(output.lastLine?.text, "fo");
});

test("knows the newest line also where two chunks hold it", async (t) => {
  const { output, print } = await fakeOutput(t);
  print("first\nhello wor");
  print("ld\n");
  assert.equal(output.lastLine?.text, "hello world");
});

test("knows no newest line before the first", async (t) => {
  const { output } = await fakeOutput(t);
  assert.equal(output.lastLine, undefined);
});

test("knows an empty newest line", async (t) => {
  const { output, print } = await fakeOutput(t);
  print("one\n\n");
  assert.equal(output.lastLine?.text, "");
});

test("cuts a long newest line between characters", async (t) => {
  const { output, print } = await fakeOutput(t);
  print(`${"€".repeat(1_000)}\n`);
  assert.match(output.lastLine?.text ?? "", /^€{200,}…\(truncated\)…€{140,}$/);
});

test("counts stderr and keeps its last lines, none of which is an event", async (t) => {
  const { output, printError } = await fakeOutput(t);
  printError("warning\nerr");
  printError("or\n");
  assert.equal(output.stderrBytes, 14);
  assert.deepEqual(output.lastStderrLines(5), ["warning", "error"]);
  assert.equal(output.ledger.printed, 0);
});
