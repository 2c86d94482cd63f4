import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countLineFeeds } from "../../../extensions/core/text/count-line-feeds.ts";
import { FloodSkip } from "../../../extensions/monitor/pipeline/flood-skip.ts";
import { OpenLine } from "../../../extensions/monitor/pipeline/open-line.ts";
import { inPieces, numberLines } from "./pipeline-run.ts";

/** Returns the chunks as the earlier stage passes them on. */
function wholeLines(chunks: readonly Buffer[]): Buffer[] {
  const passed: Buffer[] = [];
  const openLine = new OpenLine(1_024, (lines) => passed.push(Buffer.from(lines)));
  for (const chunk of chunks) openLine.push(chunk);
  openLine.end();
  return passed;
}

/** Returns the lines as a stage after the skip would number them, and the number of lines only counted. */
function numbered(chunks: readonly Buffer[], isFlood: () => boolean) {
  const seen = new Map<number, string>();
  let number = 1;
  let open = "";
  let skipped = 0;
  const skip = new FloodSkip({
    isFlood,
    skip(lines) {
      assert.equal(open, "", "nothing is skipped within a line");
      number += lines;
      skipped += lines;
    },
    forward(chunk) {
      const pieces = (open + chunk.toString("latin1")).split("\n");
      open = pieces.pop() ?? "";
      for (const piece of pieces) seen.set(number++, piece);
    },
  });
  for (const chunk of chunks) skip.push(chunk);
  if (open !== "") seen.set(number++, open);
  return { seen, skipped, lines: number - 1 };
}

test("forwards every chunk whole while there is no flood", () => {
  const chunks: Buffer[] = [];
  const skip = new FloodSkip({
    isFlood: () => false,
    skip: () => assert.fail("skipped"),
    forward: (chunk) => chunks.push(chunk),
  });
  const chunk = Buffer.from(numberLines(1, 100));
  skip.push(chunk);
  assert.deepEqual(chunks, [chunk]);
});

test("counts the lines before the last six of a chunk", () => {
  const { seen, skipped, lines } = numbered([Buffer.from(numberLines(1, 100))], () => true);
  assert.deepEqual(
    [...seen],
    [95, 96, 97, 98, 99, 100].map((n) => [n, String(n)]),
  );
  assert.equal(skipped, 94);
  assert.equal(lines, 100);
});

test("forwards a last line without a line feed", () => {
  const { seen, skipped } = numbered([Buffer.from("no line feed")], () => true);
  assert.deepEqual([...seen.values()], ["no line feed"]);
  assert.equal(skipped, 0);
});

test("numbers lines as they are without skipping, and always passes the last ones", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\n"), maxLength: 120 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), fc.func(fc.boolean()), (text, size, flood) => {
      const chunks = wholeLines(inPieces(Buffer.from(text), size));
      let chunk = 0;
      const { seen, lines } = numbered(chunks, () => flood(chunk++));
      const all = text.split("\n");
      if (all.at(-1) === "") all.pop();
      assert.equal(lines, all.length);
      for (const [number, line] of seen) assert.equal(line, all[number - 1]);
      const lastLines = all
        .map((_, index) => index + 1)
        .slice(all.length - Math.min(5, countLineFeeds(chunks.at(-1) ?? Buffer.alloc(0))));
      if (text !== "")
        for (const number of lastLines) assert.ok(seen.has(number), `line ${number} of ${lines} passes`);
    }),
    { numRuns: 3_000 },
  );
});

test("counts line feeds only", () => {
  assert.equal(countLineFeeds(Buffer.from("a\r\nb\n\nc")), 3);
  assert.equal(countLineFeeds(Buffer.alloc(0)), 0);
});
