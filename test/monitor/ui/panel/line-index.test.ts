import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LineIndex, type LongLine, PIECE_BYTES } from "../../../../extensions/monitor/ui/panel/line-index.ts";

const line = fc.record({
  length: fc.constantFrom(0, 1, 80, 5_000, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES),
  start: fc.constantFrom("", "ab\r", "\x1b[31m", "\x1b[2K", "a\b"),
});

/** Finds the long lines of a text by its definition. */
function longLinesOf(text: string): LongLine[] {
  const found: LongLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const textStart = start + (line.startsWith("ab\r") ? 3 : 0);
    const isRedrawn = line.startsWith("\x1b[2K") || line.startsWith("a\b");
    const textEnd = start + line.length;
    if (line.length > PIECE_BYTES) found.push({ start, textStart, textEnd, isRedrawn });
    start = textEnd + 1;
  }
  return found;
}

test("however the bytes come, all lines are in a block, and each long one ends its block", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      (lines, sizes, isEnded) => {
        const text =
          lines.map(({ start, length }) => start.padEnd(length, "x")).join("\n") + (isEnded ? "\n" : "");
        const bytes = Buffer.from(text);
        const index = new LineIndex();
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          index.add(bytes.subarray(at, at + size));
          at += size;
        }
        assert.equal(index.bytes, bytes.length);
        assert.equal(index.lines, text.replace(/\n$/, "").split("\n").length - (text === "" ? 1 : 0));
        const blocks = Array.from({ length: index.blocks }, (_, number) => index.block(number));
        assert.deepEqual(
          blocks.flatMap(({ longLine }) => longLine ?? []),
          longLinesOf(text),
        );
        let [end, firstLine] = [0, 0];
        for (const block of blocks) {
          assert.deepEqual([block.start, block.firstLine], [end, firstLine]);
          ({ end } = block);
          firstLine += block.lines;
          const fed = text.slice(block.start, block.end).split("\n").length - 1;
          assert.equal(block.lines, fed + (text.slice(block.start, block.end).endsWith("\n") ? 0 : 1));
        }
        assert.deepEqual([end, firstLine], [index.bytes, index.lines]);
      },
    ),
    { numRuns: 300 },
  );
});
