import assert from "node:assert/strict";
import { test } from "node:test";
import { OutputTail } from "../../../extensions/monitor/task/output-tail.ts";

test("keeps the last lines of stderr, cleaned and without blank ones", () => {
  const tail = new OutputTail();
  tail.push(Buffer.from("one\n\x1b[31mtwo\x1b[0m\n\n   \nthr"));
  tail.push(Buffer.from("ee\nfour"));
  assert.deepEqual(tail.last(3), ["two", "three", "four"]);
  assert.deepEqual(tail.last(10), ["one", "two", "three", "four"]);
});

test("counts all lines and bytes of stderr", () => {
  const tail = new OutputTail();
  for (let i = 0; i < 1_000; i++) tail.push(Buffer.from("some line\nand €\n"));
  assert.equal(tail.lines, 2_000);
  assert.equal(tail.bytes, 1_000 * Buffer.byteLength("some line\nand €\n"));
});

test("keeps a bounded end of stderr, and a copy of it", () => {
  const tail = new OutputTail();
  const chunk = Buffer.alloc(100_000, "x");
  chunk.write("\nlast\n", 99_994);
  tail.push(chunk);
  chunk.fill("#");
  assert.equal(tail.last(1)[0], "last");
  assert.ok(tail.last(10).join("\n").length <= 8 * 1024);
});

test("joins a character of stderr that two chunks hold", () => {
  const tail = new OutputTail();
  const bytes = Buffer.from("a€b\n");
  tail.push(bytes.subarray(0, 2));
  tail.push(bytes.subarray(2));
  assert.deepEqual(tail.last(1), ["a€b"]);
});

test("has no last lines of an empty stderr", () => {
  assert.deepEqual(new OutputTail().last(5), []);
});
