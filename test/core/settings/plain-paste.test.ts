import assert from "node:assert/strict";
import { test } from "node:test";
import { plainPaste } from "../../../extensions/core/settings/plain-paste.ts";

test("what is pasted loses its control sequences and line feeds, and keys stay as they are", () => {
  const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~`;
  assert.equal(plainPaste(pasted("a\x1b]52;c;aGFja2Vk\x07b\x9b1m\u202e\nc")), pasted("ab c"));
  assert.equal(plainPaste(pasted("日本語 400")), pasted("日本語 400"));
  assert.equal(plainPaste(pasted("")), pasted(""));
  for (const key of ["a", "\x1b", "\x1b[A", "\r", "?"]) assert.equal(plainPaste(key), key);
});
