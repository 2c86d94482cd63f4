import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readLog } from "../../../extensions/core/files/read-log.ts";
import { withTimeout } from "../../harness/wait.ts";
import { maxBytes, newLog, numbered, writer } from "./numbered-log.ts";

const KiB = 1024;

/** Checks the header's number against the first line, and that no line is missing after it. */
async function checkContent(path: string, lastLine: number): Promise<void> {
  const lines = (await readFile(path, "utf8")).split("\n");
  assert.equal(lines.pop(), "", "the file ends with its last line");
  const header = lines[0]?.startsWith("[") ? lines.shift() : "[older output dropped; line 1 follows]";
  const first = Number(/^\[older output dropped; line (\d+) follows\]$/.exec(header ?? "")?.[1]);
  assert.equal(lines.length, lastLine - first + 1);
  for (const [index, line] of lines.entries()) assert.equal(Number(line.split(" ")[0]), first + index);
}

test("keeps all that fits, byte for byte", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  const chunks = ["a\n", "b", "\xff\n\n", numbered(1, 6_000, 40), "end"];
  for (const chunk of chunks) write(chunk);
  await log.close();
  assert.equal(await readFile(path, "utf8"), chunks.join(""));
});

test("never exceeds the cap and numbers its first line rightly, with many small chunks", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  for (let line = 1; line <= 30_000; line += 10) {
    write(numbered(line, line + 9, 32));
    if (line % 470 === 1) {
      await log.flush();
      assert.ok((await stat(path)).size <= maxBytes);
      await checkContent(path, line + 9);
    }
  }
  await log.close();
  assert.ok((await stat(path)).size <= maxBytes);
  await checkContent(path, 30_000);
});

test("never exceeds the cap and numbers its first line rightly, with few large chunks", async (t) => {
  for (const width of [30, 40, 52]) {
    const { log, path } = await newLog(t);
    const write = writer(log);
    for (let line = 1; line <= 40_000; line += 5_000) {
      write(numbered(line, line + 4_999, width));
      await log.flush();
      assert.ok((await stat(path)).size <= maxBytes, `${(await stat(path)).size} bytes`);
      await checkContent(path, line + 4_999);
    }
  }
});

test("keeps a quarter of what it may hold at least, however much is written", async (t) => {
  for (const linesAtOnce of [10, 700, 5_000]) {
    const { log, path } = await newLog(t);
    const write = writer(log);
    for (let line = 1; line <= 40_000; line += linesAtOnce) {
      write(numbered(line, line + linesAtOnce - 1, 32));
      if (line < maxBytes / 32 || line % 70 !== 1) continue;
      await log.flush();
      assert.ok((await stat(path)).size > maxBytes / 4, `${(await stat(path)).size} bytes`);
    }
  }
});

test("numbers its first line rightly when small chunks wait while a large one is written", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  let line = 1;
  for (let round = 0; round < 8; round++) {
    for (const lines of [2_112, ...Array.from({ length: 40 }, () => 32)]) {
      write(numbered(line, line + lines - 1, 32));
      line += lines;
    }
    await log.flush();
    await checkContent(path, line - 1);
  }
});

test("never exceeds the cap with chunks of unequal sizes", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  let line = 1;
  for (const kibibytes of [60, 128, 128, 60, 60, 100, 1, 128, 63, 127]) {
    const lines = (kibibytes * KiB) / 32;
    write(numbered(line, line + lines - 1, 32));
    line += lines;
    await log.flush();
    assert.ok((await stat(path)).size <= maxBytes, `${(await stat(path)).size} bytes after ${kibibytes} KiB`);
  }
  await log.close();
  await checkContent(path, line - 1);
});

test("numbers its first line rightly when chunks end within lines", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  const text = numbered(1, 30_000, 33);
  for (let start = 0; start < text.length; start += 7_777) {
    write(text.slice(start, start + 7_777));
    if (start % 5 === 0) await log.flush();
  }
  await log.close();
  await checkContent(path, 30_000);
});

test("says that the rest of a line follows when one line fills the file", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  write(numbered(1, 3, 10));
  for (let i = 0; i < 20; i++) {
    write("x".repeat(50 * KiB));
    await log.flush();
    assert.ok((await stat(path)).size <= maxBytes);
  }
  write("\n5 end\n");
  await log.close();
  const [header, rest, ...last] = (await readFile(path, "utf8")).split("\n");
  assert.equal(header, "[older output dropped; the rest of line 4 follows]");
  assert.match(rest ?? "", /^x+$/);
  assert.deepEqual(last, ["5 end", ""]);
});

