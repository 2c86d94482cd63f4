import assert from "node:assert/strict";
import { test } from "node:test";
import { LineRuns } from "../../../../extensions/monitor/ui/panel/line-runs.ts";

test("the numbers around a line are those of the asked log, also where its lines are missing", () => {
  const runs = new LineRuns();
  // Log 0 has lost its lines 4 to 9, and log 1 comes once.
  runs.begin(0, 0, 1);
  runs.begin(3, 0, 10);
  runs.begin(6, 1, 1);
  runs.begin(7, 2, 1);
  runs.begin(8, 2, 5);
  runs.begin(9, 0, 13);
  runs.end(10);
  assert.deepEqual([runs.numberUpTo(1, 4), runs.numberUpTo(0, 4), runs.numberUpTo(0, 2)], [undefined, 11, 3]);
  assert.deepEqual([runs.numberUpTo(0, 8), runs.numberUpTo(1, 8), runs.numberUpTo(2, 9)], [12, 1, 5]);
  assert.deepEqual([runs.numberFrom(0, 6), runs.numberFrom(1, 0), runs.numberFrom(1, 7)], [13, 1, undefined]);
});
