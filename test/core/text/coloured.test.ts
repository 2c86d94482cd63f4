import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { coloured, painted } from "../../../extensions/core/text/coloured.ts";
import { heldBytes } from "../../harness/garbage.ts";
import { processorMs } from "../../harness/processor-time.ts";
import { onDark } from "./grounds.ts";

function shown(line: string): string {
  const text = coloured(line);
  return painted(text, 0, text.text.length, onDark);
}

test("keeps the colours and attributes of a line, and no other style behind them", () => {
  const cases: [string, string][] = [
    ["plain", "plain"],
    ["\x1b[31mred\x1b[0m not", "\x1b[31mred\x1b[0m not"],
    ["\x1b[1;32mok", "\x1b[1;32mok\x1b[0m"],
    ["\x1b[1m\x1b[33mwarn\x1b[22m ing\x1b[39m.", "\x1b[1;33mwarn\x1b[0m\x1b[33m ing\x1b[0m."],
    ["\x1b[38;5;208morange", "\x1b[38;5;208morange\x1b[0m"],
    ["\x1b[38:5:208;4morange", "\x1b[4;38;5;208morange\x1b[0m"],
    ["\x1b[48;2;1;2;3mrgb", "\x1b[48;2;1;2;3mrgb\x1b[0m"],
    ["\x1b[38:2::209:98:97mrgb", "\x1b[38;2;209;98;97mrgb\x1b[0m"],
    ["\x9b35mC1", "\x1b[35mC1\x1b[0m"],
  ];
  for (const [line, expected] of cases) assert.equal(shown(line), expected, JSON.stringify(line));
});

test("keeps no style that would hide a text or make it blink", () => {
  for (const hidden of ["8", "5", "6"]) assert.equal(shown(`\x1b[${hidden}mtext`), "text", hidden);
  assert.equal(shown("\x1b[31;41mtext"), "\x1b[38;2;240;193;193;41mtext\x1b[0m", "red on red");
});

test("paints a part of a line as that part of the whole", () => {
  const text = coloured("a\x1b[31mbcd\x1b[32mef\x1b[0mg");
  assert.equal(painted(text, 2, 5, onDark), "\x1b[31mcd\x1b[0m\x1b[32me\x1b[0m");
  assert.equal(painted(text, 6, 7, onDark), "g");
});

const hostile = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    "\x1b[31m",
    "\x1b[",
    "\x1b[1;999;38;5m",
    "\x1b[38;2;300;1m",
    "\x1b]52;c;aGk=\x07",
    "\x1b]8;;http://x\x1b\\link",
    "\x1bP1;2q",
    "\x1b_Gx\x1b\\",
    "\x90x",
    "\x9b",
    "\x9d0;t\x9c",
    "\u202e",
    "\x1b[2J",
    "\r",
    "\b",
    "\x1b[?1049h",
    "\x1b[1;31",
    "\x1b\x1b[0m[31m",
    "\x1b[>4;2m",
    "\x1b[0 m",
    "\u{e0041}",
  ),
);

test("lets nothing through but text and colours, whatever the line", () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 20 }), (parts) => {
      const line = parts.join("");
      const out = shown(line);
      const rest = out.replace(/\x1b\[\d+(?:;\d+)*m/g, "");
      assert.doesNotMatch(rest, /[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      assert.equal(rest, coloured(line).text);
    }),
    { numRuns: 2_000 },
  );
});

test("takes some milliseconds for ten thousand changes of colour, and paints of them what shows", () => {
  const line = Array.from({ length: 10_000 }, (_, index) => `\x1b[${31 + (index % 6)}mx`).join("");
  let length = 0;
  const takenMs = processorMs(() => {
    const text = coloured(line);
    for (let row = 0; row < 100; row++) painted(text, 5_000, 5_100, onDark);
    length = text.text.length;
  });
  assert.equal(length, 10_000);
  assert.ok(takenMs < 1_000, `${takenMs} ms`);
});

test("holds little more than the text of lines with ten thousand changes of colour, of which few show", async () => {
  const line = Array.from({ length: 10_000 }, (_, index) => `\x1b[${31 + (index % 6)}mx`).join("");
  const bytesBefore = await heldBytes();
  const texts = Array.from({ length: 100 }, () => coloured(line));
  for (const text of texts) painted(text, 0, 100, onDark);
  const bytes = (await heldBytes()) - bytesBefore;
  assert.equal(texts.length, 100);
  assert.ok(bytes < 10 * 1024 * 1024, `${bytes} bytes are held`);
});

test("takes equal neighbours for one part, however often its style is set anew", () => {
  const text = coloured("\x1b[31ma\x1b[31mb\x1b[0;31mc\x1b[32m\x1b[31md\x1b[32me");
  assert.equal(painted(text, 0, 5, onDark), "\x1b[31mabcd\x1b[0m\x1b[32me\x1b[0m");
  assert.equal(painted(text, 2, 4, onDark), "\x1b[31mcd\x1b[0m");
});
