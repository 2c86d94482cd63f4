import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCron, cronRuns } from "../../../extensions/loop/schedule/cron.ts";
import { processorMs } from "../../harness/processor-time.ts";
import { inTimeZone, ms } from "./in-time-zone.ts";

const berlin = "Europe/Berlin";

/** Returns the next runs, as ISO times in UTC. */
function next(cron: string, after: string, count: number): string[] {
  const runs: string[] = [];
  for (const atMs of cronRuns(cron, ms(after))) {
    runs.push(new Date(atMs).toISOString().slice(0, 16));
    if (runs.length === count) break;
  }
  return runs;
}

test("at the end of summer time, a time that comes twice is due once", () => {
  inTimeZone(berlin, () => {
    const before = "2027-10-30T12:00:00Z";
    assert.deepEqual(next("30 2 * * *", before, 2), ["2027-10-31T00:30", "2027-11-01T01:30"]);
    assert.deepEqual(next("30 2,14 * * *", "2027-10-30T13:00:00Z", 3), [
      "2027-10-31T00:30",
      "2027-10-31T13:30",
      "2027-11-01T01:30",
    ]);
    assert.deepEqual(next("*/30 2 * * *", before, 3), [
      "2027-10-31T00:00",
      "2027-10-31T00:30",
      "2027-11-01T01:00",
    ]);
    assert.deepEqual(next("0 */2 * * *", "2027-10-30T23:00:00Z", 3), [
      "2027-10-31T00:00",
      "2027-10-31T03:00",
      "2027-10-31T05:00",
    ]);
  });
});

test("asked in the middle of the hour that comes again, a daily time is not due once more", () => {
  inTimeZone(berlin, () => {
    assert.deepEqual(next("30 2 * * *", "2027-10-31T00:30:00Z", 1), ["2027-11-01T01:30"]);
    assert.deepEqual(next("30 2 * * *", "2027-10-31T01:10:00Z", 1), ["2027-11-01T01:30"]);
  });
});

test("what is due every hour is due in both of the hours that clocks call the same", () => {
  inTimeZone(berlin, () => {
    const hours = ["2027-10-31T00:00", "2027-10-31T01:00", "2027-10-31T02:00"];
    for (const cron of ["0 * * * *", "@hourly"]) {
      assert.deepEqual(next(cron, "2027-10-30T23:30:00Z", 3), hours, cron);
    }
  });
});

test("at the start of summer time, a time that is left out is made up for once, right after the gap", () => {
  inTimeZone(berlin, () => {
    assert.deepEqual(next("30 2 * * *", "2027-03-27T12:00:00Z", 2), ["2027-03-28T01:00", "2027-03-29T00:30"]);
    assert.deepEqual(next("0 * * * *", "2027-03-28T00:00:00Z", 2), ["2027-03-28T01:00", "2027-03-28T02:00"]);
  });
});

test("the same in time zones that shift by half an hour, and on the southern half of the earth", () => {
  inTimeZone("Australia/Lord_Howe", () => {
    // On 4 April 2027 clocks go from 02:00 back to 01:30.
    assert.deepEqual(next("45 1 * * *", "2027-04-02T20:00:00Z", 3), [
      "2027-04-03T14:45",
      "2027-04-04T15:15",
      "2027-04-05T15:15",
    ]);
  });
});

test("month ends and leap days are where the calendar has them", () => {
  inTimeZone("UTC", () => {
    assert.deepEqual(next("0 0 31 * *", "2027-01-31T12:00:00Z", 3), [
      "2027-03-31T00:00",
      "2027-05-31T00:00",
      "2027-07-31T00:00",
    ]);
    assert.deepEqual(next("0 0 29 2 *", "2026-01-01T00:00:00Z", 2), ["2028-02-29T00:00", "2032-02-29T00:00"]);
    assert.deepEqual(next("0 0 29 2 *", "2096-03-01T00:00:00Z", 1), ["2104-02-29T00:00"]);
    assert.deepEqual(next("@monthly", "2027-12-31T23:59:00Z", 1), ["2028-01-01T00:00"]);
  });
});

test("day of month and day of week are either of both, as cron has it", () => {
  inTimeZone("UTC", () => {
    assert.deepEqual(next("0 0 13 * FRI", "2027-08-01T00:00:00Z", 3), [
      "2027-08-06T00:00",
      "2027-08-13T00:00",
      "2027-08-20T00:00",
    ]);
  });
});

test("fields, names, lists, ranges, steps and nicknames are accepted", () => {
  for (const cron of [
    "* * * * *",
    "0 9 * * mon-fri",
    "*/15 8-18 1,15 JAN,jul 0",
    "0 9 * * 7",
    "@daily",
    "@Weekly",
  ]) {
    assert.equal(checkCron(`  ${cron.replaceAll(" ", "  ")} `, Date.now()), cron);
  }
});

test("a bad expression is refused with the field that is bad", () => {
  const bad: [cron: string, says: RegExp][] = [
    ["61 * * * *", /field 1, the minute, is "61"; allowed is 0-59/],
    ["* 24 * * *", /field 2, the hour, is "24"; allowed is 0-23/],
    ["* * 32 * *", /field 3, the day of month, is "32"; allowed is 1-31/],
    ["* * * foo *", /field 4, the month, is "foo"; allowed is 1-12 or JAN-DEC/],
    ["* * * * 8", /field 5, the day of week, is "8"; allowed is 0-7 or SUN-SAT/],
    ["*/0 * * * *", /field 1, the minute, is "\*\/0"/],
    ["* * * *", /of 4 fields; allowed are five: minute, hour/],
    ["* * * * * *", /of 6 fields/],
    ["", /of 0 fields/],
    ["2027-01-01T00:00:00", /of 1 fields/],
    ["@reboot", /@daily/],
  ];
  for (const [cron, says] of bad) assert.throws(() => checkCron(cron, Date.now()), says, cron);
});

test("a date that never comes is refused, and quickly", () => {
  const takenMs = processorMs(() => {
    for (const cron of ["0 0 31 2 *", "0 0 30 feb *", "0 0 31 4,6,9,11 *"]) {
      assert.throws(() => checkCron(cron, Date.now()), /there is no such date/, cron);
    }
  });
  assert.ok(takenMs < 3_000, `${takenMs} ms`);
});
