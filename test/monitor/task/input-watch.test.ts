import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { InputWatch } from "../../../extensions/monitor/task/input-watch.ts";
import { mockClock } from "../../harness/mock-clock.ts";

/** Starts a watch; time passes, and its questions are answered. */
function watching(t: TestContext, isWaiting: boolean) {
  const pass = mockClock(t);
  const seen = { asked: 0, said: 0 };
  const watch = new InputWatch(
    async () => {
      seen.asked++;
      return isWaiting;
    },
    () => seen.said++,
  );
  t.after(() => watch.stop());
  return {
    watch,
    seen,
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        pass(Math.min(500, left));
        for (let turns = 0; turns < 5; turns++) await Promise.resolve();
      }
    },
  };
}

test("a stop in the middle of a line is told once after 5 s, and again after more output", async (t) => {
  const { watch, seen, pass } = watching(t, true);
  watch.came(0, true);
  await pass(4_500);
  assert.equal(seen.said, 0);
  await pass(500);
  assert.equal(seen.said, 1);
  await pass(600_000);
  assert.deepEqual(seen, { asked: 1, said: 1 });
  watch.came(0, true);
  await pass(5_000);
  assert.equal(seen.said, 2);
});

test("nothing is asked while the last line has ended", async (t) => {
  const { watch, seen, pass } = watching(t, true);
  watch.came(0, true);
  watch.came(0, false);
  await pass(60_000);
  assert.equal(seen.asked, 0);
});

test("what only takes its time is asked about ever less often", async (t) => {
  const { watch, seen, pass } = watching(t, false);
  watch.came(0, true);
  await pass(600_000);
  assert.equal(seen.said, 0);
  assert.ok(seen.asked >= 5 && seen.asked <= 15, `${seen.asked}`);
});

test("dots that come one by one are no question", async (t) => {
  const { watch, seen, pass } = watching(t, true);
  for (let dots = 0; dots < 100; dots++) {
    watch.came(0, true);
    await pass(1_000);
  }
  assert.equal(seen.asked, 0);
});

test("a whole line of another stream does not hide a question that is open", async (t) => {
  const { watch, seen, pass } = watching(t, true);
  watch.came(1, true);
  watch.came(0, false);
  await pass(5_000);
  assert.equal(seen.said, 1);
});
