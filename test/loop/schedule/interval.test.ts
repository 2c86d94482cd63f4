import assert from "node:assert/strict";
import { test } from "node:test";
import { intervalText, parseInterval } from "../../../extensions/loop/schedule/interval.ts";

test("an interval is exactly what is written", () => {
  const written: [string, number][] = [
    ["10s", 10_000],
    ["45s", 45_000],
    ["7m", 420_000],
    ["90m", 5_400_000],
    ["1h30m", 5_400_000],
    ["1h0m1s", 3_601_000],
    ["2d", 172_800_000],
    [" 11s ", 11_000],
  ];
  for (const [text, ms] of written) assert.equal(parseInterval("every", text, 10_000), ms, text);
});

test("what is no interval, too short or too long is refused with parameter, value and what is allowed", () => {
  for (const text of [
    "5x",
    "2s",
    "9s",
    "",
    "10",
    "s",
    "1.5h",
    "30m1h",
    "5m5m",
    "-5m",
    "0s",
    "367d",
    "1e3s",
    "5 minutes",
  ]) {
    assert.throws(
      () => parseInterval("every", text, 10_000),
      (error: Error) =>
        error.message.startsWith(`every is ${JSON.stringify(text)}; allowed is`) &&
        error.message.includes("from 10s to 366d"),
      text,
    );
  }
});

test("the text of an interval reads back as the same", () => {
  for (const ms of [10_000, 61_000, 5_400_000, 90_061_000, 604_800_000]) {
    assert.equal(parseInterval("every", intervalText(ms), 0), ms);
  }
  assert.equal(intervalText(1_500), "1s500ms");
});
