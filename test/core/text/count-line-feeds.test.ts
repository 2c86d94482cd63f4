import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countLineFeeds } from "../../../extensions/core/text/count-line-feeds.ts";

test("counts the line feeds of any bytes, wherever they begin in memory", () => {
  const byte = fc.oneof(fc.constantFrom(0x0a, 0x0b, 0x8a, 0x00, 0xff), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), fc.nat(5), fc.nat(5), (bytes, before, after) => {
      const memory = Buffer.from([...Array(before).fill(0x0a), ...bytes, ...Array(after).fill(0x0a)]);
      const part = memory.subarray(before, before + bytes.length);
      assert.equal(countLineFeeds(part), bytes.filter((one) => one === 0x0a).length);
    }),
    { numRuns: 5_000 },
  );
});
