import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { type LogPart, readLog } from "../../../extensions/core/files/read-log.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { withTimeout } from "../../harness/wait.ts";

type End = "tail" | "head";

async function partOf(
  t: TestContext,
  content: string | Buffer,
  from: End,
  maxBytes: number,
): Promise<LogPart> {
  const path = join(await temporaryDirectory(t), "file");
  await writeFile(path, content);
  return await readLog(path, { from, maxBytes });
}

test("reads a whole file that is short enough", async (t) => {
  for (const from of ["tail", "head"] as const) {
    const whole = { isPartOfLine: false, hasMore: false, begins: undefined };
    assert.deepEqual(await partOf(t, "a\n\nb\n", from, 100), {
      ...whole,
      lines: ["a", "", "b"],
      totalBytes: 5,
    });
    assert.deepEqual(await partOf(t, "a\nb", from, 3), { ...whole, lines: ["a", "b"], totalBytes: 3 });
    assert.deepEqual(await partOf(t, "", from, 100), { ...whole, lines: [], totalBytes: 0 });
  }
});

test("reads whole lines only where the bytes do not reach the other end", async (t) => {
  const content = "first\nsecond\nthird\n";
  const lines = async (from: End, maxBytes: number) => {
    const { lines, hasMore, isPartOfLine } = await partOf(t, content, from, maxBytes);
    assert.deepEqual([hasMore, isPartOfLine], [true, false]);
    return lines;
  };
  assert.deepEqual(await lines("tail", 9), ["third"]);
  assert.deepEqual(await lines("tail", 13), ["second", "third"], "a line may begin right where they end");
  assert.deepEqual(await lines("head", 9), ["first"]);
  assert.deepEqual(await lines("head", 13), ["first", "second"]);
});

test("reads whole characters of a line that alone is too long, and says that it is a part", async (t) => {
  const content = `a\n${"€".repeat(10)}\n`;
  const tail = await partOf(t, content, "tail", 9);
  assert.deepEqual([tail.lines, tail.isPartOfLine, tail.hasMore], [["€€"], true, true]);
  const head = await partOf(t, content.slice(2), "head", 8);
  assert.deepEqual([head.lines, head.isPartOfLine, head.hasMore], [["€€"], true, true]);
});

test("takes the line that says what was dropped for none of the command's", async (t) => {
  const header = "[older output dropped; line 120 follows]\n";
  for (const from of ["tail", "head"] as const) {
    const part = await partOf(t, `${header}one\ntwo\n`, from, 100);
    assert.deepEqual([part.lines, part.begins], [["one", "two"], "line 120"]);
    const less = await partOf(t, `${header}one\ntwo\n`, from, 5);
    assert.deepEqual([less.lines, less.hasMore], [[from === "tail" ? "two" : "one"], true]);
  }
  const path = join(await temporaryDirectory(t), "file");
  await writeFile(path, header);
  const range = { from: "head", maxBytes: 100 } as const;
  assert.deepEqual((await readLog(path, range, true)).lines, [header.trimEnd()], "the command may print it");
});

test("together the tail and the rest are the file, wherever it is cut", async (t) => {
  const path = join(await temporaryDirectory(t), "file");
  const line = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\n", ""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.integer({ min: 1, max: 80 }),
      async (lines, maxBytes) => {
        await writeFile(path, lines.map((text) => `${text}\n`).join(""));
        const tail = await readLog(path, { from: "tail", maxBytes });
        const head = await readLog(path, { from: "head", maxBytes });
        if (!tail.isPartOfLine)
          assert.deepEqual(tail.lines, tail.lines.length > 0 ? lines.slice(-tail.lines.length) : []);
        else assert.ok(lines.at(-1)?.endsWith(tail.lines[0] ?? ""));
        if (!head.isPartOfLine) assert.deepEqual(head.lines, lines.slice(0, head.lines.length));
        else assert.ok(lines[0]?.startsWith(head.lines[0] ?? ""));
      },
    ),
    { numRuns: 60 },
  );
});

test("fails with the system's error for a file that is not there, or a link", async (t) => {
  const directory = await temporaryDirectory(t);
  const range = { from: "tail", maxBytes: 1 } as const;
  await assert.rejects(readLog(join(directory, "none"), range), { code: "ENOENT" });
  await symlink(join(directory, "none"), join(directory, "link"));
  await assert.rejects(readLog(join(directory, "link"), range), { code: "ELOOP" });
});

test("reads UTF-16 with a byte order mark as text, by units and not by bytes", async (t) => {
  // U+0A0D and U+010A contain the byte of a line feed, but end no line.
  const lines = ["FEHLER ä", "\u0a0d \u010a", "last"];
  const little = Buffer.from(`\ufeff${lines.join("\n")}\n`, "utf16le");
  for (const content of [little, Buffer.from(little).swap16()]) {
    for (const from of ["tail", "head"] as const) {
      assert.deepEqual((await partOf(t, content, from, 1_000)).lines, lines);
    }
    assert.deepEqual((await partOf(t, content, "tail", 13)).lines, ["last"]);
    assert.deepEqual((await partOf(t, content, "tail", 10)).lines, ["last"]);
    assert.deepEqual((await partOf(t, content, "head", 21)).lines, ["FEHLER ä"]);
    const part = await partOf(t, content, "tail", 7);
    assert.deepEqual([part.lines, part.isPartOfLine], [["st"], true]);
  }
});

test("a pipe in the place of a log is refused at once: no reader waits for a writer", async (t) => {
  const path = join(await temporaryDirectory(t), "pipe");
  execFileSync("mkfifo", [path]);
  const reading = readLog(path, { from: "tail", maxBytes: 100 });
  await assert.rejects(withTimeout(reading, 10_000, "the refusal"), /^Error: it is no plain file$/);
});
