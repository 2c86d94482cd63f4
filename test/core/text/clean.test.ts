import assert from "node:assert/strict";
import { test } from "node:test";
import { clean } from "../../../extensions/core/text/clean.ts";

const KiB = 1024;

function cleans(cases: readonly (readonly [string, string])[]): void {
  for (const [line, expected] of cases) assert.equal(clean(line), expected, JSON.stringify(line));
}

test("keeps plain text, tabs and characters of any script", () => {
  for (const text of ["", "plain", "a\tb", "äöü 漢字 😀 e\u0301", "\ufeffBOM", "a\u00a0b", "\ufffd"]) {
    assert.equal(clean(text), text);
  }
});

test("removes the carriage return of CRLF", () => {
  cleans([
    ["line\r", "line"],
    ["\r", ""],
    ["line\r\r", "line"],
  ]);
});

test("keeps of a progress bar what a terminal shows last", () => {
  cleans([
    ["10%\r20%\r100%", "100%"],
    ["10%\r20%\r100%\r", "100%"],
    ["10%\r\x1b[K20%\r\x1b[K\x1b[32m100%\x1b[0m\r", "100%"],
  ]);
});

test("keeps the text before a carriage return that only control characters follow", () => {
  cleans([
    ["done\r\x07", "done"],
    ["done\r\x00", "done"],
    ["done\r\u200e", "done"],
  ]);
});

test("removes CSI sequences", () => {
  cleans([
    ["\x1b[31mred\x1b[0m", "red"],
    ["\x1b[38;2;1;2;3mx\x1b[m", "x"],
    ["a\x1b[?25lb\x1b[2Kc", "abc"],
    ["a\x1b[1 qb", "ab"],
  ]);
});

test("removes OSC, DCS, APC, PM and SOS strings with their bodies", () => {
  cleans([
    ["\x1b]0;title\x07text", "text"],
    ["\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"],
    ["a\x1bPq#0;2;0;0;0\x1b\\b", "ab"],
    ["a\x1b_Gf=100;AAAA\x1b\\b", "ab"],
    ["a\x1b^private\x1b\\b", "ab"],
    ["a\x1bXstart\x1b\\b", "ab"],
  ]);
});

test("removes the eight-bit forms of control sequences", () => {
  cleans([
    ["\x9b31mred\x9bm", "red"],
    ["a\x9d0;title\x9cb", "ab"],
    ["a\x90q\x9cb", "ab"],
    ["a\x9fapc\x07b", "ab"],
    ["a\x85b\x80c", "abc"],
  ]);
});

test("removes escape sequences of two and three characters", () => {
  cleans([
    ["\x1b(Btext\x1b7\x1b8\x1b=", "text"],
    ["\x1bMup", "up"],
    ["end\x1b", "end"],
  ]);
});

test("keeps what follows an unterminated control string visible", () => {
  cleans([
    ["\x1b]0;FAIL: 3 tests", "0;FAIL: 3 tests"],
    ["\x9d0;FAIL", "0;FAIL"],
    ["a\x1b[31", "a31"],
  ]);
});

test("does not let an unterminated string swallow the sequence after it", () => {
  cleans([["\x1b]0;a\x1b[31mred", "0;ared"]]);
});

test("removes NUL, bell, backspace, DEL and the other control characters", () => {
  cleans([["a\x00b\x07c\x08d\x0be\x0cf\x7fg\x01", "abcdefg"]]);
});

test("removes bidirectional overrides and line separators", () => {
  cleans([
    ["safe\u202eevil\u202c", "safeevil"],
    ["a\u2066b\u2069c\u200ed\u200fe\u061cf", "abcdef"],
    ["a\u2028[monitor x end]\u2029b", "a[monitor x end]b"],
  ]);
});

test("leaves no control character when sequences are nested in one another", () => {
  for (const line of [
    "\x1b\x1b[31m[32m",
    "\x1b[\x1b[31m31m",
    "\x1bPtmux;\x1b\x1b]0;x\x07\x1b\\",
    "\x1b\x9b\x1b]",
  ]) {
    assert.doesNotMatch(clean(line), /[\x00-\x08\x0a-\x1f\x7f-\x9f]/);
  }
});

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
];

test("takes time linear in the line on hostile input", () => {
  for (const unit of hostile) {
    const half = fastest(unit.repeat((32 * KiB) / unit.length));
    const whole = fastest(unit.repeat((64 * KiB) / unit.length));
    assert.ok(whole < 100, `64 KiB of ${JSON.stringify(unit)}: ${whole} ms`);
    assert.ok(
      whole < 10 * (half + 0.5),
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

/** The best of three: a pause of the machine must not count. */
function fastest(line: string): number {
  const times = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    clean(line);
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
