import assert from "node:assert/strict";
import { test } from "node:test";
import { Line, nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import { toOutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import { batchOf } from "./batch-of.ts";

/** Makes empty lines, numbered from 1, of which the largest event shows the most. */
function lines(count: number): Line[] {
  return Array.from({ length: count }, (_, index) => new Line(index + 1, ""));
}

test("of a huge batch the first and the last lines are kept, and all are counted", () => {
  const batch = batchOf(lines(100_000));
  assert.equal(batch.lineCount, 100_000);
  assert.equal(batch.firstNumber, 1);
  assert.equal(batch.lastNumber, 100_000);
  assert.equal(batch.isWhole, false);
  assert.ok(batch.firstTexts.length < 10_000, `${batch.firstTexts.length} lines kept`);
  assert.deepEqual(
    batch.lastAfter(100).map((line) => line.number),
    [99_996, 99_997, 99_998, 99_999, 100_000],
  );
});

test("lines that a full batch only counts leave its last lines right", () => {
  const batch = batchOf(lines(2_000));
  assert.equal(batch.isFull, true);
  assert.equal(batchOf(lines(1_999)).isFull, false);
  for (const from of [2_101, 2_204]) {
    batch.skip(100);
    for (const number of [from, from + 1, from + 2]) batch.add(new Line(number, ""));
  }
  assert.equal(batch.lineCount, 2_206);
  assert.equal(batch.lastNumber, 2_206);
  const last = batch.lastAfter(100).map((line) => line.number);
  assert.deepEqual(last.slice(-3), [2_204, 2_205, 2_206]);
  for (const number of [2_207, 2_208, 2_209]) batch.add(new Line(number, ""));
  assert.deepEqual(
    batch.lastAfter(100).map((line) => line.number),
    [2_205, 2_206, 2_207, 2_208, 2_209],
  );
});

test("the largest event that is allowed can show no more lines than are kept", () => {
  const { event } = toOutputEvent(
    batchOf(lines(100_000)),
    { seq: 1, skippedBefore: nothingSkipped, repeats: undefined },
    4_000,
  );
  assert.ok(event.texts.length < batchOf(lines(100_000)).firstTexts.length);
  assert.equal(event.texts.length + event.cutLines, 100_000);
});

test("of a small batch the last lines are those that were not shown", () => {
  const batch = batchOf(lines(4));
  assert.equal(batch.isWhole, true);
  assert.deepEqual(
    batch.lastAfter(2).map((line) => line.number),
    [3, 4],
  );
});

test("what was left out is told apart: before the first line, and between the lines", () => {
  const skipped = { ...nothingSkipped, notMatching: 2 };
  const batch = batchOf([new Line(3, "a", skipped), new Line(4, "b"), new Line(7, "c", skipped)]);
  assert.deepEqual(batch.skippedBefore, skipped);
  assert.deepEqual(batch.skippedWithin, skipped);
});
