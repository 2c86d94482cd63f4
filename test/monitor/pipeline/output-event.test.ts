import assert from "node:assert/strict";
import { test } from "node:test";
import { Line, nothingSkipped, type Skipped } from "../../../extensions/monitor/pipeline/line.ts";
import { toOutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import { heldBytes } from "../../harness/garbage.ts";
import { batchOf } from "./batch-of.ts";

const position = { seq: 7, skippedBefore: nothingSkipped, repeats: undefined };

function line(number: number, text: string, skipped: Partial<Skipped> = {}): Line {
  return new Line(number, text, { ...nothingSkipped, ...skipped });
}

test("names its first and last line, cut ones included", () => {
  const lines = [line(4, "a".repeat(30)), line(6, "b".repeat(30)), line(9, "c".repeat(30))];
  const { event, cut } = toOutputEvent(batchOf(lines, 123), position, 40);
  assert.equal(event.seq, 7);
  assert.equal(event.atMs, 123);
  assert.equal(event.firstLine, 4);
  assert.equal(event.lastLine, 9);
  assert.equal(event.lines, 3);
  assert.deepEqual(event.texts, ["a".repeat(30), "b".repeat(4)]);
  assert.equal(event.truncated, true);
  assert.equal(event.cutLines, 1);
  assert.deepEqual(cut, lines.slice(2));
});

test("tells what is missing before it from what is missing within it", () => {
  const lines = [
    line(4, "a", { notMatching: 1 }),
    line(6, "b", { notMatching: 1 }),
    line(9, "c", { suppressed: 2 }),
  ];
  const before = { ...position, skippedBefore: { ...nothingSkipped, repeated: 2 } };
  const { event } = toOutputEvent(batchOf(lines), before, 400);
  assert.deepEqual(event.skippedBefore, { notMatching: 1, suppressed: 0, repeated: 2 });
  assert.deepEqual(event.skippedWithin, { notMatching: 1, suppressed: 2, repeated: 0 });
});

test("holds its texts and not the chunk that they came in", async () => {
  const before = await heldBytes();
  const events = Array.from({ length: 100 }, (_, chunk) => {
    const [one = "", two = ""] = `a line of chunk ${chunk}\n`.repeat(2_000).split("\n");
    return toOutputEvent(batchOf([line(1, one), line(2, two)]), position, 400).event;
  });
  const bytes = ((await heldBytes()) - before) / events.length;
  assert.ok(bytes < 10_000, `${bytes} bytes for an event, of a chunk of 40000`);
  assert.equal(events[99]?.texts[1], "a line of chunk 99");
});
