import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { comingRuns, type Loop } from "../../extensions/loop/loop.ts";
import { nextRunsText } from "../../extensions/loop/texts/loop.ts";
import { createFakeLoops, type FakeLoops, fakeLoops, start } from "./fake-loops.ts";
import { storedLoop, temporaryStore } from "./store/temporary-store.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;
const wanted = { prompt: "look", createdBy: "model" } as const;
const everyMinute = { kind: "every", text: "1m", everyMs: minute } as const;

/** Makes a session at `start` that finds this loop in its file. */
function withStored(t: TestContext, more: Partial<Loop>): FakeLoops {
  const { open } = temporaryStore(t);
  const stored = { trigger: { timer: everyMinute }, createdAtMs: start - 6 * day, expiresAtMs: start + day };
  open().tryChange((loops) => loops.push(storedLoop("la1", { ...stored, ...more })));
  return fakeLoops(t, start, open());
}

test("a loop goes on where the clock was put back by an hour or a year, and the list says when", (t) => {
  for (const aheadMs of [hour, year]) {
    const fake = withStored(t, { handledUntilMs: start + aheadMs, runs: 7 });
    const dueMs = comingRuns(fake.loops.find("la1"), start, 1).duesMs[0] ?? 0;
    assert.ok(dueMs > start && dueMs <= start + minute);
    fake.pass(dueMs - start - 1);
    assert.deepEqual(fake.prompts(), []);
    fake.pass(1);
    assert.equal(fake.prompts().length, 1);
    fake.pass(5 * minute);
    assert.equal(fake.prompts().length, 6);
  }
});

test("a loop from a time when the clock was ahead runs, and expires after the life that it was given", async (t) => {
  const fake = fakeLoops(t, start + year);
  await fake.loops.create({ ...wanted, every: "1h", expiresIn: "3h30m" });
  fake.setNow(start);
  assert.equal(fake.loops.all()[0]?.expiresAtMs, start + 3.5 * hour);
  fake.pass(3 * hour, minute);
  assert.equal(fake.prompts().length, 3);
  fake.pass(hour, minute);
  assert.equal(fake.ended[0]?.reason, "expired");
});

test("a small correction of the clock has no run twice", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "1m" });
  fake.pass(minute);
  assert.equal(fake.prompts().length, 1);
  fake.setNow(fake.nowMs() - 2_000);
  fake.pass(minute + 1_999);
  assert.equal(fake.prompts().length, 1);
  fake.pass(1);
  assert.equal(fake.prompts().length, 2);
});

test("a daily run that has been had does not come again when the clock is put back by an hour", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, cron: "0 12 * * *" });
  const [noonMs = 0] = comingRuns(fake.loops.all()[0] ?? assert.fail(), start, 1).duesMs;
  fake.setNow(noonMs);
  fake.setNow(noonMs - hour);
  fake.pass(2 * hour, minute);
  assert.equal(fake.prompts().length, 1);
  fake.pass(day, minute);
  assert.equal(fake.prompts().length, 2);
});

test("events that waited, and the timer that an event's run spared, do not wait for the clock", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "1m", on: ["job_end"] });
  fake.happened("job_end");
  fake.setNow(start - hour);
  fake.pass(30_000);
  assert.equal(fake.prompts().length, 1, "30 s of debounce");
  fake.setNow(start - day);
  fake.pass(3 * minute);
  assert.equal(fake.prompts().length, 4);
});

test("while the agent is busy the list says what waits for it, and not that it comes in the past", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "10m", maxRuns: 2 });
  fake.setIdle(false);
  fake.pass(25 * minute);
  const text = nextRunsText(fake.loops.all()[0] ?? assert.fail(), fake.nowMs(), "person");
  assert.match(
    text,
    /^once the agent is idle \(due 2027-05-01 \d\d:20:00\), in 5m \(2027-05-01 \d\d:30:00\)$/,
  );
});

