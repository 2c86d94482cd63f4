import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatDuration,
  formatLines,
  formatTime,
  plural,
  pluralIs,
} from "../../../extensions/core/text/format.ts";
import { timeOfDay } from "../../monitor/delivery/task-events.ts";

test("writes a duration as short as it stays exact enough", () => {
  const cases: [number, string][] = [
    [0, "0ms"],
    [450, "450ms"],
    [999.6, "1s"],
    [1_000, "1s"],
    [59_400, "59s"],
    [59_600, "1m00s"],
    [134_000, "2m14s"],
    [3_599_400, "59m59s"],
    [3_599_600, "1h00m"],
    [3_780_000, "1h03m"],
    [90_000_000, "25h00m"],
  ];
  for (const [ms, text] of cases) assert.equal(formatDuration(ms), text, `${ms} ms`);
});

test("writes the local time of day", () => {
  assert.equal(formatTime(timeOfDay(8, 5, 9)), "08:05:09");
  assert.equal(formatTime(timeOfDay(23, 59, 59)), "23:59:59");
});

test("writes a range of one line as one line", () => {
  assert.equal(formatLines(12, 12), "line 12");
  assert.equal(formatLines(12, 14), "lines 12-14");
});

test("writes one of a thing in the singular", () => {
  assert.equal(plural(0, "line"), "0 lines");
  assert.equal(plural(1, "line"), "1 line");
  assert.equal(plural(100_001, "line"), "100001 lines", "in plain digits");
});

test("one is, several are", () => {
  assert.equal(pluralIs(1, "monitor"), "1 monitor is");
  assert.equal(pluralIs(2, "monitor"), "2 monitors are");
});
