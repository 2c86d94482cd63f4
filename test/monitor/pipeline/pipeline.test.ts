import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { processorMs } from "../../harness/processor-time.ts";
import { inPieces, pipelineRun } from "./pipeline-run.ts";

test("makes one event of the lines that come within 200 ms", (t) => {
  const run = pipelineRun(t);
  run.write("one\n");
  run.pass(150);
  run.write("two\nthree\n");
  assert.deepEqual(run.heard, []);
  run.pass(50);
  assert.deepEqual(run.heard, ["#1 lines 1-3"]);
  assert.deepEqual(run.texts(), ["one", "two", "three"]);
});

test("numbers events without gaps", (t) => {
  const run = pipelineRun(t);
  for (const text of ["a\n", "a\n", "b\n", "b\n", "c\n"]) {
    run.write(text);
    run.pass(200);
  }
  assert.deepEqual(run.heard, ["#1 lines 1-1", "#2 lines 3-3", "#3 lines 5-5"]);
});

test("decodes UTF-8 that arrives one byte at a time", async (t) => {
  const run = pipelineRun(t);
  for (const byte of inPieces(Buffer.from("grün €\n漢字 😀\n"), 1)) run.pipeline.write(byte);
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["grün €", "漢字 😀"]);
});

test("takes chunks whose memory is used again", async (t) => {
  const run = pipelineRun(t);
  const memory = Buffer.alloc(16);
  for (const piece of inPieces(Buffer.from("half a line €\nnext\nlast"), 6)) {
    piece.copy(memory);
    run.pipeline.write(memory.subarray(0, piece.length));
    memory.fill("#");
  }
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["half a line €", "next", "last"]);
});

test("passes a last line without line feed", async (t) => {
  const run = pipelineRun(t);
  run.write("one\ntwo");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["one", "two"]);
  assert.equal(run.pipeline.ledger.printed, 2);
});

test("counts an empty line, and no line after the last line feed", async (t) => {
  const run = pipelineRun(t);
  run.write("one\n\n");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["one", ""]);
  assert.equal(run.pipeline.ledger.printed, 2);
});

test("has no event without output", async (t) => {
  const run = pipelineRun(t);
  await run.pipeline.end();
  run.pass(1_000);
  assert.deepEqual(run.heard, []);
  assert.equal(run.pipeline.ledger.printed, 0);
});

test("logs each chunk with the number of lines that were complete before it", (t) => {
  const run = pipelineRun(t, { filter: createLineFilter({ match: "nothing" }) });
  for (const text of ["a\nb", "c\n\n", "d", "\n"]) run.write(text);
  assert.deepEqual(run.linesBefore, [0, 1, 3, 3]);
});

test("matches the cleaned line, not the raw one", async (t) => {
  const run = pipelineRun(t, { filter: createLineFilter({ match: "^FAIL$" }) });
  run.write("10%\r\x1b[31mFA\x1b[0mIL\r\nFAIL not\n");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["FAIL"]);
  assert.equal(run.pipeline.ledger.of("notMatching"), 1);
});

test("does not count lines that do not match towards the limit", async (t) => {
  const rateLimit = { linesPerSecond: 2, windowSeconds: 1 };
  const run = pipelineRun(t, { rateLimit, filter: createLineFilter({ match: "yes" }) });
  run.write(`${"no\n".repeat(100)}yes 1\n${"no\n".repeat(100)}yes 2\n`);
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["yes 1", "yes 2"]);
  assert.deepEqual(run.heard, ["#1 lines 101-202"]);
  assert.equal(run.events[0]?.skippedBefore.notMatching, 100);
  assert.equal(run.events[0]?.skippedWithin.notMatching, 100);
});

test("matches the beginning and the end of an overlong line, and says what is between", async (t) => {
  const run = pipelineRun(t, { filter: createLineFilter({ match: "^begin.*end$" }) });
  run.write(`begin${"x".repeat(100_000)}end\nnext\n`);
  await run.pipeline.end();
  assert.equal(run.pipeline.leftOutBytes, 100_008 - 64 * 1024);
  assert.equal(run.pipeline.ledger.of("notMatching"), 1);
  assert.match(run.texts()[0] ?? "", /^beginx+…\(truncated\)…x+end$/);
});

