import assert from "node:assert/strict";
import { test } from "node:test";
import { SilenceWatch } from "../../../extensions/monitor/task/silence-watch.ts";
import { mockClock } from "../../harness/mock-clock.ts";

test("says once that no line has come, and again only after new lines", (t) => {
  const pass = mockClock(t);
  let said = 0;
  const watch = new SilenceWatch(10_000, () => said++);
  pass(9_999);
  assert.equal(said, 0);
  pass(1);
  assert.equal(said, 1);
  pass(3_600_000);
  assert.equal(said, 1);
  watch.lineCame();
  pass(9_999);
  assert.equal(said, 1);
  pass(1);
  assert.equal(said, 2);
});

test("counts from the last line, whenever that came", (t) => {
  const pass = mockClock(t);
  const saidAtMs: number[] = [];
  const watch = new SilenceWatch(10_000, () => saidAtMs.push(Date.now() - 1_000_000));
  for (let lines = 0; lines < 30; lines++) {
    pass(1_000);
    watch.lineCame();
  }
  pass(60_000);
  assert.deepEqual(saidAtMs, [40_000]);
});

test("says nothing once it is stopped, lines or not", (t) => {
  const pass = mockClock(t);
  let said = 0;
  const watch = new SilenceWatch(10_000, () => said++);
  watch.stop();
  watch.lineCame();
  pass(60_000);
  assert.equal(said, 0);
});
