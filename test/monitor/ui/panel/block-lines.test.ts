import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createMatchFilter } from "../../../../extensions/core/text/line-filter.ts";
import {
  BlockLines,
  findIn,
  linesIn,
  shownLine,
} from "../../../../extensions/monitor/ui/panel/block-lines.ts";

const part = fc.oneof(
  fc.constantFrom("needle", "nee", "dle", "\t", " ", "é", "日本", "\r", "\x1b[31m", "\x9b0m", "\x1b[", "31m"),
  fc.constantFrom("\x1b]0;t\x07", "\x1b]", "\b", "\x00", "\u202e", "\u200b", "e\u0301", "\x85", "\x1b[2K"),
);
const line = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));

test("shows and finds at once what each line shows alone, whatever the lines", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const raw = lines.map((text) => text + end).join("");
      const block = new BlockLines(Buffer.from(raw));
      const texts = linesIn(raw).map((text) => shownLine(text).text);
      assert.deepEqual(block.texts, texts);
      const expected: number[][] = [];
      for (const [index, text] of texts.entries()) {
        findIn(text, /needle| {2}/g, (offset, length) => expected.push([index, offset, length]) > 0);
      }
      const found: number[][] = [];
      block.find(/needle| {2}/g, (...place) => found.push(place) > 0);
      assert.deepEqual(found, expected);
      if (texts.some((text) => text.includes("needle")))
        assert.ok(block.mayPass(createMatchFilter("", "needle")));
    }),
    { numRuns: 2_000 },
  );
});

test("a last line of which nothing shows is a line", () => {
  for (const raw of ["a\n\x1b[0m", "\x1b[0m", "é\n\x1b[31m\x1b[0m"]) {
    const block = new BlockLines(Buffer.from(raw));
    assert.deepEqual(
      block.texts,
      linesIn(raw).map((text) => shownLine(text).text),
      JSON.stringify(raw),
    );
  }
  assert.deepEqual(new BlockLines(Buffer.from("")).texts, []);
});

test("finds no more once nobody wants more", () => {
  for (const raw of ["a\na\na\n", "a\b a\na\na\n"]) {
    const places: number[] = [];
    new BlockLines(Buffer.from(raw)).find(/a/g, (index) => places.push(index) < 2);
    assert.equal(places.length, 2);
  }
});
