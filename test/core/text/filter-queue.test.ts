import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Turn } from "../../../extensions/core/pi/turn.ts";
import { FilterQueue } from "../../../extensions/core/text/filter-queue.ts";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";

/** It takes many turns if each turn is over from its beginning. */
const long = `${"ab".repeat(1_000)}7`;

function queueFor(match: string): FilterQueue {
  const filter = createLineFilter({ match });
  assert.ok(filter);
  return new FilterQueue(filter, new Turn(0));
}

test("answers at once where that is quick", () => {
  const queue = queueFor("ERROR");
  const answers: boolean[] = [];
  queue.ask("an ERROR", (passes) => answers.push(passes));
  queue.ask("a warning", (passes) => answers.push(passes));
  assert.deepEqual(answers, [true, false]);
});

test("lets others have their turn while it looks, and answers in the order of the questions", async () => {
  const queue = queueFor("[ab].{300}[0-9]$");
  const answers: string[] = [];
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  queue.ask(long, (passes) => answers.push(`long ${passes}`));
  queue.ask("short", (passes) => {
    answers.push(`short ${passes}`);
    resolve();
  });
  let turns = 0;
  for (; answers.length === 0; turns++) await nextTurn();
  await answered;
  assert.deepEqual(answers, ["long true", "short false"]);
  assert.ok(turns > 20, `${turns} turns`);
});

test("keeps no more than a hundred texts, and takes what is too much for what passes", () => {
  const queue = queueFor("[ab].{300}[0-9]$");
  let passed = 0;
  for (let asked = 0; asked < 120; asked++) queue.ask(long, (passes) => passes && passed++);
  assert.equal(passed, 20);
});
