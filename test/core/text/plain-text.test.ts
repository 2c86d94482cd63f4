import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clean } from "../../../extensions/core/text/clean.ts";
import { isPlainText } from "../../../extensions/core/text/plain-text.ts";

test("one byte that is not printable ASCII is seen wherever it stands", () => {
  for (let byte = 0; byte < 256; byte++) {
    const isPlain = (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a;
    for (let length = 1; length < 14; length++) {
      for (let at = 0; at < length; at++) {
        const bytes = Buffer.alloc(length, "x");
        bytes[at] = byte;
        assert.equal(isPlainText(bytes), isPlain, `byte ${byte} at ${at} of ${length}`);
      }
    }
  }
});

test("the same is seen of a part of a larger buffer, wherever that begins", () => {
  const memory = Buffer.alloc(32, "x");
  memory[3] = 0x1b;
  memory[20] = 0x07;
  for (let start = 0; start < 24; start++) {
    for (let end = start; end <= 32; end++) {
      const part = memory.subarray(start, end);
      assert.equal(isPlainText(part), !part.includes(0x1b) && !part.includes(0x07), `${start} to ${end}`);
    }
  }
});

test("text that is plain is left as it is by cleaning", () => {
  const anyBytes = fc.uint8Array({ maxLength: 12 });
  const almostPlain = fc.array(fc.constantFrom(0x09, 0x20, 0x41, 0x7e, 0x7f, 0x80, 0x0d, 0x1f), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.oneof(anyBytes, almostPlain), (bytes) => {
      const chunk = Buffer.from(bytes);
      fc.pre(isPlainText(chunk));
      for (const line of chunk.toString().split("\n")) assert.equal(clean(line), line);
    }),
    { numRuns: 2_000 },
  );
});
