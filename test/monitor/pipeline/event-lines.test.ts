import assert from "node:assert/strict";
import { test } from "node:test";
import { EventLines } from "../../../extensions/monitor/pipeline/event-lines.ts";

test("finds the nearest line that became an event, from any line, in both directions", () => {
  const lines = new EventLines();
  assert.equal(lines.next(1), undefined);
  assert.equal(lines.previous(9), undefined);
  for (const number of [2, 3, 4, 8, 10]) lines.add(number);
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  assert.deepEqual(
    numbers.filter((number) => lines.has(number)),
    [2, 3, 4, 8, 10],
  );
  assert.deepEqual(
    [1, 3, 5, 8, 9, 11].map((number) => lines.next(number)),
    [2, 3, 8, 8, 10, undefined],
  );
  assert.deepEqual(
    [1, 3, 5, 8, 9, 11].map((number) => lines.previous(number)),
    [undefined, 3, 4, 8, 8, 10],
  );
});

test("of lines far apart only the latest thousands are remembered", () => {
  const lines = new EventLines();
  for (let number = 2; number <= 20_000; number += 2) lines.add(number);
  assert.equal(lines.has(20_000), true);
  assert.equal(lines.has(2), false);
  assert.ok(lines.knownFrom > 10_000 && lines.has(lines.knownFrom));
});
