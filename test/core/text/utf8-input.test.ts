import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Utf8Input } from "../../../extensions/core/text/utf8-input.ts";

function utf16(text: string, order: "le" | "be"): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

function inChunks(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    Buffer.from(bytes.subarray(index * size, (index + 1) * size)),
  );
}

function decoded(chunks: readonly Buffer[]): Buffer {
  const input = new Utf8Input();
  const parts: Buffer[] = [];
  for (const chunk of chunks) {
    parts.push(Buffer.from(input.push(chunk)));
    // The reader's memory is overwritten by its next read.
    chunk.fill(0x23);
  }
  return Buffer.concat([...parts, input.end()]);
}

test("decodes UTF-16 of either order in any chunks", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "\n", "€", "😀", "\u0a00", "\u010a", "\u0a0a", "漢"),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.constantFrom("le", "be"), fc.integer({ min: 1, max: 9 }), (text, order, size) => {
      assert.equal(decoded(inChunks(utf16(text, order), size)).toString(), text);
    }),
    { numRuns: 2_000 },
  );
});

test("passes on all else as it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (bytes, size) => {
      const [first, second] = bytes;
      fc.pre(!((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)));
      assert.deepEqual(decoded(inChunks(Buffer.from(bytes), size)), Buffer.from(bytes));
    }),
  );
  const chunk = Buffer.from("plain\n");
  assert.equal(new Utf8Input().push(chunk), chunk, "not copied");
});

test("makes a replacement character of what is none", () => {
  assert.equal(decoded([Buffer.from("fffe61003dd8", "hex")]).toString(), "a\ufffd");
  assert.equal(decoded([Buffer.from("fffe3dd86100", "hex")]).toString(), "\ufffda");
  assert.equal(decoded([Buffer.from("fffe610062", "hex")]).toString(), "a\ufffd");
});
