import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clean } from "../../../extensions/core/text/clean.ts";
import { OpenLine } from "../../../extensions/monitor/pipeline/open-line.ts";
import { processorMs } from "../../harness/processor-time.ts";
import { inPieces } from "./pipeline-run.ts";

const KiB = 1024;

interface Passed {
  text: string;
  leftOutBytes: number;
}

function passed(maxBytes: number, chunks: readonly Buffer[]): Passed {
  const out: Buffer[] = [];
  const forward = (lines: Buffer): void => {
    out.push(Buffer.from(lines));
  };
  const openLine = new OpenLine(maxBytes, forward);
  for (const chunk of chunks) openLine.push(Buffer.from(chunk));
  openLine.end();
  for (const lines of out.slice(0, -1)) assert.equal(lines.at(-1), 0x0a, "whole lines");
  return { text: Buffer.concat(out).toString(), leftOutBytes: openLine.leftOutBytes };
}

function buffers(...texts: string[]): Buffer[] {
  return texts.map((text) => Buffer.from(text));
}

test("passes on lines up to the limit unchanged, and nothing of a line that has not ended", () => {
  const text = "12345678\n\n1234\n\n\n1";
  assert.deepEqual(passed(8, buffers(text)), { text, leftOutBytes: 0 });
  const lines: string[] = [];
  const openLine = new OpenLine(8, (chunk) => lines.push(String(chunk)));
  for (const chunk of buffers("a\nb\nop", "en", "", "\nnext")) openLine.push(chunk);
  assert.deepEqual(lines, ["a\nb\n", "open\n"]);
  assert.equal(openLine.bytes().toString(), "next");
});

test("keeps the beginning and the end of a longer line, and says how many bytes are left out", () => {
  const expected = { text: "123456…(7 bytes left out)…ef\nab\n", leftOutBytes: 7 };
  assert.deepEqual(passed(8, buffers("123456789abcdef\nab\n")), expected);
  assert.deepEqual(passed(8, inPieces(Buffer.from("123456789abcdef\nab\n"), 1)), expected);
  assert.deepEqual(passed(8, buffers("1234567", "89abcdef")).text, "123456…(7 bytes left out)…ef");
});

test("counts bytes, and cuts between characters", () => {
  const line = `${"€".repeat(10)}\n`;
  assert.deepEqual(passed(16, buffers(line)), { text: "€€€€…(15 bytes left out)…€\n", leftOutBytes: 15 });
});

test("leaves beginnings and ends of whole characters, however the text is cut into chunks", () => {
  const line = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((text) => text.replace(/[\n\r\b\x1b]/g, ""));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(16, 24, 40),
      (lines, size, maxBytes) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
        const { text, leftOutBytes } = passed(maxBytes, inPieces(bytes, size));
        assert.ok(text.isWellFormed());
        const left = text.split("\n");
        assert.equal(left.length, lines.length + 1);
        let leftOut = 0;
        for (const [index, line] of lines.entries()) {
          const [, start = "", count = "", end = ""] =
            /^(.*)…\((\d+) bytes left out\)…(.*)$/su.exec(left[index] ?? "") ?? [];
          if (count === "") {
            assert.equal(left[index], line);
            continue;
          }
          assert.ok(Buffer.byteLength(line) > maxBytes);
          assert.ok(line.startsWith(start) && line.endsWith(end));
          assert.equal(Buffer.byteLength(start + end) + Number(count), Buffer.byteLength(line));
          assert.ok(Buffer.byteLength(start + end) <= maxBytes + 3);
          leftOut += Number(count);
        }
        assert.equal(leftOutBytes, leftOut);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("keeps of a bar longer than the limit what a terminal shows last, without a mark", () => {
  const states = Array.from({ length: 30_000 }, (_, index) => `\rstate ${index} of 30000`).join("");
  const { text, leftOutBytes } = passed(
    64 * KiB,
    inPieces(Buffer.from(`${states}\r\x1b[KFINAL FAIL\n`), 5_000),
  );
  assert.equal(clean(text.slice(0, -1)), "FINAL FAIL");
  assert.equal(leftOutBytes, 0);
  const overwritten = passed(64 * KiB, inPieces(Buffer.from(`${states}\rFINAL\n`), 5_000));
  assert.equal(clean(overwritten.text.slice(0, -1)), "FINAL 29999 of 30000");
});

test("shows what a terminal shows of lines that are redrawn beyond the limit, wherever they are cut", () => {
  const token = fc.constantFrom(
    "a",
    "漢",
    "word ",
    "\r",
    "\b",
    "\x1b[2K",
    "\x1b[K",
    "\x1b[1G",
    "\x1b[2D",
    "\x1b[1A",
    "\x1b[1B",
    "\x1b[31m",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (tokens, size) => {
      // No row is longer than the kept part, but the line is.
      const line = tokens
        .flatMap((token, index) => (index % 12 === 0 ? ["\r\x1b[K", token] : [token]))
        .join("");
      const { text } = passed(512, inPieces(Buffer.from(line), size));
      assert.equal(clean(text).trimEnd(), clean(line).trimEnd());
    }),
    { numRuns: 1_000 },
  );
});

test("keeps memory flat and counts exactly on a line of 300 MiB", () => {
  let last = "";
  const openLine = new OpenLine(64 * KiB, (lines) => {
    last = String(lines.subarray(-20));
  });
  const chunk = Buffer.alloc(64 * KiB, "a");
  const before = process.memoryUsage();
  for (let i = 0; i < 300 * 16; i++) openLine.push(chunk);
  openLine.push(Buffer.from(" the end\n"));
  const after = process.memoryUsage();
  assert.match(last, /^a+ the end\n$/);
  assert.equal(openLine.leftOutBytes, 300 * KiB * KiB + " the end".length - 64 * KiB);
  const grownMiB = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / KiB / KiB;
  assert.ok(grownMiB < 20, `${grownMiB} MiB more`);
});

test("takes time linear in a line that redraws itself without end", () => {
  for (const unit of ["\x1b[999999999C", "\b", "\x1b[A", "\r", "x\x1b[2K", "x\x1b[A"]) {
    const openLine = new OpenLine(64 * KiB, () => {});
    const chunk = Buffer.from(unit.repeat((64 * KiB) / unit.length));
    const takenMs = processorMs(() => {
      for (let i = 0; i < 4; i++) openLine.push(chunk);
    });
    assert.ok(takenMs < 5_000, `256 KiB of ${JSON.stringify(unit)}: ${takenMs} ms`);
    assert.ok(openLine.bytes().length <= 70 * KiB);
  }
});
