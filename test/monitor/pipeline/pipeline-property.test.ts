import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clean } from "../../../extensions/core/text/clean.ts";
import { lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { filterBy } from "../../harness/line-filters.ts";
import { inPieces, type PipelineRun, pipelineRun } from "./pipeline-run.ts";

const CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const pieces = [
  "\n",
  "\n",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "a",
  "FAIL",
  "€",
  "😀",
  "\x1b[31m",
  "\x1b]0;t\x07",
  "\x1b[",
  "\x1b",
  "\x1bPx",
  "\x9b1m",
  "\x00",
  "\x7f",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\ufffd",
  "same\n",
  "same\n",
].map((text) => Buffer.from(text));
const brokenPieces = [[0xe2], [0x82], [0xf0, 0x9f], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]].map((bytes) =>
  Buffer.from(bytes),
);

const output = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces, ...brokenPieces) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => Buffer.concat(parts))
  // Bytes that begin with the mark of UTF-16 are decoded as such.
  .filter((bytes) => !/^(fffe|feff)/.test(bytes.toString("hex", 0, 2)));
const chunkSizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 });

/** Splits into chunks of these sizes; the last size is used for all the rest. */
function chunksOf(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let start = 0;
  for (const size of sizes) {
    if (start < bytes.length) chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...chunks, ...inPieces(bytes.subarray(start), sizes.at(-1) ?? 1)];
}

/** Returns the expected lines: decoded in one piece. */
function referenceLines(bytes: Buffer): string[] {
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map(clean);
}

function checkAccount(run: PipelineRun, printed: number): void {
  const { ledger: counts } = run.pipeline;
  assert.equal(counts.printed, printed);
  assert.equal(counts.waiting, 0);
  for (const category of lineCategories) assert.ok(counts.of(category) >= 0, category);
}

function checkPlain(texts: readonly string[]): void {
  for (const text of texts) {
    assert.doesNotMatch(text, CONTROL);
    assert.ok(text.isWellFormed());
  }
}

test("splits and cleans any bytes in any chunks as a whole decoder does", async (t) => {
  await fc.assert(
    fc.asyncProperty(output, chunkSizes, async (bytes, sizes) => {
      t.mock.timers.reset();
      const seen: string[] = [];
      const passes = (text: string): boolean => {
        seen.push(text);
        return text.length % 3 !== 1;
      };
      const run = pipelineRun(t, { filter: filterBy(passes), eventMaxChars: 40 });
      for (const chunk of chunksOf(bytes, sizes)) run.pipeline.write(chunk);
      await run.pipeline.end();
      assert.deepEqual(seen, referenceLines(bytes));
      checkPlain(run.texts());
      checkAccount(run, seen.length);
    }),
    { numRuns: 6_000 },
  );
});

const limits = fc.record({ linesPerSecond: fc.constantFrom(0, 1, 3), windowSeconds: fc.constantFrom(1, 2) });
const waits = fc.array(fc.constantFrom(0, 0, 50, 200, 1_200), { minLength: 1, maxLength: 10 });

test("accounts for every line of any bytes, at any pace and limit", async (t) => {
  await fc.assert(
    fc.asyncProperty(
      output,
      chunkSizes,
      limits,
      waits,
      fc.option(fc.nat(12)),
      async (bytes, sizes, rateLimit, waits, stopAt) => {
        t.mock.timers.reset();
        const run = pipelineRun(t, { rateLimit, eventMaxChars: 40 });
        for (const [index, chunk] of chunksOf(bytes, sizes).entries()) {
          if (index === stopAt) run.pipeline.discardRest();
          run.pipeline.write(chunk);
          run.pass(waits[index % waits.length] ?? 0);
        }
        await run.pipeline.end();
        const reference = referenceLines(bytes);
        checkAccount(run, reference.length);
        checkPlain(run.texts());
        checkRanges(run, reference);
      },
    ),
    { numRuns: 6_000 },
  );
});

/** Checks that every event's numbers match the output, and that missing lines are told. */
function checkRanges(run: PipelineRun, reference: readonly string[]): void {
  let lastLine = 0;
  for (const [index, event] of run.events.entries()) {
    const before = event.skippedBefore;
    const within = event.skippedWithin;
    assert.equal(event.seq, index + 1);
    assert.equal(event.firstLine, lastLine + 1 + before.notMatching + before.suppressed + before.repeated);
    assert.equal(event.lastLine - event.firstLine + 1, event.lines + within.suppressed);
    assert.equal(event.texts.length + event.cutLines, event.lines);
    assert.ok(reference[event.firstLine - 1]?.startsWith(event.texts[0] ?? ""));
    if (!event.truncated) assert.equal(event.texts.at(-1), reference[event.lastLine - 1]);
    lastLine = event.lastLine;
  }
  for (const line of run.pipeline.takeUnshownTail()) assert.equal(line.text, reference[line.number - 1]);
}
