import assert from "node:assert/strict";
import { test } from "node:test";
import { EVENT_WAKES_MAX, WakePacer } from "../../../extensions/monitor/delivery/wake-pacer.ts";

test("lets events wake at once before any run has ended, then 5 s after the end of the last", () => {
  const pacer = new WakePacer(5_000);
  assert.equal(pacer.waitMs("event", 0), 0);
  pacer.runEnded(10_000);
  assert.equal(pacer.waitMs("event", 10_000), 5_000);
  assert.equal(pacer.waitMs("event", 14_999), 1);
  assert.equal(pacer.waitMs("event", 15_000), 0);
  pacer.runEnded(15_000);
  assert.equal(pacer.waitMs("event", 15_000), 5_000);
});

test("lets ends wake at once whatever has been", () => {
  const pacer = new WakePacer(5_000);
  pacer.runEnded(10_000);
  pacer.userAborted();
  assert.equal(pacer.waitMs("end", 10_000), 0);
  assert.ok(pacer.mayContinueRun("end"));
});

test("pauses event wakes after 50 without a word from the user, and says so once", () => {
  const pacer = new WakePacer(0);
  const pausing = Array.from({ length: EVENT_WAKES_MAX }, () => pacer.woke("event"));
  assert.equal(EVENT_WAKES_MAX, 50);
  assert.equal(pausing.indexOf(true), 49);
  assert.equal(pacer.waitMs("event", 1_000), undefined);
  assert.ok(!pacer.mayContinueRun("event"));
  assert.equal(pacer.woke("end"), false);
  pacer.userSpoke();
  assert.equal(pacer.waitMs("event", 1_000), 0);
});

test("counts from the user's last word, and counts no ends", () => {
  const pacer = new WakePacer(0);
  for (let wakes = 0; wakes < 49; wakes++) pacer.woke("event");
  for (let ends = 0; ends < 100; ends++) assert.equal(pacer.woke("end"), false);
  pacer.userSpoke();
  for (let wakes = 0; wakes < 49; wakes++) assert.equal(pacer.woke("event"), false);
  assert.equal(pacer.waitMs("event", 0), 0);
  assert.equal(pacer.woke("event"), true);
});

test("pauses event wakes after the user aborted a run, until the user's next word", () => {
  const pacer = new WakePacer(5_000);
  pacer.userAborted();
  pacer.runEnded(0);
  assert.equal(pacer.waitMs("event", 3_600_000), undefined);
  assert.ok(!pacer.mayContinueRun("event"));
  pacer.userSpoke();
  assert.equal(pacer.waitMs("event", 3_600_000), 0);
  assert.ok(pacer.mayContinueRun("event"));
});

test("lets a run go on for events once, and for ends always", () => {
  const pacer = new WakePacer(5_000);
  assert.ok(pacer.mayContinueRun("event"));
  pacer.woke("event");
  assert.ok(!pacer.mayContinueRun("event"));
  assert.ok(pacer.mayContinueRun("end"));
  pacer.woke("end");
  assert.ok(!pacer.mayContinueRun("event"), "an end gives events no other turn");
  pacer.runEnded(1_000);
  assert.ok(pacer.mayContinueRun("event"));
});
