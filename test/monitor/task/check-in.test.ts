import assert from "node:assert/strict";
import { test } from "node:test";
import { nextCheckInMs } from "../../../extensions/monitor/task/check-in.ts";

const MINUTE = 60_000;

test("a job tells that it still runs after half an hour, an hour and then every two hours", () => {
  const times: number[] = [];
  for (let ageMs = 0; times.length < 5; ageMs = times.at(-1) ?? 0) {
    times.push(nextCheckInMs(ageMs, 30 * MINUTE));
  }
  assert.deepEqual(
    times.map((ms) => ms / MINUTE),
    [30, 60, 180, 300, 420],
  );
});

test("a job that is looked at late tells once, not for all the times that are over", () => {
  assert.equal(nextCheckInMs(200 * MINUTE, 30 * MINUTE), 300 * MINUTE);
});
