import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Batch } from "../../../extensions/monitor/pipeline/batch.ts";
import { Batcher } from "../../../extensions/monitor/pipeline/batcher.ts";
import { Line } from "../../../extensions/monitor/pipeline/line.ts";

function batcherRun(t: TestContext) {
  t.mock.timers.enable({ apis: ["setTimeout", "setImmediate", "Date"], now: 5_000 });
  const batches: Batch[] = [];
  const batcher = new Batcher(200, (batch) => batches.push(batch));
  return {
    batcher,
    batches,
    push: (number: number) => batcher.push(new Line(number, `${number}`), Date.now()),
    pass: (ms: number) => t.mock.timers.tick(ms),
    numbers: () => batches.map((batch) => batch.firstTexts.map(Number)),
  };
}

test("closes the window 200 ms after its first line", (t) => {
  const { push, pass, numbers } = batcherRun(t);
  push(1);
  pass(199);
  assert.deepEqual(numbers(), []);
  pass(1);
  assert.deepEqual(numbers(), [[1]]);
});

test("does not wait for silence: steady lines are passed every 200 ms", (t) => {
  const { push, pass, numbers } = batcherRun(t);
  for (let line = 1; line <= 12; line++) {
    push(line);
    pass(50);
  }
  assert.deepEqual(numbers(), [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
  ]);
});

test("says when the window opened", (t) => {
  const { push, pass, batches } = batcherRun(t);
  pass(30);
  push(1);
  pass(100);
  push(2);
  pass(100);
  assert.deepEqual(
    batches.map((batch) => batch.atMs),
    [5_030],
  );
});

test("passes the open batch at once on flush, and not again when its time comes", (t) => {
  const { batcher, push, pass, numbers } = batcherRun(t);
  push(1);
  batcher.flush();
  assert.deepEqual(numbers(), [[1]]);
  pass(500);
  assert.deepEqual(numbers(), [[1]]);
});

test("gives the batch after a flush a whole window of its own", (t) => {
  const { batcher, push, pass, numbers } = batcherRun(t);
  push(1);
  pass(150);
  batcher.flush();
  push(2);
  pass(150);
  assert.deepEqual(numbers(), [[1]]);
  pass(50);
  assert.deepEqual(numbers(), [[1], [2]]);
});

test("says for how long its window stays open", (t) => {
  const { batcher, push, pass } = batcherRun(t);
  assert.equal(batcher.openForMs(Date.now()), 0);
  push(1);
  assert.equal(batcher.openForMs(Date.now()), 200);
  pass(150);
  push(2);
  assert.equal(batcher.openForMs(Date.now()), 50);
  batcher.flush();
  assert.equal(batcher.openForMs(Date.now()), 0);
  pass(10);
  push(3);
  pass(200);
  assert.equal(batcher.openForMs(Date.now()), 0);
});

test("passes nothing on a flush without lines", (t) => {
  const { batcher, numbers } = batcherRun(t);
  batcher.flush();
  assert.deepEqual(numbers(), []);
});
