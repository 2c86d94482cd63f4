import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { JobOutput } from "../../../extensions/monitor/task/job-output.ts";
import { newTaskFiles } from "../start-task.ts";

async function outputOf(t: TestContext): Promise<JobOutput> {
  const { logPath: file } = await newTaskFiles(t);
  return new JobOutput(await CappedLog.open(file, 1024 * 1024), () => {});
}

test("the mark between two runs is no output: without another line, none is told", async (t) => {
  const silent = await outputOf(t);
  await silent.beginAgain("--- started again (1) ---");
  assert.equal(silent.lastLine, undefined);
  assert.equal(silent.linesPrinted, 0);
  assert.deepEqual(await silent.finish(), { lastLines: [] });
  assert.equal(silent.lastLine, undefined);
});

test("between lines of two runs the mark parts them", async (t) => {
  const output = await outputOf(t);
  const print = (text: string): void => output.sinks[0]?.write(Buffer.from(text));
  print("one\n");
  await output.beginAgain("--- started again (1) ---");
  print("two");
  assert.deepEqual(await output.finish(), { lastLines: ["one", "--- started again (1) ---", "two"] });
});
