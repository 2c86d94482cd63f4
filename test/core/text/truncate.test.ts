import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutBetweenCodePoints, shortenMiddle, truncate } from "../../../extensions/core/text/truncate.ts";

test("leaves lines that fit as they are", () => {
  assert.deepEqual(truncate(["one", "", "two"], 400), { texts: ["one", "", "two"], truncated: false });
});

test("counts the quote mark, the space and the line feed of each line", () => {
  assert.deepEqual(truncate(["1234567", "1234567"], 20), { texts: ["1234567", "1234567"], truncated: false });
  assert.deepEqual(truncate(["1234567", "12345678"], 20), { texts: ["1234567", "1234567"], truncated: true });
});

test("shows of an overlong line both its ends", () => {
  const line = `begin ${"x".repeat(250)}…(90000 bytes left out)…${"x".repeat(250)} the verdict`;
  const { texts, truncated } = truncate([line], 400);
  assert.match(texts[0] ?? "", /^begin x{200,}…\(truncated\)…x{100,} the verdict$/);
  assert.equal(texts[0]?.length, 397);
  assert.equal(truncated, false);
  const second = truncate(["short", line, "third"], 400);
  assert.equal(second.texts.length, 2);
  assert.match(second.texts[1] ?? "", /^begin x+…\(truncated\)…x+ the verdict$/);
  assert.equal(second.truncated, true);
});

test("shows both ends of a text between characters, marked once however often it is shortened", () => {
  assert.equal(shortenMiddle("short", 60), "short");
  for (const units of [60, 61, 62, 63]) {
    const short = shortenMiddle("😀".repeat(200), units);
    assert.match(short, /^(😀)+…\(truncated\)…(😀)+$/u);
    assert.ok(short.length <= units && short.length >= units - 2);
  }
  assert.match(
    shortenMiddle(shortenMiddle("a".repeat(400) + "b".repeat(400), 390), 200),
    /^a+…\(truncated\)…b+$/,
  );
  assert.equal(shortenMiddle("a".repeat(100), 30), `${"a".repeat(18)}…(truncated)`);
});

test("leaves out a line of which no character fits", () => {
  assert.deepEqual(truncate(["1234567", "x"], 10), { texts: ["1234567"], truncated: true });
  assert.deepEqual(truncate(["1234567", "x"], 13), { texts: ["1234567"], truncated: true });
  assert.deepEqual(truncate(["1234567", "x"], 14), { texts: ["1234567", "x"], truncated: false });
});

test("shows at least one character of the first line", () => {
  assert.deepEqual(truncate(["abc", "d"], 2), { texts: ["a"], truncated: true });
});

test("bounds empty lines", () => {
  const { texts, truncated } = truncate(
    Array.from({ length: 1_000 }, () => ""),
    400,
  );
  assert.equal(texts.length, 133);
  assert.equal(truncated, true);
});

test("shows a later empty line only where its quote mark fits", () => {
  assert.deepEqual(truncate(["1234567", ""], 12), { texts: ["1234567"], truncated: true });
  assert.deepEqual(truncate(["1234567", ""], 13), { texts: ["1234567", ""], truncated: false });
});

test("never cuts a character of two UTF-16 units in half", () => {
  assert.deepEqual(truncate(["😀😀😀"], 8), { texts: ["😀😀"], truncated: true });
  assert.equal(cutBetweenCodePoints("a😀", 2), "a");
  assert.equal(cutBetweenCodePoints("a😀", 3), "a😀");
  assert.equal(cutBetweenCodePoints("😀", 1), "");
});

test("shows a beginning of the lines that is as long as fits", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "€", "😀", "\t"), maxLength: 20 });
  const cost = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 3, 0);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 40, max: 60 }),
      (lines, max) => {
        const { texts, truncated } = truncate(lines, max);
        assert.ok(cost(texts) <= max);
        assert.ok(texts.length > 0);
        assert.ok(texts.every((text) => text.isWellFormed()));
        assert.deepEqual(texts.slice(0, -1), lines.slice(0, texts.length - 1));
        assert.ok(lines[texts.length - 1]?.startsWith(texts.at(-1) ?? ""));
        assert.equal(truncated, cost(lines) > max);
        if (!truncated) assert.deepEqual(texts, lines);
      },
    ),
    { numRuns: 2_000 },
  );
});