test("leaves one file when it is closed, full or nearly full", async (t) => {
  for (const lines of [7_500, 30_000]) {
    const { log, path } = await newLog(t);
    writer(log)(numbered(1, lines, 32));
    await log.close();
    assert.deepEqual(await readdir(dirname(path)), [basename(path)]);
  }
});

test("is readable and writable by its owner only", async (t) => {
  const { log, path } = await newLog(t);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const write = writer(log);
  for (let i = 0; i < 8; i++) write(numbered(1, 2_000, 32));
  await log.close();
  assert.equal((await stat(path)).mode & 0o777, 0o600, "also after older lines went");
});

test("asks its writer to wait while much waits for the disk", async (t) => {
  const { log, path } = await newLog(t, 16 * 1024 * KiB);
  const write = writer(log);
  assert.equal(log.drained(), undefined);
  write(numbered(1, 100, 32));
  write(numbered(101, 20_000, 32));
  write(numbered(20_001, 40_000, 32));
  const drained = log.drained();
  assert.ok(drained);
  await drained;
  assert.equal(log.drained(), undefined);
  await log.flush();
  assert.ok((await readFile(path, "utf8")).endsWith(numbered(40_000, 40_000, 32)));
});

test("a flush does not wait for what is written after it", async (t) => {
  const { log } = await newLog(t);
  const write = writer(log);
  let goesOn = true;
  const flood = async (): Promise<void> => {
    for (let line = 1; goesOn; line += 2_000) {
      write(numbered(line, line + 1_999, 64));
      await (log.drained() ?? nextTurn());
    }
  };
  const flooding = flood();
  try {
    for (let round = 0; round < 5; round++) await withTimeout(log.flush(), 5_000, "the flush");
  } finally {
    goesOn = false;
    await flooding;
  }
});

test("gathers what comes line by line, and writes it by itself, or at once when asked to", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { log, path } = await newLog(t);
  const write = writer(log);
  write("one\n");
  write("two\n");
  await nextTurn();
  assert.equal(await readFile(path, "utf8"), "");
  t.mock.timers.tick(100);
  await log.flush();
  assert.equal(await readFile(path, "utf8"), "one\ntwo\n");
  write("three\n");
  await log.flush();
  assert.equal(await readFile(path, "utf8"), "one\ntwo\nthree\n", "no timer was waited for");
});

for (const order of ["le", "be"] as const) {
  test(`what is left of a log of UTF-16 (${order}) can be read as text, whole lines and none cut within a unit`, async (t) => {
    const { log, path } = await newLog(t);
    const utf16 = (text: string): Buffer =>
      order === "le" ? Buffer.from(text, "utf16le") : Buffer.from(text, "utf16le").swap16();
    // A line feed is a half of another character, and chunks end within a unit.
    const text = Array.from(
      { length: 9_000 },
      (_, index) => `${index + 1} \u0a0a\u010a漢 ${"x".repeat(40)}\n`,
    );
    const bytes = utf16(`\ufeff${text.join("")}`);
    let lines = 0;
    for (let at = 0; at < bytes.length; at += 4_097) {
      const chunk = bytes.subarray(at, at + 4_097);
      log.write(Buffer.from(chunk), lines);
      await log.flush();
      const after =
        order === "le"
          ? bytes.subarray(2, at + 4_097)
          : Buffer.from(bytes.subarray(2, (at + 4_097) & ~1)).swap16();
      lines =
        after
          .subarray(0, after.length & ~1)
          .toString("utf16le")
          .split("\n").length - 1;
    }
    const begins = log.keeping.begins ?? assert.fail("nothing was dropped");
    await log.close();
    const tail = await readLog(path, { from: "tail", maxBytes: 400 });
    assert.equal(tail.lines.at(-1), text.at(-1)?.trimEnd());
    const head = await readLog(path, { from: "head", maxBytes: 400 });
    assert.equal(begins, `line ${Number.parseInt(head.lines[0] ?? "", 10)}`);
    assert.match(head.lines[0] ?? "", /^\d+ \u0a0a\u010a漢 x{40}$/);
  });
}
