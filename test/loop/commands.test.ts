import assert from "node:assert/strict";
import { test } from "node:test";
import { completeInterval } from "../../extensions/loop/commands/complete-interval.ts";
import { parseLoopCommand } from "../../extensions/loop/commands/parse-loop-command.ts";

test("what is no interval is answered with what was typed, visibly, and with what to try", () => {
  for (const [typed, says] of [
    ["5x foo", '"5x" is not an interval. Try 45s, 7m, 1h30m.'],
    ["5\u202e\u001b[2J foo", '"5\\u202e\\x1b[2J" is not an interval. Try 45s, 7m, 1h30m.'],
    ["9s foo", '"9s" is too short. An interval is at least 10s.'],
    ["400d foo", '"400d" is too long. An interval is at most 366d.'],
  ] as const) {
    assert.throws(() => parseLoopCommand(typed), { message: says });
  }
  assert.deepEqual(parseLoopCommand(" 7m 'check it' "), { every: "7m", prompt: "check it" });
  assert.deepEqual(parseLoopCommand("'3 pigs'"), { every: "10m", prompt: "3 pigs" });
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
