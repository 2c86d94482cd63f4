import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OutputTail } from "../../../extensions/monitor/task/output-tail.ts";

const keptBytes = 8 * 1024;

test("keeps the last 8 KiB of any chunks, also when it goes on from its state", () => {
  const chunks = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(chunks, fc.nat(20), (sizes, suspendedAt) => {
      let tail = new OutputTail();
      let all = Buffer.alloc(0);
      for (const [index, size] of sizes.entries()) {
        if (index === suspendedAt) tail = new OutputTail(tail.state);
        const chunk = Buffer.from(Array.from({ length: size }, (_, i) => (index * 31 + i) % 251));
        all = Buffer.concat([all, chunk]);
        tail.push(chunk);
        // The reader's memory is overwritten by its next read.
        chunk.fill(0xff);
      }
      assert.ok(tail.state.kept.equals(all.subarray(-keptBytes)));
      assert.ok(tail.state.start.equals(all.subarray(0, 2_048)));
      assert.equal(tail.bytes, all.length);
    }),
  );
});

test("shows lines as a terminal shows them last, also those that were drawn anew", () => {
  const tail = new OutputTail();
  tail.push(Buffer.from("start\n⠋ one\n⠋ two\n"));
  tail.push(Buffer.from("\x1b[2K\x1b[1A\x1b[2K\x1b[1A\x1b[2K\x1b[G✔ one\n⠙ two\n"));
  tail.push(Buffer.from("\x1b[1A\x1b[0J✔ two\n10%\r20%\rdone\n"));
  assert.deepEqual(tail.last(10), ["start", "✔ one", "✔ two", "done"]);
});

test("holds no more memory after a flood than after a page", () => {
  const tail = new OutputTail();
  for (let chunk = 0; chunk < 1_000; chunk++) tail.push(Buffer.alloc(64 * 1024, "x\n"));
  assert.ok(tail.state.kept.buffer.byteLength <= 2 * keptBytes);
});
