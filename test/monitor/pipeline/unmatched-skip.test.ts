import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { UnmatchedSkip } from "../../../extensions/monitor/pipeline/unmatched-skip.ts";
import { filterBy, passes } from "../../harness/line-filters.ts";
import { inPieces, numberLines, pipelineRun } from "./pipeline-run.ts";

/** Returns the forwarded lines, `+`, and the numbers of the lines only counted, in their order. */
function passed(text: string, needles: readonly string[], maySkip = true): string[] {
  const seen: string[] = [];
  const skip = new UnmatchedSkip(needles, {
    maySkip: () => maySkip,
    skip: (lines) => seen.push(`${lines}`),
    forward: (chunk) => seen.push(`+${chunk}`),
  });
  skip.push(Buffer.from(text));
  return seen;
}

test("splits the last line of a chunk, and those that could match; counts the others", () => {
  const text = `${numberLines(1, 300)}an ERROR\n${numberLines(302, 600)}the last\n`;
  assert.deepEqual(passed(text, ["FATAL", "ERROR"]), ["300", "+an ERROR\n", "299", "+the last\n"]);
});

test("counts a chunk in which nothing could match, but for its last line", () => {
  assert.deepEqual(passed(numberLines(1, 400), ["x"]), ["399", "+400\n"]);
});

test("leaves what is to be cleaned to the splitter, from its first line on", () => {
  const coloured = `ER\x1b[1mROR\n${numberLines(1, 400)}`;
  assert.deepEqual(passed(coloured, ["ERROR"]), [`+${coloured}`]);
  const later = `${numberLines(1, 200)}${"-".repeat(600)}ERROR\n${coloured}`;
  assert.deepEqual(passed(later, ["ERROR"]), ["200", `+${"-".repeat(600)}ERROR\n`, `+${coloured}`]);
});

test("splits all of a chunk in which many lines could match", () => {
  const text = "ERROR\n".repeat(1_000);
  const seen = passed(text, ["ERROR"]);
  assert.equal(seen.map((piece) => piece.slice(1)).join(""), text);
  assert.ok(seen.length < 20, `${seen.length} pieces`);
});

test("forwards all of a chunk while lines that do not match are not only counted as that", () => {
  const text = numberLines(1, 400);
  assert.deepEqual(passed(text, ["x"], false), [`+${text}`]);
});

test("forwards a small chunk as it is", () => {
  assert.deepEqual(passed(numberLines(1, 100), ["x"]), [`+${numberLines(1, 100)}`]);
});

const parts = [
  "\n",
  "\n",
  "a",
  "no\n",
  "FAIL",
  "FA",
  "IL",
  "é",
  "\x1b[31m",
  "\r",
  "\t",
  "\xff",
  `${"-".repeat(300)}\n`,
  `${"plain line\n".repeat(40)}`,
];
const printed = fc
  .array(fc.constantFrom(...parts), { maxLength: 120 })
  .map((texts) => Buffer.from(texts.join("")));

const chunkBytes = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1_024, max: 9_000 }));

async function account(t: TestContext, chunks: readonly Buffer[], skipping: boolean, stopAt: number) {
  t.mock.timers.reset();
  const filter = createLineFilter({ match: "FAIL|é.", ignore: "a" });
  assert.ok(filter?.needles);
  const run = pipelineRun(t, { filter: skipping ? filter : filterBy((text) => passes(filter, text)) });
  const lastLines: (string | undefined)[] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (index === stopAt) run.pipeline.discardRest();
    run.pipeline.write(chunk);
    lastLines.push(run.pipeline.lastLine);
    if (index % 3 === 2) run.pass(200);
  }
  await run.pipeline.end();
  return { counts: run.pipeline.ledger.toJSON(), events: run.events, lastLines, before: run.linesBefore };
}

test("changes nothing that anybody sees, whatever is printed in whatever chunks", async (t) => {
  let skipped = 0;
  await fc.assert(
    fc.asyncProperty(printed, chunkBytes, fc.nat(40), async (bytes, size, stopAt) => {
      const chunks = inPieces(bytes, size);
      const withSkip = await account(t, chunks, true, stopAt);
      assert.deepEqual(withSkip, await account(t, chunks, false, stopAt));
      skipped += withSkip.counts.notMatching;
    }),
    { numRuns: 2_000 },
  );
  assert.ok(skipped > 1_000);
});
