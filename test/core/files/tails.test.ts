import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type FileTail, readTail } from "../../../extensions/core/files/read-tail.ts";
import { OutputTail } from "../../../extensions/monitor/task/output-tail.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

async function tailOf(t: TestContext, content: string, lines: number, bytes: number): Promise<FileTail> {
  const path = join(await temporaryDirectory(t), "file");
  await writeFile(path, content);
  return await readTail(path, lines, bytes);
}

test("reads a whole file that is short enough", async (t) => {
  assert.deepEqual(await tailOf(t, "a\n\nb\n", 10, 100), { lines: ["a", "", "b"], totalBytes: 5 });
  assert.deepEqual(await tailOf(t, "a\nb", 10, 3), { lines: ["a", "b"], totalBytes: 3 });
  assert.deepEqual(await tailOf(t, "", 10, 100), { lines: [], totalBytes: 0 });
});

test("reads no more lines than asked for", async (t) => {
  assert.deepEqual((await tailOf(t, "a\nb\nc\n", 2, 100)).lines, ["b", "c"]);
});

test("begins with a whole line where the bytes do not reach the start", async (t) => {
  assert.deepEqual(await tailOf(t, "first\nsecond\nthird\n", 10, 9), { lines: ["third"], totalBytes: 19 });
});

test("begins with a whole character where the last line alone is too long", async (t) => {
  assert.deepEqual((await tailOf(t, `${"€".repeat(10)}\n`, 10, 9)).lines, ["€€"]);
});

test("fails with the system's error for a file that is not there", async (t) => {
  const directory = await temporaryDirectory(t);
  await assert.rejects(readTail(join(directory, "none"), 1, 1), { code: "ENOENT" });
});

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
