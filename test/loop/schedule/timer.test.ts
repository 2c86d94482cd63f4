import assert from "node:assert/strict";
import { test } from "node:test";
import { duesBetween, nextDue, nextDues, type Timer } from "../../../extensions/loop/schedule/timer.ts";
import { processorMs } from "../../harness/processor-time.ts";
import { inTimeZone, ms } from "./in-time-zone.ts";

const every45s: Timer = { kind: "every", text: "45s", everyMs: 45_000 };
const daily: Timer = { kind: "cron", text: "0 9 * * *" };
const anchor = ms("2027-05-01T10:00:07Z");

test("an interval does not drift: its times lie on a grid from the loop's creation", () => {
  assert.deepEqual(nextDues(every45s, anchor, anchor, 3), [
    anchor + 45_000,
    anchor + 90_000,
    anchor + 135_000,
  ]);
  assert.equal(nextDue(every45s, anchor, anchor + 45_000), anchor + 90_000);
  assert.equal(nextDue(every45s, anchor, anchor + 50_123), anchor + 90_000);
});

test("after three days of sleep, an interval's times are counted", () => {
  const due = duesBetween(every45s, anchor, anchor + 45_000, anchor + 45_000 + 3 * 86_400_000);
  assert.deepEqual(due, { count: 5_760, more: false, lastMs: anchor + 45_000 + 3 * 86_400_000 });
});

test("after three days of sleep, a schedule's times are counted", () => {
  inTimeZone("UTC", () => {
    assert.deepEqual(duesBetween(daily, anchor, anchor, anchor + 3 * 86_400_000), {
      count: 3,
      more: false,
      lastMs: ms("2027-05-04T09:00:00Z"),
    });
    const minutely: Timer = { kind: "cron", text: "* * * * *" };
    assert.equal(duesBetween(minutely, anchor, anchor, anchor + 3 * 86_400_000)?.count, 4_320);
  });
});

test("years of missed minutes are not counted one by one", () => {
  const minutely: Timer = { kind: "cron", text: "* * * * *" };
  let due: ReturnType<typeof duesBetween>;
  const takenMs = processorMs(() => {
    due = duesBetween(minutely, anchor, anchor, anchor + 400 * 86_400_000);
  });
  const minuteBefore = anchor + 400 * 86_400_000 - 7_000;
  assert.deepEqual(due, { count: 10_000, more: true, lastMs: minuteBefore }, "the last one is a due time");
  assert.ok(takenMs < 6_000, `${takenMs} ms`);
});

test("nothing is due between two times", () => {
  assert.equal(duesBetween(every45s, anchor, anchor + 45_000, anchor + 89_999), undefined);
  assert.equal(duesBetween(daily, anchor, anchor, anchor + 1_000), undefined);
});
