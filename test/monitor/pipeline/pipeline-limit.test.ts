import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { type LineCategory, lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { inPieces, numberLines, type PipelineRun, pipelineRun } from "./pipeline-run.ts";

const rateLimit = { linesPerSecond: 50, windowSeconds: 10 };

/** Returns the categories that hold lines; they must account for every printed one. */
function account(run: PipelineRun): Partial<Record<LineCategory, number>> {
  const { ledger: counts } = run.pipeline;
  assert.equal(counts.waiting, 0);
  assert.ok(lineCategories.every((category) => counts.of(category) >= 0));
  return Object.fromEntries(
    lineCategories
      .filter((category) => counts.of(category) > 0)
      .map((category) => [category, counts.of(category)]),
  );
}

test("shows the first 500 lines of a burst and suppresses the rest", async (t) => {
  const run = pipelineRun(t, { rateLimit, eventMaxChars: 4_000 });
  for (const piece of inPieces(Buffer.from(numberLines(1, 100_000)), 64 * 1024)) run.pipeline.write(piece);
  await run.pipeline.end();
  assert.equal(run.pipeline.ledger.printed, 100_000);
  assert.deepEqual(account(run), { shown: 500, suppressed: 99_500 });
});

test("accounts for a burst whose event is cut", async (t) => {
  const run = pipelineRun(t, { rateLimit });
  run.write(numberLines(1, 1_000));
  await run.pipeline.end();
  const shown = run.texts().length;
  assert.deepEqual(account(run), { shown, cut: 500 - shown, suppressed: 500 });
});

test("counts the same with a filter that lets every line pass as without one", async (t) => {
  const pieces = inPieces(Buffer.from(numberLines(1, 30_000)), 10_001);
  const accounts = [];
  for (const filter of [undefined, createLineFilter({ match: "" })]) {
    t.mock.timers.reset();
    const run = pipelineRun(t, { rateLimit, filter });
    for (const piece of pieces) {
      run.pipeline.write(piece);
      run.pass(100);
    }
    run.pass(8_500);
    run.write("suppressed still\n");
    run.pass(10_000);
    run.write("back\n");
    await run.pipeline.end();
    accounts.push([account(run), run.heard, run.events, run.pipeline.takeUnshownTail()]);
  }
  assert.deepEqual(accounts[0], accounts[1]);
});

test("accounts for lines that do not match, repeat, are suppressed or come after a stop", async (t) => {
  const run = pipelineRun(t, {
    rateLimit: { linesPerSecond: 5, windowSeconds: 1 },
    filter: createLineFilter({ ignore: "noise" }),
  });
  for (const text of ["a\nnoise\n", "a\nnoise\n", "b\n"]) {
    run.write(text);
    run.pass(1_000);
  }
  run.write("1\n2\n3\n4\n5\n6\n7\n8\n");
  run.pass(1_000);
  run.write("waiting\n");
  run.pipeline.discardRest();
  run.write("after\nthe stop");
  await run.pipeline.end();
  assert.equal(run.pipeline.ledger.printed, 16);
  assert.deepEqual(account(run), { shown: 7, notMatching: 2, repeated: 1, suppressed: 3, discarded: 3 });
});

test("counts what comes after a stop in the middle of a flood as discarded", async (t) => {
  const run = pipelineRun(t, { rateLimit, eventMaxChars: 4_000 });
  run.write(numberLines(1, 1_000));
  run.pipeline.discardRest();
  for (const piece of inPieces(Buffer.from(numberLines(1, 5_000)), 2_000)) run.pipeline.write(piece);
  await run.pipeline.end();
  assert.deepEqual(account(run), { shown: 500, suppressed: 500, discarded: 5_000 });
});

test("counts lines that do not match as such in the middle of a flood, too", async (t) => {
  const run = pipelineRun(t, { rateLimit, filter: createLineFilter({ ignore: "0$" }), eventMaxChars: 4_000 });
  for (const piece of inPieces(Buffer.from(numberLines(1, 10_000)), 2_000)) run.pipeline.write(piece);
  await run.pipeline.end();
  assert.deepEqual(account(run), { shown: 500, notMatching: 1_000, suppressed: 8_500 });
});

test("says that lines are suppressed after the lines that passed", (t) => {
  const run = pipelineRun(t, { rateLimit });
  run.write(numberLines(1, 600));
  assert.deepEqual(run.heard, ["#1 lines 1-500", "suppressing"]);
});

test("numbers lines after suppression by their position in the output", (t) => {
  const run = pipelineRun(t, { rateLimit });
  run.write(numberLines(1, 10_000));
  run.pass(10_000);
  run.write("back\n");
  run.pass(200);
  const event = run.events.at(-1);
  assert.equal(event?.firstLine, 10_001);
  assert.equal(event?.skippedBefore.suppressed, 9_500);
  assert.deepEqual(event?.texts, ["back"]);
});

test("calls steady output over the limit a firehose once, after 10 s without a break", (t) => {
  const run = pipelineRun(t, { rateLimit });
  const firehoseAfterMs: number[] = [];
  for (let ms = 0; ms < 40_000; ms += 100) {
    run.write("x\ny\nz\nx\ny\nz\n");
    if (run.heard.at(-1) === "firehose" && firehoseAfterMs.length === 0) firehoseAfterMs.push(ms);
    run.pass(100);
  }
  assert.equal(run.heard.filter((what) => what === "suppressing").length, 1);
  assert.equal(run.heard.filter((what) => what === "firehose").length, 1);
  assert.ok(Math.abs((firehoseAfterMs[0] ?? 0) - 18_300) <= 100, `${firehoseAfterMs} ms`);
});

test("never limits output at 49 lines per second", async (t) => {
  const run = pipelineRun(t, { rateLimit });
  for (let line = 1; line <= 49 * 60; line++) {
    run.write(`${line}\n`);
    run.pass(line % 49 === 0 ? 1_000 - 48 * 20 : 20);
  }
  await run.pipeline.end();
  assert.ok(!run.heard.includes("suppressing"));
  assert.deepEqual(account(run), { shown: 49 * 60 });
});

test("quotes the last lines that no event showed", async (t) => {
  const run = pipelineRun(t, { rateLimit });
  run.write(`${numberLines(1, 2_000)}FINAL`);
  await run.pipeline.end();
  assert.deepEqual(run.pipeline.takeUnshownTail(), [
    ...[1997, 1998, 1999, 2000].map((number) => ({ number, text: `${number}`, category: "suppressed" })),
    { number: 2001, text: "FINAL", category: "suppressed" },
  ]);
});

test("quotes nothing that an event has shown or that came before it", async (t) => {
  const run = pipelineRun(t, { rateLimit });
  run.write(numberLines(1, 600));
  run.pass(20_000);
  run.write("shown\n");
  await run.pipeline.end();
  assert.deepEqual(run.pipeline.takeUnshownTail(), []);
});

test("quotes all the last cut lines, also where the filter left gaps between them", async (t) => {
  const run = pipelineRun(t, { eventMaxChars: 40, filter: createLineFilter({ ignore: "^noise$" }) });
  run.write(["a".repeat(50), "noise", "noise", "b", "noise", "noise", "noise", "c", "noise", "d"].join("\n"));
  await run.pipeline.end();
  assert.deepEqual(
    run.pipeline.takeUnshownTail().map((line) => line.text),
    ["b", "c", "d"],
  );
});

test("without a limit, thousands of lines at once are shown, counted and quoted as one by one", async (t) => {
  const text = `${numberLines(1, 9_000)}${"\n\t€ x\n".repeat(40)}${numberLines(9_081, 12_345)}no line feed`;
  const told = async (chunks: readonly string[]) => {
    const { pipeline, events, write, pass } = pipelineRun(t);
    for (const chunk of chunks) write(chunk);
    pass(200);
    write("after the window\n");
    await pipeline.end();
    const tail = pipeline.takeUnshownTail();
    const { lastLine, ledger } = pipeline;
    t.mock.timers.reset();
    return {
      events: events.map((event) => ({ ...event, atMs: 0 })),
      tail,
      lastLine,
      counts: ledger.toJSON(),
    };
  };
  const oneByOne = await told(text.split(/(?<=\n)/));
  assert.equal(oneByOne.counts.printed, 12_346);
  assert.deepEqual(await told([text]), oneByOne);
  assert.deepEqual(await told([text.slice(0, 30_001), text.slice(30_001)]), oneByOne);
});
