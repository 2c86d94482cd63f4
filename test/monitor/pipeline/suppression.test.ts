import assert from "node:assert/strict";
import { test } from "node:test";
import { RateLimiter } from "../../../extensions/monitor/pipeline/rate-limiter.ts";
import { Suppression } from "../../../extensions/monitor/pipeline/suppression.ts";

/** Plays ten lines per second over one second. */
function suppressionRun() {
  const limiter = new RateLimiter({ linesPerSecond: 10, windowSeconds: 1 });
  const said: string[] = [];
  const suppression = new Suppression(
    limiter,
    1_000,
    () => said.push("begins"),
    () => said.push("firehose"),
  );
  return {
    said,
    arrive(nowMs: number, lines: number) {
      if (limiter.arrive(nowMs, lines)) suppression.happened(nowMs);
    },
  };
}

test("says once that suppression begins while it goes on", () => {
  const run = suppressionRun();
  for (let ms = 0; ms < 900; ms += 100) run.arrive(ms, 11);
  assert.deepEqual(run.said, ["begins"]);
});

test("says nothing again when the rate hovers about the limit", () => {
  const run = suppressionRun();
  for (let ms = 0; ms <= 20_000; ms += 1_000) run.arrive(ms, 11);
  assert.deepEqual(run.said, ["begins"]);
});

test("says it again after a whole window without a suppressed line", () => {
  const run = suppressionRun();
  run.arrive(0, 11);
  run.arrive(1_001, 11);
  assert.deepEqual(run.said, ["begins", "begins"]);
});

test("says once that it is a firehose, after a whole window over the limit", () => {
  const run = suppressionRun();
  for (let ms = 0; ms < 1_000; ms += 100) run.arrive(ms, 11);
  assert.deepEqual(run.said, ["begins"]);
  for (let ms = 1_000; ms < 5_000; ms += 100) run.arrive(ms, 11);
  assert.deepEqual(run.said, ["begins", "firehose"]);
});
