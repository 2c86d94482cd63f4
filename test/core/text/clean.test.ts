import assert from "node:assert/strict";
import { test } from "node:test";
import { clean } from "../../../extensions/core/text/clean.ts";

function cleans(cases: readonly (readonly [string, string])[]): void {
  for (const [line, expected] of cases) assert.equal(clean(line), expected, JSON.stringify(line));
}

test("keeps plain text, tabs and characters of any script", () => {
  for (const text of ["", "plain", "a\tb", "äöü 漢字 😀 e\u0301", "a\u00a0b", "\ufffd"]) {
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
    ["a\x1b[?25lb\x1b[2;5mc", "abc"],
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
    ["a\x80b\x8ac", "abc"],
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

test("removes NUL, bell, DEL and the other control characters", () => {
  cleans([["a\x00b\x07c\x7fd\x01", "abcd"]]);
});

test("makes a space of each separator of lines", () => {
  cleans([
    ["a\x0bb\x0cc\x85d\u2028e\u2029f", "a b c d e f"],
    ["a\u2028[monitor x end]\u2029b", "a [monitor x end] b"],
  ]);
});

test("applies backspaces as a terminal does", () => {
  cleans([
    ["b\bb", "b"],
    ["B\bBO\bOL\bLD\bD and _\bu_\bn", "BOLD and un"],
    ["\b\ba", "a"],
    ["working |\b/\b-\bdone", "working done"],
  ]);
});

test("shows what is left of a longer text that a shorter one was written over", () => {
  cleans([["abcdef\rxy", "xycdef"]]);
});

test("shows what spinners and progress bars show last", () => {
  cleans([
    // ora hides the cursor, erases the row, and goes to its first column.
    ["\x1b[?25l\x1b[1G\x1b[2K⠋ Building\x1b[2K\x1b[1G⠙ Building\x1b[2K\x1b[1G✔ Built\x1b[?25h", "✔ Built"],
    // npm and Node's readline.
    ["\x1b[1G⠙\x1b[0K\x1b[1G⠹\x1b[0K\x1b[1G\x1b[0Kadded 3 packages", "added 3 packages"],
    ["\x1b[1G\x1b[0JAre you sure? \x1b[15G\x1b[1G\x1b[0JAre you sure? yes\x1b[18G", "Are you sure? yes"],
    ["\x1b[Gone\x1b[Gtwo", "two"],
    ["50%\x1b[3D\x1b[0K100%", "100%"],
    ["[    ]\x1b[5D##\x1b[3C done", "[##  ] done"],
    ["Starting\x1b[20C[ OK ]\x1b[6D[FAIL]", `Starting${" ".repeat(20)}[FAIL]`],
  ]);
});

test("shows of rows that are redrawn the one at the line feed, and none with the text of another", () => {
  cleans([
    // log-update erases each row on its way up.
    ["\x1b[2K\x1b[1A\x1b[2K\x1b[1A\x1b[2K\x1b[G✔ first task", "✔ first task"],
    ["\x1b[3A\x1b[2K\rfirst: done", "first: done"],
    ["half a row\x1b[1A\x1b[2K\rabove", "above"],
    // docker goes up to a row, and back down to its place.
    ["\x1b[2A\x1b[2K\ra1: Pull complete\r\x1b[2BDigest: sha256", "Digest: sha256"],
    ["\x1b[2A\x1b[2K\ra1: Pull complete\r\x1b[2B", "a1: Pull complete"],
    ["stale\x1b[2J\x1b[Hnew", "new"],
  ]);
});

test("bounds how far a cursor goes beyond the text", () => {
  assert.equal(clean("a\x1b[999999999Cb").length, 200);
  assert.equal(clean("a\x1b[9999GB"), `a${" ".repeat(198)}B`);
  const long = "x".repeat(1_000);
  assert.equal(clean(`${long}\x1b[9999Gb`), `${long}b`);
});

test("removes directions, which could reorder a line", () => {
  cleans([
    ["safe\u202eevil\u202c", "safeevil"],
    ["a\u2066b\u2069c\u200ed\u200fe\u061cf", "abcdef"],
  ]);
});

test("removes what is invisible", () => {
  cleans([
    ["\ufeffERROR", "ERROR"],
    [
      "ER\u200bROR ER\u2060ROR ER\u200dROR ER\u200cROR ER\xadROR ER\u180eROR",
      "ERROR ERROR ERROR ERROR ERROR ERROR",
    ],
    ["E\ufe0fR\ufe00R\u{e0100}OR\u034f\u3164", "ERROR"],
    ["hi\u{e0069}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}\u{e007f}", "hi"],
    ["🏴\u{e0069}\u{e0067}\u{e006e}\u{e007f}", "🏴"],
    ["😀\ufe0f\ufe0f\ufe01\u{e0101}", "😀\ufe0f"],
    ["😀\u200d\u200d😀", "😀😀"],
    ["1\ufe0f2", "12"],
  ]);
});

test("removes each character that is invisible between letters, and no other", () => {
  const removed = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
  const separator = /[\u2028\u2029]/;
  for (let code = 0xa0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const shown = removed.test(character) ? "" : separator.test(character) ? " " : character;
    if (clean(`a${character}b`) !== `a${shown}b`) assert.fail(code.toString(16));
  }
});

test("keeps invisible characters that hold together what shows", () => {
  for (const text of [
    "👩‍👩‍👧 🏳️‍🌈 👩🏽‍💻 ✔️ ❤︎ 1️⃣",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "نمی\u200cخواهم",
    "क्\u200dष ශ්\u200dරී",
    "葛\u{e0100} ≨\ufe00",
  ]) {
    assert.equal(clean(text), text);
  }
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

test("keeps four marks on a letter where invisible characters stand between more of them", () => {
  for (const between of ["\u200b", "\xad", "\ufeff", "\u202e", "\ufe0f", "\u200d"])
    assert.equal(
      clean(`e${`${"\u0301".repeat(4)}${between}`.repeat(80)}x`),
      `e${"\u0301".repeat(4)}x`,
      JSON.stringify(between),
    );
  const arabic = clean(`\u0644${"\u064b\u200c".repeat(80)}\u0644`);
  assert.ok((arabic.match(/\u064b/g) ?? []).length <= 4, JSON.stringify(arabic));
});

test("keeps four marks on a letter, as spellings have, and no more, which would paint over other rows", () => {
  const four = "a\u0301\u0302\u0303\u0304";
  cleans([
    [four, four],
    [`${four}${"\u0301".repeat(100_000)}b`, `${four}b`],
    [`${four}\u0305${four}\u0305\u0306 นี้`, `${four}${four} นี้`],
  ]);
});