test("sees the verdict behind thousands of states of a progress bar", async (t) => {
  const run = pipelineRun(t, { filter: createLineFilter({ match: "FINAL FAIL" }) });
  for (let state = 0; state < 30_000; state++) run.write(`${state} of 30000\r`);
  run.write("\rFINAL FAIL 1\n");
  const bar = Array.from(
    { length: 1_001 },
    (_, done) =>
      `\r${String(done / 10).padStart(4)}%|${"█".repeat(done / 25).padEnd(40)}| ${done}/1000 [00:01<00:02]`,
  );
  for (const state of bar) run.write(state);
  run.write("\nFINAL FAIL 2\n");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["FINAL FAIL 100", "FINAL FAIL 2"], "with the end of `29999 of 30000`");
  assert.equal(run.pipeline.lastLine, "FINAL FAIL 2");
  assert.equal(run.pipeline.leftOutBytes, 0);
});

test("shows the last state of a progress bar of 1 000 updates, without a line feed, too", async (t) => {
  const run = pipelineRun(t);
  for (let done = 0; done <= 1_000; done++) {
    run.write(`\r${done}/1000 ${"█".repeat(done / 25).padEnd(40)}| [00:01<00:02, 3.1it/s]`);
  }
  await run.pipeline.end();
  assert.deepEqual(run.texts(), [`1000/1000 ${"█".repeat(40)}| [00:01<00:02, 3.1it/s]`]);
});

test("matches what a reader sees, whatever invisible characters are in it", async (t) => {
  const run = pipelineRun(t, { filter: createLineFilter({ match: "^ERROR" }) });
  run.write("\ufeffER\u200bROR one\nplain\nER\u{e0041}ROR two\nE\bERROR three\n");
  await run.pipeline.end();
  assert.deepEqual(run.texts(), ["ERROR one", "ERROR two", "ERROR three"]);
});

for (const order of ["little", "big"]) {
  test(`decodes UTF-16 of ${order} endian order, and takes its lines for lines`, async (t) => {
    const lines = ["first", "U+0A00 \u0a00 and U+010A \u010a", "😀 漢字", "", "FAIL"];
    const bytes = Buffer.from(`\ufeff${lines.map((line) => `${line}\r\n`).join("")}`, "utf16le");
    if (order === "big") bytes.swap16();
    for (const size of [1, 2, 3, 7, 4_096]) {
      t.mock.timers.reset();
      const run = pipelineRun(t, { rateLimit: { linesPerSecond: 1, windowSeconds: 2 } });
      for (const piece of inPieces(bytes, size)) run.pipeline.write(piece);
      await run.pipeline.end();
      assert.deepEqual(run.texts(), lines.slice(0, 2), "two may come within the window");
      assert.equal(run.pipeline.ledger.printed, lines.length);
      assert.equal(run.pipeline.lastLine, "FAIL\r");
    }
  });
}

test("compares whole batches for repeats, not what truncation leaves of them", (t) => {
  const run = pipelineRun(t, { eventMaxChars: 40 });
  const start = "x".repeat(50);
  for (const end of ["a", "b", "b"]) {
    run.write(`${start}${end}\n`);
    run.pass(200);
  }
  assert.deepEqual(run.heard, ["#1 lines 1-1", "#2 lines 2-2"]);
  assert.equal(run.pipeline.ledger.of("repeated"), 1);
});

test("states repeats with the next event", (t) => {
  const run = pipelineRun(t);
  for (const text of ["same\n", "same\n", "same\n", "other\n"]) {
    run.write(text);
    run.pass(200);
  }
  assert.deepEqual(run.events[1]?.repeatsBefore, { times: 2, lines: 2, sinceMs: run.events[0]?.atMs });
  assert.equal(run.events[1]?.skippedBefore.repeated, 2);
});

test("passes a repeat that has become news", (t) => {
  const run = pipelineRun(t);
  run.write("same\n");
  run.pass(200);
  run.pipeline.forgetRepeats();
  run.write("same\n");
  run.pass(200);
  assert.deepEqual(run.heard, ["#1 lines 1-1", "#2 lines 2-2"]);
});

test("passes on the open batch and the last line when it ends", async (t) => {
  const run = pipelineRun(t);
  run.write("open\nlast");
  await run.pipeline.end();
  assert.deepEqual(run.heard, ["#1 lines 1-2"]);
  run.pass(1_000);
  assert.deepEqual(run.heard, ["#1 lines 1-2"]);
});

test("long lines are cleaned as they come, not all at once when their window closes", (t) => {
  const run = pipelineRun(t);
  const line = `${"x\x1b[2J".repeat(12_000)}\n`;
  const comingMs = processorMs(() => {
    for (let count = 0; count < 30; count++) run.write(line);
  });
  const closingMs = processorMs(() => run.pass(200));
  assert.equal(run.events.length, 1);
  assert.ok(closingMs < comingMs / 4, `${closingMs} ms at the end, ${comingMs} ms before`);
});
