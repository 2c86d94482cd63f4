import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OutputTail } from "../../../extensions/monitor/task/output-tail.ts";
import { heldBytes } from "../../harness/garbage.ts";

const keptBytes = 8 * 1024;

test("keeps the first line and the last 8 KiB of whole lines of any chunks", () => {
  const chunks = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "b\n"), maxLength: 3_000 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(chunks, (texts) => {
      const tail = new OutputTail();
      const all = Buffer.from(texts.join(""));
      for (const text of texts) {
        const chunk = Buffer.from(text);
        tail.push(chunk);
        // The reader's memory is overwritten by its next read.
        chunk.fill(0xff);
      }
      const openBytes = all.length - all.lastIndexOf(0x0a) - 1;
      fc.pre(openBytes < keptBytes / 2);
      // The oldest kept line may lack its beginning.
      const kept = all.subarray(-keptBytes).toString().split("\n").slice(1);
      const lines = kept.filter((line) => line !== "");
      assert.deepEqual(tail.last(lines.length), lines);
      const first = texts
        .join("")
        .split("\n")
        .find((line) => line !== "");
      if (first === undefined || first.length < 1_000) assert.equal(tail.firstLine(), first);
      assert.equal(tail.bytes, all.length);
    }),
  );
});

test("a large chunk, of which only the end is looked at, leaves what the same bytes leave in small chunks", () => {
  const times = fc.nat(60);
  const line = fc.oneof(
    fc.record({ text: fc.constantFrom("plain", "é", "\u001b[31mred\u001b[0m", "50 %\r100 %", ""), times }),
    fc.record({ text: fc.constantFrom("x"), times: fc.nat(9_000) }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 300 }), fc.boolean(), (lines, isEnded) => {
      const all = Buffer.from(
        lines.map(({ text, times }) => text.repeat(times)).join("\n") + (isEnded ? "\n" : ""),
      );
      const large = new OutputTail();
      const small = new OutputTail();
      for (let at = 0; at < all.length; at += 65_536) large.push(all.subarray(at, at + 65_536));
      for (let at = 0; at < all.length; at += 4_000) small.push(all.subarray(at, at + 4_000));
      assert.deepEqual(large.last(10), small.last(10));
      assert.deepEqual([large.lines, large.bytes], [small.lines, small.bytes]);
      assert.equal(large.firstLine(), small.firstLine());
    }),
    { numRuns: 300 },
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

test("holds no more memory after a flood than after a page", async () => {
  const before = await heldBytes();
  const tail = new OutputTail();
  for (let chunk = 0; chunk < 1_000; chunk++) tail.push(Buffer.alloc(64 * 1024, "x\n"));
  const bytes = (await heldBytes()) - before;
  assert.ok(bytes < 1024 * 1024, `${bytes} bytes`);
  assert.equal(tail.last(1)[0], "x");
});
