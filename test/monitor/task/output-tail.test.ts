import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OutputTail } from "../../../extensions/monitor/task/output-tail.ts";

const keptBytes = 8 * 1024;

test("keeps the last 8 KiB of whole lines of any chunks, also when it goes on from its state", () => {
  const chunks = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "b\n"), maxLength: 3_000 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(chunks, fc.nat(12), (texts, suspendedAt) => {
      let tail = new OutputTail();
      let all = Buffer.alloc(0);
      for (const [index, text] of texts.entries()) {
        if (index === suspendedAt) tail = new OutputTail(tail.state);
        const chunk = Buffer.from(text);
        all = Buffer.concat([all, chunk]);
        tail.push(chunk);
        // The reader's memory is overwritten by its next read.
        chunk.fill(0xff);
      }
      const openBytes = all.length - all.lastIndexOf(0x0a) - 1;
      fc.pre(openBytes < keptBytes / 2);
      assert.ok(tail.state.kept.equals(all.subarray(0, all.length - openBytes).subarray(-keptBytes)));
      assert.ok(tail.state.openLine.bytes.equals(all.subarray(all.length - openBytes)));
      assert.ok(tail.state.start.equals(all.subarray(0, 2_048)));
      assert.equal(tail.bytes, all.length);
    }),
  );
});

test("keeps the beginning and the end of a line longer than what it keeps, ended or not", () => {
  for (const end of ["the verdict", "the verdict\n"]) {
    const tail = new OutputTail();
    tail.push(Buffer.from(`one\nbegin ${"x".repeat(100_000)}`));
    tail.push(Buffer.from(end));
    const [one, long = ""] = tail.last(10);
    assert.equal(one, "one");
    assert.match(long, /^begin x+…\(95921 bytes left out\)…x+the verdict$/);
  }
});

test("counts and shows the lines of UTF-16", () => {
  const tail = new OutputTail();
  const bytes = Buffer.from("\ufeffone\r\ntwo \u0a00\r\n", "utf16le");
  for (const byte of bytes) tail.push(Buffer.from([byte]));
  assert.deepEqual(tail.last(10), ["one", "two \u0a00"]);
  assert.equal(tail.firstLine(), "one");
  assert.equal(tail.lines, 2);
  assert.equal(tail.bytes, bytes.length);
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
