import assert from "node:assert/strict";
import { test } from "node:test";
import { completeInterval } from "../../extensions/loop/commands/complete-interval.ts";
import { parseLoopCommand } from "../../extensions/loop/commands/parse-loop-command.ts";

const nowMs = Date.parse("2027-05-01T10:00:00Z");

test("what is no interval is answered with what was typed, visibly, and with what to try", () => {
  for (const [typed, says] of [
    ["5x foo", '"5x" is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.'],
    [
      "5\u202e\u001b[2J foo",
      '"5\\u202e\\x1b[2J" is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.',
    ],
    ["9s foo", '"9s" is too short. An interval is at least 10s.'],
    ["400d foo", '"400d" is too long. An interval is at most 366d.'],
  ] as const) {
    assert.throws(() => parseLoopCommand(typed, nowMs), { message: says });
  }
});

test("an interval, a schedule and an event are each what was typed; without one the loop paces itself", () => {
  for (const [typed, loop] of [
    [" 7m 'check it' ", { every: "7m", prompt: "check it" }],
    ["7m", { every: "7m", prompt: "" }],
    ["every 7m look", { every: "7m", prompt: "look" }],
    ["Every 1h30m 'look'", { every: "1h30m", prompt: "look" }],
    ["every 10 minutes look", { every: "10m", prompt: "look" }],
    ["every 10min\nlook", { every: "10m", prompt: "look" }],
    ["every hour look", { every: "1h", prompt: "look" }],
    ["every 2 days", { every: "2d", prompt: "" }],
    ["'every day at nine'", { pace: {}, prompt: "every day at nine" }],
    ["every", { pace: {}, prompt: "every" }],
    ["'3 pigs'", { pace: {}, prompt: "3 pigs" }],
    ["check it", { pace: {}, prompt: "check it" }],
    ["", { pace: {}, prompt: "" }],
    ["@daily  sum it up", { cron: "@daily", prompt: "sum it up" }],
    ["0 9 * * 1-5 plan\nthe day", { cron: "0 9 * * 1-5", prompt: "plan\nthe day" }],
    ["*/5 * * * MON look", { cron: "*/5 * * * MON", prompt: "look" }],
    ["0 9 * * 1-5", { cron: "0 9 * * 1-5", prompt: "" }],
    ["on monitor_end,bus:x 'look'", { on: ["monitor_end", "bus:x"], prompt: "look" }],
    ["on tasks:created look", { on: ["bus:tasks:created"], prompt: "look" }],
    ["'on monday look'", { pace: {}, prompt: "on monday look" }],
    ["* is a star", { pace: {}, prompt: "* is a star" }],
  ] as const) {
    assert.deepEqual(parseLoopCommand(typed, nowMs), loop, typed);
  }
  assert.throws(
    () => parseLoopCommand(" on ", nowMs),
    /^Error: on needs an event: \/loop on monitor_end look at it\./,
  );
  assert.throws(
    () => parseLoopCommand("on monday look", nowMs),
    /^Error: "monday" is no event\. .*Try monitor_event, monitor_end, job_end or bus:<channel>; \/loop --help names all\. .* typed in quotes\.$/,
  );
  assert.throws(() => parseLoopCommand("on tool_start look", nowMs), /Is .*tool_execution_start.* meant\?/);
  assert.throws(
    () => parseLoopCommand("on bus:loop:fired look", nowMs),
    /what loops do never triggers a loop/,
  );
  for (const [typed, says] of [
    ["10 minutes foo", '"10 minutes" is not an interval: type 10m or every 10 minutes.'],
    ["2 Hours foo", '"2 Hours" is not an interval: type 2h or every 2 Hours.'],
    ["10 m foo", '"10 m" is not an interval: type 10m.'],
  ] as const)
    assert.throws(() => parseLoopCommand(typed, nowMs), { message: says });
  assert.throws(
    () => parseLoopCommand("@weird foo", nowMs),
    /^Error: "@weird" is no schedule\. There are @yearly, .*@hourly\. A prompt that begins with "@" is typed/,
  );
  for (const typed of ["every day at nine look", "every monday look", "every minutes look"])
    assert.throws(
      () => parseLoopCommand(typed, nowMs),
      /^Error: "every .*" does not say an interval\./,
      typed,
    );
  assert.throws(() => parseLoopCommand("every 2 seconds look", nowMs), /"2s" is too short/);
  assert.throws(() => parseLoopCommand("every 5x look", nowMs), /"5x" is not an interval/);
  assert.throws(() => parseLoopCommand("0 25 * * * look", nowMs), /field 2, the hour, is "25"/);
});

test("an unknown option is refused and named, wherever the prompt would begin, and in quotes it is a prompt", () => {
  for (const typed of [
    "--stop",
    "--list all",
    "10m --name",
    "every 2 hours --name",
    "@daily --name x",
    "on job_end --name",
  ]) {
    const option = /--\w+/.exec(typed)?.[0];
    assert.throws(
      () => parseLoopCommand(typed, nowMs),
      {
        message: `"${option}" is no option. The only one is --help, alone; /loop alone opens a menu of the loops. A prompt that begins with "-" is typed in quotes.`,
      },
      typed,
    );
  }
  for (const typed of [
    "-v",
    "--",
    "---\nlook",
    "--help me",
    "-h me",
    "--\u202e\x1b[2J",
    `0 9 * * 1-5 --${"x".repeat(9_999)}`,
  ])
    assert.throws(
      () => parseLoopCommand(typed, nowMs),
      /^Error: "-[\x20-\x7e…]{0,60}" is no option\./,
      typed,
    );
  assert.deepEqual(parseLoopCommand('"--stop it"', nowMs), { pace: {}, prompt: "--stop it" });
  assert.deepEqual(parseLoopCommand("10m '--stop it'", nowMs), { every: "10m", prompt: "--stop it" });
  assert.deepEqual(parseLoopCommand("every 10m '--stop it'", nowMs), { every: "10m", prompt: "--stop it" });
  assert.deepEqual(parseLoopCommand("- one\n- two", nowMs), { pace: {}, prompt: "- one\n- two" });
  assert.deepEqual(parseLoopCommand("-5 degrees?", nowMs), { pace: {}, prompt: "-5 degrees?" });
});

test("intervals are offered once one is begun, and none before: Enter is to open the menu", () => {
  assert.equal(completeInterval(""), null);
  assert.deepEqual(
    completeInterval("3")?.map(({ value }) => value),
    ["30m"],
  );
  assert.equal(completeInterval("30m"), null);
  assert.equal(completeInterval("30m look"), null);
  assert.equal(completeInterval("look"), null);
});