test("of 10 000 missed runs and more, the last is told with a time at which it was due", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, cron: "*/10 * * * *", expiresIn: "300d" });
  fake.setIdle(false);
  fake.setNow(start + 100 * day + 61_234);
  fake.setIdle(true);
  assert.match(
    fake.prompts()[0] ?? "",
    /due at 2027-08-09 \d\d:00:00; more than 9999 runs missed before it\n/,
  );
});

const times = fc.oneof(
  fc.integer({ min: 1, max: 3 * minute }),
  fc.integer({ min: 1, max: 3 * day }),
  fc.integer({ min: 1, max: 2 * year }),
);
const actions = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("jump" as const), byMs: times.chain((by) => fc.constantFrom(by, -by)) }),
    fc.record({ do: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 3 * minute }) }),
    fc.record({ do: fc.constantFrom("busy", "idle", "pause", "resume", "event") }),
  ),
  { maxLength: 8 },
);
const requests = fc.constantFrom(
  { every: "10s" },
  { every: "7m" },
  { cron: "* * * * *" },
  { cron: "30 2 * * *" },
  { cron: "0 9 * * MON" },
  { every: "1m", on: ["job_end"] },
  { every: "10s", on: ["job_end"], debounceMs: 45_000 },
  { every: "10s", expiresIn: "20s" },
  { every: "1h", maxRuns: 3 },
);

/** Returns the current interval, which may have had its run, the next, and the time that spares the timer. */
function intervalsMs({ trigger: { timer, events } }: Loop): number {
  return timer?.kind === "every" ? 2 * timer.everyMs + (events?.debounceMs ?? 0) : Number.POSITIVE_INFINITY;
}

/** Tells whether it neither rests nor expires before that. */
function mustRunAgain(loop: Loop, nowMs: number): boolean {
  return loop.state.kind === "active" && nowMs + intervalsMs(loop) < (loop.expiresAtMs ?? nowMs);
}

test("what the list says is what happens, wherever the clock jumps, and one of two sessions does it", async (t) => {
  await fc.assert(
    fc.asyncProperty(requests, actions, async (request, actions) => {
      const { open } = temporaryStore(t);
      const sessions = [createFakeLoops(start, open()), createFakeLoops(start, open())];
      const [one = assert.fail()] = sessions;
      try {
        const { id } = await one.loops.create({ ...wanted, ...request });
        let nowMs = start;
        const at = (ms: number): void => {
          nowMs = Math.max(ms, 0);
          for (const session of sessions) session.setNow(nowMs);
        };
        for (const action of actions) {
          if (action.do === "jump" && "byMs" in action) at(nowMs + action.byMs);
          else if (action.do === "pass" && "ms" in action) at(nowMs + action.ms);
          else if (action.do === "event") one.happened("job_end");
          else if (action.do === "busy" || action.do === "idle") one.setIdle(action.do === "idle");
          else if (action.do === "pause" || action.do === "resume") {
            await one.loops.update(id, action.do, "user").catch(() => {});
          }
        }
        one.setIdle(true);
        // Waiting events get their run.
        at(nowMs + 5 * minute);
        at(nowMs);
        const runs = () => sessions.reduce((sum, { fired }) => sum + fired.length, 0);
        const [loop] = one.loops.all();
        if (!loop) return;
        assert.ok(loop.createdAtMs <= nowMs);
        const { overdueMs, duesMs } = comingRuns(loop, nowMs, 1);
        assert.equal(overdueMs, undefined, "both are idle");
        const before = runs();
        const [dueMs = nowMs + hour] = duesMs;
        at(dueMs - 1);
        assert.equal(runs(), before, "nothing before its time");
        at(dueMs);
        assert.equal(runs(), before + duesMs.length, `at ${new Date(dueMs).toISOString()}`);
        assert.ok(duesMs.length === 1 || !mustRunAgain(loop, nowMs));
        if (mustRunAgain(loop, nowMs)) assert.ok(dueMs <= nowMs + intervalsMs(loop));
      } finally {
        for (const { firing } of sessions) firing.close();
      }
    }),
    { numRuns: 150 },
  );
});
