import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { scanBytes, scanOneByOne } from "../../../extensions/core/text/byte-scan.ts";

const byte = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(0x09, 0x0a, 0x20, 0x41, 0x7e) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
);

test("vectors see the same as a look at one byte after another", () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 300 }), fc.nat(40), (bytes, from) => {
      const part = Buffer.from(bytes).subarray(from);
      assert.deepEqual(scanBytes(part), scanOneByOne(part));
    }),
    { numRuns: 5_000 },
  );
});

test("each of the 256 bytes is seen in a vector", () => {
  for (let value = 0; value < 256; value++) {
    const bytes = Buffer.alloc(100, "x");
    bytes[70] = value;
    assert.deepEqual(scanBytes(bytes), scanOneByOne(bytes), `byte ${value}`);
  }
});

test("bytes that were seen before count no more, and more bytes than one piece holds are all seen", () => {
  const full = Buffer.alloc(200_000, "a line\n");
  assert.deepEqual(scanBytes(full), { lineFeeds: Math.floor(200_000 / 7), isPlain: true });
  assert.deepEqual(scanBytes(Buffer.alloc(65, "x")), { lineFeeds: 0, isPlain: true });
  full[199_999] = 0x1b;
  assert.equal(scanBytes(full).isPlain, false);
  full[199_999] = 0x0a;
  full[0] = 0x80;
  assert.equal(scanBytes(full).isPlain, false);
});
