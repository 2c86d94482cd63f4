import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { Turn } from "../../../extensions/core/pi/turn.ts";
import type { OutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import {
  createPipeline,
  LINE_MAX_BYTES,
  type Pipeline,
  type PipelineOptions,
  type PipelineState,
} from "../../../extensions/monitor/pipeline/pipeline.ts";
import { filterBy } from "../../harness/line-filters.ts";
import { inPieces, numberLines } from "./pipeline-run.ts";

interface Run {
  events: OutputEvent[];
  heard: string[];
  linesBefore: number[];
  pipeline: Pipeline;
}

const defaults = {
  filter: undefined,
  rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
  coalesceMs: 200,
  eventMaxChars: 400,
  nowMs: () => Date.now(),
  turn: new Turn(Number.POSITIVE_INFINITY),
};

function start(
  options: Partial<PipelineOptions>,
  run: Omit<Run, "pipeline">,
  before?: PipelineState,
): Pipeline {
  const pipeline = createPipeline(
    { ...defaults, ...options },
    {
      log: (_chunk, lines) => run.linesBefore.push(lines),
      event(event) {
        run.events.push(event);
        pipeline.counts.add("shown", event.texts.length);
        pipeline.counts.add("cut", event.cutLines);
      },
      suppressing: () => run.heard.push("suppressing"),
      firehose: () => run.heard.push("firehose"),
      failed: (error) => assert.fail(error),
    },
    before,
  );
  return pipeline;
}

interface Script {
  chunks: readonly Buffer[];
  waitsMs: readonly number[];
  options?: Partial<PipelineOptions>;
  /** Suspended before the chunk with this index, and resumed as another pipeline. */
  suspendAt?: number;
}

async function play(t: TestContext, { chunks, waitsMs, options = {}, suspendAt }: Script): Promise<Run> {
  t.mock.timers.reset();
  t.mock.timers.enable({ apis: ["setTimeout", "setImmediate", "Date"] });
  const run = { events: [], heard: [], linesBefore: [] };
  let pipeline = start(options, run);
  for (const [index, chunk] of chunks.entries()) {
    if (index === suspendAt) pipeline = start(options, run, pipeline.suspend());
    pipeline.write(chunk);
    t.mock.timers.tick(waitsMs[index % waitsMs.length] ?? 0);
  }
  await pipeline.end();
  return { ...run, pipeline };
}

/** What does not depend on where batches begin: whatever is suspended closes the open one. */
function facts({ events, heard, linesBefore, pipeline }: Run) {
  return {
    heard,
    linesBefore,
    texts: events.flatMap((event) => event.texts),
    seqs: events.map((event) => event.seq).every((seq, index) => seq === index + 1),
    counts: pipeline.counts.toJSON(),
    unshown: pipeline.takeUnshownTail(),
    leftOutBytes: pipeline.leftOutBytes,
    lastLine: pipeline.lastLine,
  };
}

const bytes = fc
  .array(
    fc.constantFrom("\n", "\n", "a", "bb", "€", "😀", "\x1b[31m", "\x1b[", "\r", "\r\n", "same\n", "noise\n"),
    {
      maxLength: 50,
    },
  )
  .map((parts) => Buffer.from(parts.join("")));

test("goes on from any byte as if it had not been suspended", async (t) => {
  const filter = filterBy((text) => !text.includes("noise"));
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.integer({ min: 1, max: 7 }),
      fc.nat(40),
      fc.constantFrom(0, 2),
      fc.boolean(),
      async (bytes, chunkBytes, suspendAt, linesPerSecond, filtered) => {
        const script = {
          chunks: inPieces(bytes, chunkBytes),
          // Longer than a window, so that a batch holds the lines of one chunk with and without suspension.
          waitsMs: [250],
          options: {
            filter: filtered ? filter : undefined,
            rateLimit: { linesPerSecond, windowSeconds: 1 },
          },
        };
        const whole = facts(await play(t, script));
        assert.deepEqual(facts(await play(t, { ...script, suspendAt })), whole);
      },
    ),
    { numRuns: 1_500 },
  );
});

test("loses and doubles no line when it is suspended in the middle of a window", async (t) => {
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.integer({ min: 1, max: 7 }),
      fc.nat(40),
      fc.array(fc.constantFrom(0, 50, 250), { minLength: 1, maxLength: 5 }),
      async (bytes, chunkBytes, suspendAt, waitsMs) => {
        const { events, pipeline } = await play(t, {
          chunks: inPieces(bytes, chunkBytes),
          waitsMs,
          suspendAt,
        });
        const { printed, shown, repeated, waiting } = pipeline.counts.toJSON();
        assert.equal(waiting, 0);
        assert.equal(shown + repeated, printed);
        let line = 0;
        for (const event of events) {
          assert.equal(event.firstLine, line + 1 + event.skippedBefore.repeated);
          line = event.lastLine;
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test("goes on over the limit: nothing is said twice, and the firehose comes when it would have come", async (t) => {
  const chunks = inPieces(Buffer.from(numberLines(1, 20_000)), 500);
  const options = { rateLimit: { linesPerSecond: 50, windowSeconds: 10 }, eventMaxChars: 10_000 };
  const script = { chunks, waitsMs: [100], options };
  const whole = facts(await play(t, script));
  assert.deepEqual(whole.heard, ["suppressing", "firehose"]);
  for (const suspendAt of [3, 40, 120]) {
    const suspended = facts(await play(t, { ...script, suspendAt }));
    assert.deepEqual(suspended.heard, whole.heard, `${suspendAt}`);
    assert.deepEqual(suspended.counts, whole.counts);
  }
});

test("goes on within a line that is longer than the cap", async (t) => {
  const chunks = inPieces(Buffer.from(`${"x".repeat(LINE_MAX_BYTES + 5_000)}\nnext\n`), 10_000);
  const script = { chunks, waitsMs: [250], options: { eventMaxChars: 4_000 } };
  const whole = facts(await play(t, script));
  assert.equal(whole.leftOutBytes, 5_000);
  for (const suspendAt of [1, 6, 7]) assert.deepEqual(facts(await play(t, { ...script, suspendAt })), whole);
});

test("goes on decoding UTF-16 within a character and within a line", async (t) => {
  const bytes = Buffer.from("\ufeffone \u0a00\n😀 two\n\u010athree\n", "utf16le");
  const script = { chunks: inPieces(bytes, 1), waitsMs: [0, 0, 250] };
  const whole = facts(await play(t, script));
  assert.deepEqual(whole.texts, ["one \u0a00", "😀 two", "\u010athree"]);
  for (let suspendAt = 0; suspendAt < bytes.length; suspendAt++) {
    assert.deepEqual(facts(await play(t, { ...script, suspendAt })).texts, whole.texts);
  }
});

test("goes on discarding", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout", "setImmediate", "Date"] });
  const run = { events: [], heard: [], linesBefore: [] };
  const before = start({}, run);
  before.write(Buffer.from("open"));
  before.discardRest();
  const after = start({}, run, before.suspend());
  after.write(Buffer.from(" line\nlast"));
  await after.end();
  assert.equal(after.counts.of("discarded"), 2);
  assert.deepEqual(run.events, []);
});

test("still knows after it was suspended what is a repeat and what it has withheld", async (t) => {
  const chunks = ["same\n", "same\n", "same\n", "other\n"].map((text) => Buffer.from(text));
  for (const suspendAt of [1, 2, 3]) {
    const { events } = await play(t, { chunks, waitsMs: [250], suspendAt });
    assert.deepEqual(
      events.map((event) => event.repeatsBefore?.times),
      [undefined, 2],
    );
  }
});
