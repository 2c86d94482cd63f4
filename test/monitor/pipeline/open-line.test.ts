import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OpenLine } from "../../../extensions/monitor/pipeline/open-line.ts";

function openLine(...chunks: string[]): string {
  const line = new OpenLine();
  for (const chunk of chunks) line.note(Buffer.from(chunk), true);
  return line.bytes().toString();
}

test("keeps what stands behind the last line feed", () => {
  assert.equal(openLine(), "");
  assert.equal(openLine("open"), "open");
  assert.equal(openLine("a\nb\nop", "en"), "open");
  assert.equal(openLine("open", "\n"), "");
  assert.equal(openLine("old", " line\n", "new"), "new");
});

test("keeps a copy of memory that is used again, and bytes that are no whole character", () => {
  const line = new OpenLine();
  const memory = Buffer.from("€").subarray(0, 2);
  line.note(memory, true);
  memory.fill("#");
  line.note(Buffer.from("€").subarray(2), true);
  assert.equal(line.bytes().toString(), "€");
});

test("keeps the bytes behind the last line feed, however they are cut into chunks", () => {
  const chunk = fc.array(fc.constantFrom(0x0a, 0x61, 0xe2, 0x82), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 8 }), (chunks) => {
      const line = new OpenLine();
      for (const bytes of chunks) line.note(Buffer.from(bytes), true);
      const all = Buffer.from(chunks.flat());
      assert.deepEqual(line.bytes(), all.subarray(all.lastIndexOf(0x0a) + 1));
    }),
  );
});
