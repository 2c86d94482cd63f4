import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeLeaveKey } from "../../../extensions/monitor/pty/leave-key.ts";

test("Ctrl+] leaves, as a byte and as each enhanced keyboard protocol sends it", () => {
  for (const key of [
    "\x1d",
    "\x1b[93;5u",
    "\x1b[93::93;5:1u",
    "\x1b[93;69u",
    "\x1b[27;5;93~",
    "\x1b[93;5;29u",
  ])
    assert.equal(beforeLeaveKey(`ls\r${key}rest`), "ls\r", JSON.stringify(key));
});

test("other keys are the program's: ], Alt+], a release of Ctrl+], Escape, arrows, a pasted bracket", () => {
  for (const typed of [
    "]",
    "\x1b]",
    "\x1b[93;3u",
    "\x1b[93;5:3u",
    "\x1b",
    "\x1b[1;5A",
    "\x1b[27;3;93~",
    "a]b",
  ])
    assert.equal(beforeLeaveKey(typed), undefined, JSON.stringify(typed));
});
