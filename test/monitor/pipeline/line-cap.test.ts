import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LineCap } from "../../../extensions/monitor/pipeline/line-cap.ts";
import { inPieces } from "./pipeline-run.ts";

const KiB = 1024;

function capped(maxBytes: number, chunks: readonly Buffer[]): { text: string; droppedBytes: number } {
  const out: Buffer[] = [];
  const cap = new LineCap(maxBytes, (chunk) => out.push(chunk));
  for (const chunk of chunks) cap.push(chunk);
  return { text: Buffer.concat(out).toString(), droppedBytes: cap.state.droppedBytes };
}

test("passes lines up to the cap unchanged", () => {
  const text = "1234\n\n12345\n\n\n1";
  assert.deepEqual(capped(5, [Buffer.from(text)]), { text, droppedBytes: 0 });
});

test("drops one byte of a line that is one byte too long", () => {
  assert.deepEqual(capped(5, [Buffer.from("123456\nab\n")]), { text: "12345\nab\n", droppedBytes: 1 });
});

test("counts a line that spans chunks as one", () => {
  const chunks = ["12", "34", "567", "89\nab", "cdefg", "\n123"].map((text) => Buffer.from(text));
  assert.deepEqual(capped(5, chunks), { text: "12345\nabcde\n123", droppedBytes: 6 });
});

test("does not cap the next line when the line feed comes in a chunk of its own", () => {
  const chunks = ["1234567", "\n", "abcde", "\n"].map((text) => Buffer.from(text));
  assert.deepEqual(capped(5, chunks), { text: "12345\nabcde\n", droppedBytes: 2 });
});

test("finishes the character that stands across the cap", () => {
  assert.deepEqual(capped(4, [Buffer.from("aa€€\nb\n")]), { text: "aa€\nb\n", droppedBytes: 3 });
  assert.deepEqual(capped(4, [Buffer.from("aaa😀😀\nb\n")]), { text: "aaa😀\nb\n", droppedBytes: 4 });
});

test("finishes a character that stands across the cap and across two chunks", () => {
  const bytes = Buffer.from("aaa😀😀\nb\n");
  const chunks = [bytes.subarray(0, 5), bytes.subarray(5)];
  assert.deepEqual(capped(4, chunks), { text: "aaa😀\nb\n", droppedBytes: 4 });
});

test("finishes a character that stands across the cap when every byte is a chunk", () => {
  const chunks = inPieces(Buffer.from("aaa😀😀\nb\n"), 1);
  assert.deepEqual(capped(4, chunks), { text: "aaa😀\nb\n", droppedBytes: 4 });
});

test("leaves of each line its first bytes in whole characters, however the text is cut into chunks", () => {
  const line = fc.string({ unit: "binary", maxLength: 30 }).map((text) => text.replaceAll("\n", ""));
  const lines = fc.array(line, { maxLength: 6 });
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 3, max: 20 }),
      (lines, size, max) => {
        const bytes = Buffer.from(lines.join("\n"));
        const { text, droppedBytes } = capped(max, inPieces(bytes, size));
        const left = text.split("\n");
        assert.equal(left.length, Math.max(1, lines.length));
        for (const [index, line] of lines.entries()) {
          const start = left[index] ?? "";
          assert.ok(line.startsWith(start), `${JSON.stringify(start)} begins ${JSON.stringify(line)}`);
          const extra = Buffer.byteLength(start) - Math.min(max, Buffer.byteLength(line));
          assert.ok(extra >= 0 && extra <= 3, `${extra} bytes past the cap`);
        }
        assert.equal(Buffer.byteLength(text) + droppedBytes, bytes.length);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("keeps memory flat and counts exactly on a line of 300 MiB", () => {
  const maxBytes = 64 * KiB;
  let passed = 0;
  const cap = new LineCap(maxBytes, (chunk) => {
    passed += chunk.length;
  });
  const chunk = Buffer.alloc(64 * KiB, "a");
  const before = process.memoryUsage();
  for (let i = 0; i < 300 * 16; i++) cap.push(chunk);
  cap.push(Buffer.from("\nnext\n"));
  const after = process.memoryUsage();
  assert.equal(passed, maxBytes + "\nnext\n".length);
  assert.equal(cap.state.droppedBytes, 300 * KiB * KiB - maxBytes);
  const grownMiB = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / KiB / KiB;
  assert.ok(grownMiB < 20, `${grownMiB} MiB more`);
});

test("caps a line in the middle of one chunk that is longer than the cap", () => {
  const bytes = Buffer.from(`ab\n${"x".repeat(100)}\ncd\n${"y".repeat(8)}`);
  assert.deepEqual(capped(8, [bytes]), {
    text: `ab\n${"x".repeat(8)}\ncd\n${"y".repeat(8)}`,
    droppedBytes: 92,
  });
});
