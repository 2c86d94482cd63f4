import assert from "node:assert/strict";
import { test } from "node:test";
import { clean } from "../../../extensions/core/text/clean.ts";

const KiB = 1024;

const hostile = [
  "\x1b",
  "\x1b[",
  "\x1b]",
  "\x1b]0",
  "\x9b0",
  "\r",
  "\x1b[0;",
  "\x1b(",
  "\x1bP\x1b",
  "a\r",
  "\x90",
  "\u202e",
  "a\b",
  "\x1b[999999999C",
  "\x1b[999999999Cx",
  "\x1b[A",
  "x\x1b[A",
  "x\x1b[2K",
  "\x1b[1K",
  "x\x1b[2J",
  "\x1b[9@",
  "\u200b",
  "😀\u200d",
];

test("takes time linear in the line on hostile input", () => {
  for (const unit of hostile) {
    const half = fastest(unit.repeat((32 * KiB) / unit.length));
    const whole = fastest(unit.repeat((64 * KiB) / unit.length));
    assert.ok(whole < 400, `64 KiB of ${JSON.stringify(unit)}: ${whole} ms`);
    assert.ok(
      whole < 10 * (half + 8),
      `${JSON.stringify(unit)}: ${half} ms for half, ${whole} ms for the whole`,
    );
  }
});

test("takes time linear in one long sequence without an end", () => {
  for (const line of [
    `\x1b[${"0".repeat(64 * KiB)}`,
    `\x1b[${"0".repeat(32 * KiB)}${" ".repeat(32 * KiB)}`,
    `\x1b]${"x".repeat(64 * KiB)}`,
  ]) {
    assert.ok(fastest(line) < 100);
  }
});

/** Returns the milliseconds of processor time, the best of three: a pause of the machine must not count. */
function fastest(line: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    clean(line);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
