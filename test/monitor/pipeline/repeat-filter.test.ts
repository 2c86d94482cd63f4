import assert from "node:assert/strict";
import { test } from "node:test";
import { Line, nothingSkipped, type Skipped } from "../../../extensions/monitor/pipeline/line.ts";
import { RepeatFilter, type Repeats } from "../../../extensions/monitor/pipeline/repeat-filter.ts";
import { batchOf } from "./batch-of.ts";

interface Passed {
  texts: string[];
  skippedBefore: Skipped;
  repeats: Repeats | undefined;
}

function repeatRun() {
  const passed: Passed[] = [];
  let withheld = 0;
  let number = 0;
  const filter = new RepeatFilter({
    forward: (batch, skippedBefore, repeats) =>
      passed.push({ texts: batch.firstTexts, skippedBefore, repeats }),
    withhold: (batch) => {
      withheld += batch.lineCount;
    },
  });
  return {
    filter,
    passed,
    withheld: () => withheld,
    push(texts: string[], atMs = 0, skippedBefore: Skipped = nothingSkipped) {
      const lines = texts.map((text) => new Line(++number, text, skippedBefore));
      filter.push(batchOf(lines, atMs));
    },
  };
}

test("withholds a batch that equals the one before, and counts its lines", () => {
  const run = repeatRun();
  for (let i = 0; i < 4; i++) run.push(["a", "b"]);
  assert.equal(run.passed.length, 1);
  assert.equal(run.withheld(), 6);
});

test("passes a batch that only differs in how its text is cut into lines", () => {
  const run = repeatRun();
  run.push(["ab"]);
  run.push(["a", "b"]);
  run.push(["a"]);
  run.push(["a", ""]);
  assert.equal(run.passed.length, 4);
});

test("passes a batch again after another one", () => {
  const run = repeatRun();
  run.push(["a"]);
  run.push(["b"]);
  run.push(["a"]);
  assert.equal(run.withheld(), 0);
});

test("hands what was withheld to the next event: how often, how many lines, since when", () => {
  const run = repeatRun();
  run.push(["a", "b"], 1_000);
  run.push(["a", "b"], 2_000);
  run.push(["a", "b"], 3_000);
  run.push(["c"], 4_000);
  assert.deepEqual(run.passed[1]?.repeats, { times: 2, lines: 4, sinceMs: 1_000 });
  assert.deepEqual(run.passed[1]?.skippedBefore, { notMatching: 0, suppressed: 0, repeated: 4 });
  run.push(["d"], 5_000);
  assert.deepEqual(run.passed[2], { texts: ["d"], skippedBefore: nothingSkipped, repeats: undefined });
});

test("counts lines left out among the withheld ones", () => {
  const run = repeatRun();
  run.push(["a"]);
  run.push(["a"], 0, { notMatching: 2, suppressed: 3, repeated: 0 });
  run.push(["b"]);
  assert.deepEqual(run.passed[1]?.skippedBefore, { notMatching: 2, suppressed: 3, repeated: 1 });
});

test("states repeats once: what was taken comes with no event", () => {
  const run = repeatRun();
  run.push(["a"], 1_000);
  run.push(["a"]);
  assert.deepEqual(run.filter.takeRepeats(), { times: 1, lines: 1, sinceMs: 1_000 });
  assert.equal(run.filter.takeRepeats(), undefined);
  run.push(["b"]);
  assert.equal(run.passed[1]?.repeats, undefined);
  assert.equal(run.passed[1]?.skippedBefore.repeated, 1, "the lines are still missing before it");
});

test("counts from one again after the repeats were taken", () => {
  const run = repeatRun();
  run.push(["a"], 1_000);
  run.push(["a"]);
  run.filter.takeRepeats();
  run.push(["a"]);
  assert.deepEqual(run.filter.takeRepeats(), { times: 1, lines: 1, sinceMs: 1_000 });
});

test("passes a repeat once after it was told to forget", () => {
  const run = repeatRun();
  run.push(["a"]);
  run.filter.forget();
  run.push(["a"]);
  run.push(["a"]);
  assert.equal(run.passed.length, 2);
  assert.equal(run.withheld(), 1);
});

test("passes a batch that is too large to be kept whole, whatever came before it", () => {
  const run = repeatRun();
  const huge = Array<string>(10_000).fill("a");
  run.push(huge);
  run.push(huge);
  assert.equal(run.passed.length, 2);
  assert.equal(run.withheld(), 0);
});
