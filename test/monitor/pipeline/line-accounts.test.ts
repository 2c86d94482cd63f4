import assert from "node:assert/strict";
import { test } from "node:test";
import { addSkipped, nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import { LineCounts, lineCategories } from "../../../extensions/monitor/pipeline/line-counts.ts";
import { UnshownTail } from "../../../extensions/monitor/pipeline/unshown-tail.ts";

test("counts a printed line as waiting until its category is known", () => {
  const counts = new LineCounts();
  counts.printed = 5;
  assert.equal(counts.waiting, 5);
  counts.add("shown", 2);
  counts.add("cut");
  assert.equal(counts.waiting, 2);
  counts.add("discarded", 2);
  assert.equal(counts.waiting, 0);
});

test("moves lines from one category to another without changing the sum", () => {
  const counts = new LineCounts();
  counts.printed = 3;
  counts.add("suppressed", 3);
  counts.move("suppressed", "shown", 2);
  assert.equal(counts.of("suppressed"), 1);
  assert.equal(counts.of("shown"), 2);
  assert.equal(counts.waiting, 0);
});

test("writes all categories as data", () => {
  const counts = new LineCounts();
  counts.printed = 2;
  counts.add("notMatching");
  assert.deepEqual(JSON.parse(JSON.stringify(counts)), {
    ...Object.fromEntries(lineCategories.map((category) => [category, 0])),
    printed: 2,
    notMatching: 1,
    waiting: 1,
  });
});

test("adds left-out lines by their reason", () => {
  const some = { notMatching: 1, suppressed: 2, repeated: 3 };
  assert.deepEqual(addSkipped(some, some), { notMatching: 2, suppressed: 4, repeated: 6 });
  assert.deepEqual(addSkipped(some, nothingSkipped), some);
});

function numbersOf(tail: UnshownTail): number[] {
  return tail.take().map((line) => line.number);
}

function tailOf(...numbers: number[]): UnshownTail {
  const tail = new UnshownTail(3);
  for (const number of numbers) tail.add({ number, text: `${number}`, category: "suppressed" });
  return tail;
}

test("keeps the last unshown lines", () => {
  assert.deepEqual(numbersOf(tailOf(1, 2, 3, 4, 5)), [3, 4, 5]);
});

test("keeps the highest numbers in order when lines come out of order", () => {
  assert.deepEqual(numbersOf(tailOf(5, 6, 3, 4)), [4, 5, 6]);
  assert.deepEqual(numbersOf(tailOf(7, 8, 9, 1)), [7, 8, 9]);
});

test("drops what came before a shown line", () => {
  const tail = tailOf(1, 2, 5);
  tail.shownThrough(2);
  assert.deepEqual(numbersOf(tail), [5]);
});

test("hands out its lines once", () => {
  const tail = tailOf(1);
  assert.deepEqual(numbersOf(tail), [1]);
  assert.deepEqual(numbersOf(tail), []);
});
