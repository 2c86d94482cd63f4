import assert from "node:assert/strict";
import { test } from "node:test";
import { ArrivalOrder, Arrivals } from "../../../extensions/monitor/task/arrivals.ts";

test("a line has the second in which it ended", () => {
  const arrivals = new Arrivals();
  arrivals.add(1, 10_900);
  arrivals.add(3, 10_950);
  arrivals.add(4, 11_000);
  // Line 4 goes on.
  arrivals.add(4, 12_000);
  arrivals.add(6, 13_500);
  const times = [1, 2, 3, 4, 5, 6, 99].map((line) => arrivals.timeOf(line));
  assert.deepEqual(times, [10_000, 10_000, 10_000, 12_000, 12_000, 13_000, 13_000]);
  assert.equal(new Arrivals().timeOf(1), undefined);
});

test("there is one entry for each second and each turn between streams, however much comes", () => {
  const order = new ArrivalOrder();
  const [out, err] = [new Arrivals(order), new Arrivals(order)];
  for (let line = 1; line <= 1_000; line++) out.add(line, 5_000);
  err.add(1, 5_100);
  out.add(1_001, 5_200);
  assert.deepEqual([out.end, err.end], [2, 1]);
  assert.deepEqual(out.entry(1), { first: 1_001, atMs: 5_000, turn: 3 });
});

test("what is remembered is bounded: of older lines no time is known, and less of an ended task", () => {
  const arrivals = new Arrivals();
  for (let line = 1; line <= 100_000; line++) arrivals.add(line, line * 1_000);
  assert.ok(arrivals.end - arrivals.oldest <= 32_768);
  assert.equal(arrivals.end, 100_000);
  assert.equal(arrivals.timeOf(1), undefined);
  assert.equal(arrivals.timeOf(99_000), 99_000_000);
  arrivals.close();
  assert.equal(arrivals.end - arrivals.oldest, 1_024);
  assert.deepEqual(arrivals.entry(99_999), { first: 100_000, atMs: 100_000_000, turn: 1 });
});
