import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countEscapes, visible, visibleLines } from "../../../extensions/core/text/visible.ts";

const SHOWN_AS_ESCAPES: readonly [what: string, text: string, shown: string][] = [
  ["a carriage return", "touch x #\rgit status", "touch x #\\rgit status"],
  ["an operating system command", "git status \x1b]; touch x;\x07", "git status \\x1b]; touch x;\\x07"],
  ["line feed and tab", "a\n\tb", "a\\n\\tb"],
  ["NUL, backspace, DEL", "a\0\b\x7f", "a\\x00\\x08\\x7f"],
  ["C1 and NEL", "\x9b31m\x85", "\\x9b31m\\x85"],
  ["bidirectional controls", "\u202etxt\u2066\u200f\u061c", "\\u202etxt\\u2066\\u200f\\u061c"],
  ["zero width characters", "E\u200bR\u2060R\ufeffO\u00adR", "E\\u200bR\\u2060R\\ufeffO\\xadR"],
  ["tag characters", "a\u{e0041}\u{e007f}", "a\\u{e0041}\\u{e007f}"],
  ["variation selectors", "a\ufe0f\u{e0100}", "a\\ufe0f\\u{e0100}"],
  ["separators", "a\u2028b\u2029c\u00a0d\u3000e", "a\\u2028b\\u2029c\\xa0d\\u3000e"],
  ["fillers and blanks", "\u3164\uffa0\u2800", "\\u3164\\uffa0\\u2800"],
  ["half a surrogate pair", "a\ud83db", "a\\ud83db"],
  ["private use", "\ue000\u{f0000}", "\\ue000\\u{f0000}"],
  ["a flood of marks", `a${"\u0301".repeat(6)}b`, `a${"\u0301".repeat(4)}\\u0301\\u0301b`],
  ["marks without a letter", "\u0308a\n\u0308\u0308", "\\u0308a\\n\\u0308\\u0308"],
  ["a joiner that joins nothing", "r\u200dm \u200c", "r\\u200dm \\u200c"],
];

for (const [what, text, shown] of SHOWN_AS_ESCAPES) {
  test(`shows ${what} as escapes`, () => assert.equal(visible(text), shown));
}

test("leaves what a reader sees as it is", () => {
  const texts = [
    String.raw`grep -E "\x1b|\n" 'a\\b'`,
    "überprüfen, 検査, בדיקה, اختبار, ทดสอบน้ำ, Tiếng Việt, e\u0301",
    "👩‍💻 ❤️ 👍🏽 🇩🇪 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "می\u200cخواهم क्\u200dष",
  ];
  for (const text of texts) assert.equal(visible(text), text);
});

test("a text that is known to need no search is what the search makes of it", () => {
  for (let code = 0; code < 0x3000; code++) {
    const character = String.fromCharCode(code);
    // A hidden character behind it makes the whole text be searched.
    const searched = visible(`a${character}a\0`).slice(0, -"\\x00".length);
    assert.equal(visible(`a${character}a`), searched, `U+${code.toString(16)}`);
  }
});

test("counts what it shows as escapes, not the backslashes that were typed", () => {
  assert.equal(countEscapes("\\x1b\\r"), 0);
  assert.equal(countEscapes("\x1b\r"), 2);
});

test("keeps the lines of a command apart, and their tabs", () => {
  assert.deepEqual(visibleLines("if a; then\n\tb\tc\r\nfi\n"), ["if a; then", "\tb\tc\\r", "fi", ""]);
});

test("shows every text without any character that could act or hide, and never shorter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const shown = visible(text);
      assert.doesNotMatch(shown.replaceAll(/\p{RGI_Emoji}/gv, ""), /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/v);
      assert.ok(shown.length >= text.length);
      assert.equal(visible(shown), shown);
    }),
    { numRuns: 2_000 },
  );
});

test("leaves the invisible parts of an emoji that Unicode recommends, and of nothing else", () => {
  const parts = [
    "👩",
    "👨🏽",
    "❤",
    "💻",
    "🏴",
    "🏳",
    "🌈",
    "🐦",
    "⬛",
    "🔥",
    "1",
    "#",
    "a",
    "\ufe0f",
    "\u200d",
  ];
  const tags = ["\u{e0067}\u{e0062}", "\u{e0065}\u{e006e}\u{e0067}", "\u{e007f}"];
  const emoji = ["👩‍💻", "❤️‍🔥", "🏳️‍🌈", "🐦‍⬛", "👁️‍🗨️", "🧔🏽‍♀️", "1️⃣", "#️⃣", "👨‍👩‍👧‍👦"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts, ...tags, ...emoji), { maxLength: 8 }), (units) => {
      const text = units.join("");
      const others = text.split(/\p{RGI_Emoji}/v).join("");
      const escaped = others.match(/\p{Default_Ignorable_Code_Point}/gu)?.length ?? 0;
      assert.equal(countEscapes(text), escaped, JSON.stringify(text));
    }),
    { numRuns: 5_000 },
  );
});

test("takes time in proportion to the text", () => {
  for (const unit of ["\u0301", "\x1b", "\u200d", "\u{e0041}", "👩\u200d", "क्\u200d", "a\ud83d"]) {
    const text = unit.repeat(100_000);
    const before = process.cpuUsage();
    visible(text);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 5_000_000, `${JSON.stringify(unit)}: ${user} µs`);
  }
});
