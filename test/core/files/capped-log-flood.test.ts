import assert from "node:assert/strict";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { maxBytes, newLog, numbered, writer } from "./numbered-log.ts";

const lineBytes = 32;

test("of output that comes faster than it is written, the log has the end, numbered rightly", async (t) => {
  const directory = await temporaryDirectory(t);
  let logs = 0;
  const step = fc.record({
    lines: fc.integer({ min: 1, max: 3_000 }),
    then: fc.constantFrom("go on", "go on", "go on", "let it work", "flush"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const path = `${directory}/${++logs}.log`;
      const log = await CappedLog.open(path, maxBytes);
      const write = writer(log);
      let last = 0;
      for (const { lines, then } of steps) {
        write(numbered(last + 1, last + lines, lineBytes));
        last += lines;
        if (then === "let it work") await nextTurn();
        if (then !== "flush") continue;
        await log.flush();
        await checkEnd(path, last);
      }
      await log.close();
      await checkEnd(path, last);
      assert.deepEqual(log.keeping.loss, undefined);
      assert.deepEqual(
        (await readdir(directory)).filter((name) => name.endsWith(".new")),
        [],
      );
    }),
    { numRuns: 60 },
  );
});

/** Checks that the log holds the last lines without a gap, as many as it promises, and names the first. */
async function checkEnd(path: string, lastLine: number): Promise<void> {
  const text = await readFile(path, "utf8");
  assert.ok(text.length <= maxBytes, `${text.length} bytes`);
  assert.ok(text.length > Math.min(lastLine * lineBytes, maxBytes / 4) - 1, `${text.length} bytes`);
  const [, dropped] = /^\[older output dropped; line (\d+) follows\]\n/.exec(text) ?? [];
  const first = Number(dropped ?? 1);
  const content = dropped === undefined ? text : text.slice(text.indexOf("\n") + 1);
  assert.ok(content === numbered(first, lastLine, lineBytes), `lines ${first} to ${lastLine}`);
}

test("a flood is not written as far as its own end pushes it out", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  write(numbered(1, 100, lineBytes));
  await log.flush();
  const { ino } = await stat(path);
  for (let line = 101; line < 500_000; line += 1_000) write(numbered(line, line + 999, lineBytes));
  assert.equal(log.drained(), undefined, "a flood that is gathered does not wait");
  await log.close();
  const { size } = await stat(path);
  assert.ok(size > maxBytes / 4 && size < maxBytes / 2, `${size} bytes`);
  assert.notEqual((await stat(path)).ino, ino);
  await checkEnd(path, 500_100);
  assert.deepEqual(await readdir(dirname(path)), [basename(path)]);
});

test("a line that never ends leaves its end, and says so", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  write("1\n2\n");
  await log.flush();
  for (let index = 0; index < 100; index++) write("x".repeat(50 * 1024));
  await log.close();
  const [header, rest] = (await readFile(path, "utf8")).split("\n");
  assert.equal(header, "[older output dropped; the rest of line 3 follows]");
  assert.match(rest ?? "", /^x{65536,}$/);
});

for (const order of ["le", "be"] as const) {
  test(`a flood of UTF-16 (${order}) leaves whole units, behind a mark of their order`, async (t) => {
    const { log, path } = await newLog(t);
    const littleEndian = Buffer.from(`\ufeff${"\u0a0a\u010a漢\n".repeat(3)}`, "utf16le");
    const text = Buffer.from("\u0a0a\u010a漢 abc\n".repeat(60_000), "utf16le");
    const bytes = Buffer.concat([littleEndian, text]);
    if (order === "be") bytes.swap16();
    log.write(bytes.subarray(0, 21), 1);
    await log.flush();
    // Odd sizes make the gap end within a unit, or not.
    for (let at = 21; at < bytes.length; at += 8_191) log.write(bytes.subarray(at, at + 8_191), 1);
    await log.close();
    const kept = await readFile(path);
    const content = kept.subarray(kept.indexOf("\n") + 1);
    if (order === "be") content.swap16();
    assert.match(content.toString("utf16le"), /^\ufeff(?:\u0a0a\u010a漢 abc\n)+$/);
  });
}

test("a flood whose directory goes is lost, and leaves nothing behind", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  write(numbered(1, 100, lineBytes));
  await log.flush();
  await rm(dirname(path), { recursive: true });
  for (let line = 101; line < 100_000; line += 1_000) write(numbered(line, line + 999, lineBytes));
  await log.close();
  assert.match(log.keeping.loss?.message ?? "", /^ENOENT/);
});
