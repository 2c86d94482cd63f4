import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineFilter, createMatchFilter } from "../../../extensions/core/text/line-filter.ts";
import { numberLines, pipelineRun } from "./pipeline-run.ts";

const until = createMatchFilter("until", "^DONE");

test("the line that is waited for is shown by itself and whole, and what follows is discarded", async (t) => {
  const run = pipelineRun(t, { until, eventMaxChars: 20 });
  run.write(`${"x".repeat(50)}\nDONE in 7 s\nmore\n`);
  await run.pipeline.end();
  assert.deepEqual(run.heard, ["#1 lines 1-1", "#2 lines 2-2", "last line"]);
  assert.equal(run.texts().at(-1), "DONE in 7 s");
  assert.equal(run.pipeline.ledger.of("discarded"), 1);
});

for (const [what, filter] of [
  ["does not match", createLineFilter({ match: "ERROR" })],
  ["is ignored", createLineFilter({ ignore: "DONE" })],
] as const) {
  test(`it is shown although it ${what}, among lines that are not`, async (t) => {
    const run = pipelineRun(t, { until: createMatchFilter("until", "^DONE"), filter });
    run.write(`${numberLines(1, 3_000)}DONE\n`);
    await run.pipeline.end();
    assert.equal(run.heard.at(-1), "last line");
    assert.equal(run.texts().at(-1), "DONE");
    assert.equal(run.pipeline.ledger.printed, 3_001);
  });
}

test("it is shown although it repeats the batch before, or comes in a flood", async (t) => {
  const repeating = pipelineRun(t, { until: createMatchFilter("until", "^DONE|^again") });
  repeating.write("DONE\n");
  assert.deepEqual(repeating.heard, ["#1 lines 1-1", "last line"]);
  t.mock.timers.reset();
  const flood = pipelineRun(t, { until, rateLimit: { linesPerSecond: 1, windowSeconds: 1 } });
  flood.write(`${numberLines(1, 5_000)}DONE\n`);
  assert.equal(flood.heard.at(-1), "last line");
  assert.equal(flood.texts().at(-1), "DONE");
});

test("a mark between two runs is a line of the log, and what was open before it is one, too", async (t) => {
  const run = pipelineRun(t);
  run.write("one\nhalf");
  await run.pipeline.mark("--- started again ---");
  run.write("two\n");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["one", "half", "two"]);
  assert.deepEqual(run.linesBefore, [0, 2, 3]);
  const { ledger } = run.pipeline;
  assert.deepEqual([ledger.printed, ledger.of("shown"), ledger.of("notMatching")], [3, 3, 0]);
  assert.equal(run.events.at(-1)?.lastLine, 4);
});
