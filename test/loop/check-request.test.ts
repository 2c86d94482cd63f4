import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRequest, type LoopRequest } from "../../extensions/loop/check-request.ts";

const nowMs = Date.UTC(2026, 10, 21, 12);
const dayMs = 86_400_000;

function check(request: Partial<LoopRequest>) {
  return checkRequest({ prompt: "look", createdBy: "model", ...request }, nowMs);
}

test("a prompt that is typed is no longer than one of the model's", () => {
  assert.equal(check({ prompt: "x".repeat(10_000), every: "1m" }).prompt.length, 10_000);
  assert.throws(
    () => check({ prompt: "x".repeat(10_001), every: "1m" }),
    /^Error: The prompt has 10001 characters; allowed are up to 10000/,
  );
});

test("what is asked for becomes a loop that has not run, its texts without blanks around them", () => {
  assert.deepEqual(check({ prompt: " look ", name: " it ", every: " 1h30m " }), {
    name: "it",
    prompt: "look",
    trigger: { timer: { kind: "every", text: "1h30m", everyMs: 5_400_000 } },
    createdAtMs: nowMs,
    createdBy: "model",
    expiresAtMs: nowMs + 7 * dayMs,
    state: { kind: "active" },
    handledUntilMs: nowMs,
    runs: 0,
    missed: 0,
    missedSinceRun: 0,
  });
});

test("each trigger stands alone, and a timer or a pace beside events", () => {
  const names = ["monitor_end"];
  assert.deepEqual(check({ cron: "0 9 * * *" }).trigger, { timer: { kind: "cron", text: "0 9 * * *" } });
  assert.deepEqual(check({ pace: {} }).trigger, { pace: { minMs: 60_000, maxMs: 3_600_000 } });
  assert.deepEqual(check({ on: names }).trigger, { events: { names, debounceMs: 0 } });
  // The timer would follow right after the events.
  assert.deepEqual(check({ on: names, every: "1m" }).trigger.events, { names, debounceMs: 30_000 });
  assert.deepEqual(check({ on: names, pace: {}, match: "x", debounceMs: 5 }).trigger.events, {
    names,
    match: "x",
    debounceMs: 5,
  });
});

test("a loop that works off the list waits for what comes onto it", () => {
  const loop = check({ backlog: true });
  assert.deepEqual(loop.trigger.events?.names, ["bus:tasks:created"]);
  assert.equal(loop.backlog, true);
  assert.ok((loop.maxRuns ?? 0) > 1);
});

for (const [name, request, message] of [
  ["no trigger", {}, /^A loop needs a trigger: every \(such as "10m"\), cron/],
  [
    "two timers",
    { every: "1m", cron: "* * * * *" },
    /^every "1m" and cron "\* \* \* \* \*" exclude each other/,
  ],
  ["a pace and a timer", { pace: {}, every: "1m" }, /^pace and every "1m" exclude each other/],
  ["a pace and a cron line", { pace: {}, cron: "* * * * *" }, /^pace and cron "\* \* \* \* \*" exclude/],
  ["a pace that is turned round", { pace: { min: "2h" } }, /^pace.min is 2h and pace.max is 1h; min may not/],
  ["an interval below the least", { every: "9s" }, /^every is "9s"; allowed is .* from 10s to/],
  ["an interval in words", { every: "hourly" }, /^every is "hourly"; allowed is a time such as 45s/],
  ["a pattern without events", { every: "1m", match: "x" }, /^match is "x"; it needs on\.$/],
  ["a debounce without events", { every: "1m", debounceMs: 5 }, /^debounce_ms is 5; it needs on\.$/],
  ["a pattern that is none", { on: ["monitor_end"], match: "(" }, /match/],
  [
    "an event that is none",
    { on: ["monitor_ended"] },
    /"monitor_ended", which is no event. Nearest: monitor_end,/,
  ],
  ["an event of loops", { on: ["bus:loop:fired"] }, /what loops do never triggers a loop/],
  ["once and more runs", { every: "1m", once: true, maxRuns: 2 }, /^once and max_runs 2 exclude each other/],
  [
    "both a backlog and tasks of its own",
    { backlog: true, autoTask: true },
    /^backlog and auto_task exclude/,
  ],
  ["an empty budget", { every: "1m", budget: {} }, /^budget is \{\}; it needs requests, tokens or both\.$/],
  [
    "a life shorter than its interval",
    { every: "1h", expiresIn: "30m" },
    /^expires_in is "30m"; the first run is only due in 1h/,
  ],
] as const) {
  test(`a request with ${name} is refused, with the value and what is allowed`, () => {
    assert.throws(() => check(request), { message });
  });
}

test("a loop that runs once has no end but its run, and a late one outlives its first due time", () => {
  const once = check({ every: "1m", once: true });
  assert.equal(once.maxRuns, 1);
  assert.equal(once.expiresAtMs, undefined);
  assert.equal(check({ every: "10d" }).expiresAtMs, nowMs + 17 * dayMs);
  assert.equal(check({ every: "1m", once: true, expiresIn: "1h" }).expiresAtMs, nowMs + 3_600_000);
});
