import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  neverRestarted,
  nextStart,
  type RestartRule,
  type RestartState,
} from "../../../extensions/monitor/restart/restart-policy.ts";

const onFailure: RestartRule = { on: "failure", max: 100 };
const crash = { failed: true, ranMs: 10 };
/** Makes no jitter. */
const middle = 0.5;

test("the delay doubles from 1 s to 60 s", () => {
  const delays: number[] = [];
  let state: RestartState = neverRestarted;
  for (let index = 0; index < 8; index++) {
    const next = nextStart(onFailure, state, crash, middle);
    assert.ok(next);
    delays.push(next.delayMs);
    state = next;
  }
  assert.deepEqual(delays, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test("a run of 60 s begins a new row, with the first delay and the whole number of starts", () => {
  const rule = { on: "failure", max: 5 } as const;
  const state = { inRow: 5, total: 9 };
  assert.equal(nextStart(rule, state, { failed: true, ranMs: 59_999 }, middle), undefined);
  assert.deepEqual(nextStart(rule, state, { failed: true, ranMs: 60_000 }, middle), {
    inRow: 1,
    total: 10,
    delayMs: 1_000,
  });
});

test("a success is an end unless it is to run always", () => {
  const success = { failed: false, ranMs: 10 };
  assert.equal(nextStart(onFailure, neverRestarted, success, middle), undefined);
  assert.equal(nextStart({ on: "always", max: 1 }, neverRestarted, success, middle)?.inRow, 1);
});

test("whatever happens, a row has no more starts than are allowed, each within a tenth of its delay", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 59_999 }), fc.double({ min: 0, max: 0.999, noNaN: true })),
        {
          maxLength: 120,
        },
      ),
      (max, runs) => {
        let state: RestartState | undefined = neverRestarted;
        for (const [index, [ranMs, random]] of runs.entries()) {
          const next = nextStart({ on: "failure", max }, state, { failed: true, ranMs }, random);
          assert.equal(next !== undefined, index < max);
          if (!next) return;
          const plainMs = Math.min(60_000, 1_000 * 2 ** index);
          assert.ok(Math.abs(next.delayMs - plainMs) <= plainMs / 10 + 1);
          state = next;
        }
      },
    ),
  );
});
