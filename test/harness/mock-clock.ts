import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Timers see the time at the end of the step in which they fire. */
const STEP_MS = 250;
const REAL_TIME_MAX_NS = 10_000_000_000n;

/**
 * Lets time pass only as the test says: for timers, dates and `performance.now()`. The real clock returns
 * before the test's later clean-ups. @returns a function that lets time pass
 */
export function mockClock(t: TestContext, startMs = 1_000_000): (ms: number) => void {
  t.after(() => t.mock.reset());
  t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: startMs });
  t.mock.method(performance, "now", () => Date.now());
  return (ms) => {
    for (let left = ms; left > 0; left -= STEP_MS) t.mock.timers.tick(Math.min(left, STEP_MS));
  };
}

/** Waits while the clock is a mock, for events that need real time, such as output of a process. */
export async function turnsUntil(condition: () => boolean, what: string): Promise<void> {
  const startedAt = process.hrtime.bigint();
  while (!condition()) {
    assert.ok(process.hrtime.bigint() - startedAt < REAL_TIME_MAX_NS, `Waited for ${what}`);
    await nextTurn();
  }
}
