import assert from "node:assert/strict";
import { test } from "node:test";
import type { JobTask } from "../../../extensions/monitor/task/job-task.ts";
import { JobWatches } from "../../../extensions/monitor/task/job-watches.ts";
import { mockClock } from "../../harness/mock-clock.ts";

const HOUR = 3_600_000;

/** Returns the notices of a job, each with its hour. */
function watched(spec: Partial<JobTask["spec"]>, checkInMs: number) {
  const startedAtMs = Date.now();
  const said: [hours: number, topic: string][] = [];
  const task = {
    spec: { silenceMs: undefined, wake: "always", timeoutMs: undefined, ...spec },
    startedAtMs,
    lastLine: undefined,
    get ageMs() {
      return Date.now() - startedAtMs;
    },
    notice: (_text: string, _quoted: readonly string[], topic: string) =>
      said.push([Math.round((10 * (Date.now() - startedAtMs)) / HOUR) / 10, topic]),
  };
  const stop = new JobWatches(checkInMs).start(task as unknown as JobTask);
  return { said, stop };
}

test("a job that may wake tells after half an hour, an hour and every two hours, until it ends", (t) => {
  const pass = mockClock(t);
  const { said, stop } = watched({}, HOUR / 2);
  pass(5.5 * HOUR);
  assert.deepEqual(said, [
    [0.5, "check-in"],
    [1, "check-in"],
    [3, "check-in"],
    [5, "check-in"],
  ]);
  stop();
  pass(10 * HOUR);
  assert.equal(said.length, 4);
});

for (const [what, spec, checkInMs] of [
  ["that does not wake", { wake: "never" }, HOUR],
  ["with a deadline", { timeoutMs: 9 * HOUR }, HOUR],
  ["where that is switched off", {}, 0],
] as const) {
  test(`a job ${what} does not tell that it runs`, (t) => {
    const pass = mockClock(t);
    const { said } = watched(spec, checkInMs);
    pass(3 * HOUR);
    assert.deepEqual(said, []);
  });
}

test("an interval that is longer than a timer can be is kept", (t) => {
  const timers: number[] = [];
  t.mock.method(globalThis, "setTimeout", (_callback: () => void, ms: number) => timers.push(ms));
  watched({}, 40 * 24 * HOUR);
  assert.deepEqual(timers, [2 ** 31 - 1]);
});

test("a silent job is told of once", (t) => {
  const pass = mockClock(t);
  const { said, stop } = watched({ silenceMs: 60_000 }, 0);
  pass(HOUR);
  assert.deepEqual(
    said.map(([, topic]) => topic),
    ["silence"],
  );
  stop();
});
