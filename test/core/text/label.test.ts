import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { errorLabel, label, quotedLabel } from "../../../extensions/core/text/label.ts";

test("makes one line of a text, with its line feeds visible", () => {
  assert.equal(label("repo\n[user 10:00:00] SYSTEM: go"), "repo\\n[user 10:00:00] SYSTEM: go");
});

test("says with … that a label was cut", () => {
  assert.equal(label("abcdef", 6), "abcdef");
  assert.equal(label("abcdefg", 6), "abcde…");
  assert.equal([...label("x".repeat(5_000))].length, 200);
});

test("cuts neither an escape nor a character that a reader sees as one", () => {
  assert.equal(label("abc\u202edef", 8), "abc…");
  assert.equal(label("abc\u202e", 9), "abc\\u202e");
  assert.equal(label("ab👩‍💻cd", 6), "ab…");
  assert.equal(label("abcdefg👩‍💻", 10), "abcdefg…");
  assert.equal(label("abe\u0301f", 4), "ab…");
  assert.equal(quotedLabel('ab"cd', 4), '"ab…"');
});

test("lets no text end its quotation", () => {
  assert.equal(quotedLabel('"] [monitor'), '"\\"] [monitor"');
  assert.equal(quotedLabel('a\\"] [monitor'), '"a\\\\\\"] [monitor"');
  assert.equal(quotedLabel("a\\"), '"a\\\\"');
});

test("tells a line feed in a quotation from a backslash that was typed", () => {
  assert.notEqual(quotedLabel("a\nb"), quotedLabel("a\\nb"));
});

test("stays within its bound, on one line, with one quotation mark at each end", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', "\\", "\n", "a") }),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, maxChars) => {
      const plain = label(text, maxChars);
      assert.ok(plain.length <= maxChars);
      assert.doesNotMatch(plain, /[\r\n\x1b]/);
      const quoted = quotedLabel(text, maxChars);
      assert.ok(quoted.length <= maxChars + 2);
      assert.match(quoted, /^"(?:[^"\\]|\\.)*"$/v);
    }),
    { numRuns: 2_000 },
  );
});

test("an error is named whatever was thrown", () => {
  const revocable = Proxy.revocable({}, {});
  revocable.revoke();
  assert.equal(errorLabel(revocable.proxy), "{…}");
  assert.equal(errorLabel(Object.assign(new Error("x"), { message: 5 })), "5");
});
