import assert from "node:assert/strict";
import { test } from "node:test";
import { addSkipped, nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import { LineLedger, lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { UnshownTail } from "../../../extensions/monitor/pipeline/unshown-tail.ts";

test("counts a printed line as waiting until its category is known", () => {
  const ledger = new LineLedger();
  assert.equal(ledger.print(5), 5);
  assert.equal(ledger.waiting, 5);
  ledger.deliver({ shown: 2, cut: 1, quoted: [] });
  assert.equal(ledger.waiting, 2);
  ledger.discard(2);
  assert.equal(ledger.waiting, 0);
});

test("a line that an end quotes is shown, and what it was before once the message is lost", () => {
  const ledger = new LineLedger();
  ledger.print(3);
  ledger.suppress(3);
  const before = ledger.toJSON();
  const lines = { shown: 0, cut: 0, quoted: ["suppressed", "suppressed"] } as const;
  ledger.deliver(lines);
  assert.deepEqual([ledger.of("suppressed"), ledger.of("shown"), ledger.waiting], [1, 2, 0]);
  ledger.takeBack(lines);
  assert.deepEqual(ledger.toJSON(), before);
});

test("what is tried on a copy changes nothing", () => {
  const ledger = new LineLedger();
  ledger.print(2);
  ledger.copy().deliver({ shown: 2, cut: 0, quoted: [] });
  assert.deepEqual([ledger.of("shown"), ledger.waiting], [0, 2]);
});

test("writes all categories as data", () => {
  const ledger = new LineLedger();
  ledger.print(2);
  ledger.exclude();
  assert.deepEqual(JSON.parse(JSON.stringify(ledger)), {
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
