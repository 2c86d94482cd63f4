import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RateLimiter } from "../../../extensions/monitor/pipeline/rate-limiter.ts";

const limit = { linesPerSecond: 50, windowSeconds: 10 };

/** Returns when lines at a steady rate first exceed the limit, and when they are a firehose. */
function steady(linesPerSecond: number, seconds: number): { overMs?: number; firehoseMs?: number } {
  const limiter = new RateLimiter(limit);
  const found: { overMs?: number; firehoseMs?: number } = {};
  for (let line = 1; line <= linesPerSecond * seconds; line++) {
    const nowMs = (line * 1_000) / linesPerSecond;
    if (limiter.arrive(nowMs)) found.overMs ??= nowMs;
    if (limiter.isFirehose(nowMs)) found.firehoseMs ??= nowMs;
  }
  return found;
}

test("is not over with 500 lines within 10 s, over with the 501st", () => {
  const limiter = new RateLimiter(limit);
  for (let line = 1; line <= 500; line++) assert.equal(limiter.arrive(line * 10), false, `line ${line}`);
  assert.equal(limiter.isOver(9_999), false);
  assert.equal(limiter.arrive(9_999), true);
});

test("forgets a line when the window has passed it", () => {
  const limiter = new RateLimiter(limit);
  limiter.arrive(0, 500);
  assert.equal(limiter.arrive(10_000), false, "the first 500 are 10 s old");
  assert.equal(limiter.arrive(10_000, 499), false);
  assert.equal(limiter.arrive(10_000), true);
});

test("slides: a burst late in one second counts together with one early in the next", () => {
  const limiter = new RateLimiter(limit);
  limiter.arrive(9_900, 300);
  assert.equal(limiter.arrive(10_100, 200), false);
  assert.equal(limiter.arrive(10_100), true);
});

test("is over until enough lines have left the window", () => {
  const limiter = new RateLimiter(limit);
  limiter.arrive(0, 1);
  limiter.arrive(5_000, 500);
  assert.equal(limiter.isOver(9_999), true);
  assert.equal(limiter.isOver(10_000), false);
});

test("never is over at 49 and at 50 lines per second", () => {
  assert.deepEqual(steady(49, 120), {});
  assert.deepEqual(steady(50, 120), {});
});

test("is over after about 8.3 s and a firehose after about 18.3 s at 60 lines per second", () => {
  const { overMs, firehoseMs } = steady(60, 30);
  assert.ok(overMs && firehoseMs);
  assert.ok(Math.abs(overMs - (501 / 60) * 1_000) < 1, `over at ${overMs}`);
  assert.ok(Math.abs(firehoseMs - overMs - 10_000) < 20, `firehose at ${firehoseMs}`);
});

test("is no firehose when being over ends before the window has passed", () => {
  const limiter = new RateLimiter(limit);
  limiter.arrive(0, 100_000);
  assert.equal(limiter.isFirehose(9_999), false);
  assert.equal(limiter.isFirehose(10_000), false);
});

test("begins anew after a break, although lines go on", () => {
  const limiter = new RateLimiter(limit);
  limiter.arrive(0, 501);
  limiter.arrive(9_000, 400);
  assert.equal(limiter.arrive(10_500, 101), true, "501 within the window again");
  assert.equal(limiter.isFirehose(18_900), false, "the break at 10 s lay between two arrivals");
});

test("is never over with a limit of 0", () => {
  const limiter = new RateLimiter({ linesPerSecond: 0, windowSeconds: 10 });
  assert.equal(limiter.arrive(0, 10_000_000), false);
  assert.equal(limiter.isOver(0), false);
  assert.equal(limiter.isFirehose(20_000), false);
});

test("takes many lines at once as that many arrivals", () => {
  const arrivals = fc.array(fc.record({ afterMs: fc.nat(700), lines: fc.integer({ min: 1, max: 30 }) }));
  fc.assert(
    fc.property(arrivals, (arrivals) => {
      const small = { linesPerSecond: 5, windowSeconds: 2 };
      const atOnce = new RateLimiter(small);
      const oneByOne = new RateLimiter(small);
      const arrivedMs: number[] = [];
      let nowMs = 0;
      for (const { afterMs, lines } of arrivals) {
        nowMs += afterMs;
        let over = false;
        for (let line = 0; line < lines; line++) {
          over = oneByOne.arrive(nowMs);
          arrivedMs.push(nowMs);
        }
        const withinWindow = arrivedMs.filter((atMs) => atMs > nowMs - 2_000).length;
        assert.equal(over, withinWindow > 10);
        assert.equal(atOnce.arrive(nowMs, lines), over);
        assert.equal(atOnce.isFirehose(nowMs), oneByOne.isFirehose(nowMs));
      }
    }),
    { numRuns: 1_000 },
  );
});
