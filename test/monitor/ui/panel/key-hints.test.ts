import assert from "node:assert/strict";
import { test } from "node:test";
import { keyHintRows } from "../../../../extensions/monitor/ui/panel/key-hints.ts";
import { plainTheme } from "../plain-theme.ts";

test("on a low screen the later keys are left out, but for the last", () => {
  const hints = ["a", "b", "c", "d", "?"].map((key) => ({ key, does: "does something" }));
  const rows = keyHintRows(hints, 38, plainTheme(), 2);
  assert.deepEqual(rows, ["a does something  b does something", "c does something  ? does something"]);
  assert.equal(keyHintRows(hints, 38, plainTheme()).length, 3);
});
