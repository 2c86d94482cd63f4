import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Turn } from "../../../extensions/core/pi/turn.ts";
import type { LineFilter } from "../../../extensions/core/text/line-filter.ts";
import type { OutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import { createPipeline, type Pipeline } from "../../../extensions/monitor/pipeline/pipeline.ts";
import { inPieces } from "./pipeline-run.ts";

/** A turn that is over from its beginning, so that each piece of work is as short as possible. */
const shortest = new Turn(0);
const endless = new Turn(Number.POSITIVE_INFINITY);

/** Makes a filter that needs a piece of work for each character of a line. */
function slowFilter(): LineFilter {
  let left = "";
  return {
    begin(text) {
      left = text;
      return undefined;
    },
    goOn() {
      if (left.length === 0) return true;
      if (left.startsWith("x")) return false;
      left = left.slice(1);
      return undefined;
    },
    needles: undefined,
    mayPass: () => true,
  };
}

interface Heard {
  events: OutputEvent[];
  linesBefore: number[];
  heard: string[];
}

interface Options {
  turn: Turn;
  filter: LineFilter | undefined;
  linesPerSecond: number;
  nowMs: () => number;
}

function start(options: Options, run: Heard): Pipeline {
  const { linesPerSecond } = options;
  const pipeline: Pipeline = createPipeline(
    { ...options, rateLimit: { linesPerSecond, windowSeconds: 1 }, coalesceMs: 200, eventMaxChars: 400 },
    {
      log: (_chunk, lines) => run.linesBefore.push(lines),
      event(event) {
        run.events.push(event);
        pipeline.ledger.deliver({ shown: event.texts.length, cut: 0, quoted: [] });
      },
      suppressing: () => run.heard.push("suppressing"),
      firehose: () => run.heard.push("firehose"),
      failed: (error) => assert.fail(error),
    },
  );
  return pipeline;
}

interface Script {
  chunks: readonly Buffer[];
  turn: Turn;
  filtered: boolean;
  linesPerSecond: number;
}

/** Returns all results of the pipeline. Time passes while it works, and between two chunks. */
async function play({ chunks, turn, filtered, linesPerSecond }: Script): Promise<object> {
  let nowMs = 0;
  const options = () => ({
    turn,
    linesPerSecond,
    filter: filtered ? slowFilter() : undefined,
    nowMs: () => nowMs,
  });
  const run: Heard = { events: [], linesBefore: [], heard: [] };
  const pipeline = start(options(), run);
  for (const [index, chunk] of chunks.entries()) {
    nowMs = index * 300;
    turn.work(() => pipeline.write(chunk));
    while (pipeline.isBehind()) {
      nowMs++;
      turn.work(() => pipeline.goOn());
    }
  }
  await pipeline.end();
  return {
    texts: run.events.flatMap((event) => event.texts),
    linesBefore: run.linesBefore,
    heard: run.heard,
    counts: pipeline.ledger.toJSON(),
    unshown: pipeline.takeUnshownTail(),
    lastLine: pipeline.lastLine,
  };
}

/** Makes bytes in which no two lines are the same. */
const bytes = fc
  .array(fc.constantFrom("\n", "a\n", "bb\n", "axb\n", "x\n", "€", "\x1b[31m", "\r\n", "abc"), {
    maxLength: 60,
  })
  .map((parts) => Buffer.from(parts.map((part, index) => part.replace("\n", `${index}\n`)).join("")));

test("gives the same in many turns as in one", async () => {
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      fc.constantFrom(0, 2),
      async (bytes, chunkBytes, filtered, linesPerSecond) => {
        const script = { chunks: inPieces(bytes, chunkBytes), filtered, linesPerSecond };
        const whole = await play({ ...script, turn: endless });
        assert.deepEqual(await play({ ...script, turn: shortest }), whole);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("does not handle a chunk of empty lines at once", () => {
  const run: Heard = { events: [], linesBefore: [], heard: [] };
  const pipeline = start({ turn: shortest, filter: undefined, linesPerSecond: 0, nowMs: () => 0 }, run);
  pipeline.write(Buffer.from("\n".repeat(64 * 1024)));
  assert.equal(pipeline.isBehind(), true);
  assert.ok(pipeline.ledger.printed < 100, `${pipeline.ledger.printed} lines`);
  const before = pipeline.ledger.printed;
  pipeline.goOn();
  const more = pipeline.ledger.printed - before;
  assert.ok(more > 0 && more < 100, `${more} lines`);
});

/** Returns the number of turns, each as short as possible, until the written bytes are handled. */
function turnsOf(pipeline: Pipeline): number {
  let turns = 0;
  for (; pipeline.isBehind(); turns++) shortest.work(() => pipeline.goOn());
  return turns;
}

const redraws = ["\x1b[2J", "x\b", "\x1b[A", "x\x1b[2J", "x\r"];

for (const [name, filter] of [
  ["", undefined],
  [" that a pattern looks at", slowFilter()],
] as const) {
  test(`does not clean a line of 64 KiB that redraws itself${name} at once`, async () => {
    for (const unit of redraws) {
      const run: Heard = { events: [], linesBefore: [], heard: [] };
      const pipeline = start({ turn: shortest, filter, linesPerSecond: 0, nowMs: () => 0 }, run);
      pipeline.write(Buffer.from(`${unit.repeat((64 * 1024) / unit.length - 8)}x the end\n`));
      const turns = turnsOf(pipeline);
      assert.ok(turns >= 3, `${JSON.stringify(unit)}: ${turns} turns`);
      await pipeline.end();
      const told = run.events.flatMap(({ texts }) => texts).join();
      if (!filter) assert.match(told, /the end$/);
    }
  });
}

test("does not take in a chunk of a longer line that redraws itself at once, nor lose what is left", async () => {
  const run: Heard = { events: [], linesBefore: [], heard: [] };
  const options = { turn: shortest, filter: undefined, linesPerSecond: 0, nowMs: () => 0 };
  const pipeline = start(options, run);
  const chunk = "[12%]\x1b[7D\x1b[K".repeat(4 * 1024);
  pipeline.write(Buffer.from(chunk));
  pipeline.write(Buffer.from(`${chunk}done\nnext\n`));
  assert.ok(turnsOf(pipeline) >= 1);
  await pipeline.end();
  assert.deepEqual(
    run.events.flatMap(({ texts }) => texts),
    ["done", "next"],
  );
});

test("does not look at what is left any more once it is discarded", async () => {
  const run: Heard = { events: [], linesBefore: [], heard: [] };
  let looks = 0;
  const filter = {
    begin: () => undefined,
    goOn: () => {
      looks++;
      return undefined;
    },
    needles: undefined,
    mayPass: () => true,
  };
  const pipeline = start({ turn: shortest, filter, linesPerSecond: 0, nowMs: () => 0 }, run);
  pipeline.write(Buffer.from("one\ntwo\nthree\nfour"));
  pipeline.goOn();
  pipeline.discardRest();
  const looksBefore = looks;
  await pipeline.end();
  assert.equal(looks, looksBefore);
  assert.deepEqual([pipeline.ledger.printed, pipeline.ledger.of("discarded")], [4, 4]);
});

test("ends the task, and not pi, if a stage throws in a later turn", async () => {
  const failures: string[] = [];
  const filter = {
    begin: () => undefined,
    goOn: () => {
      throw new Error("a fault of ours");
    },
    needles: undefined,
    mayPass: () => true,
  };
  const pipeline = createPipeline(
    {
      filter,
      turn: shortest,
      rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
      coalesceMs: 200,
      eventMaxChars: 400,
      nowMs: () => 0,
    },
    {
      log: () => {},
      event: () => {},
      suppressing: () => {},
      firehose: () => {},
      failed: (error) => failures.push(error.message),
    },
  );
  pipeline.write(Buffer.from("one\ntwo\n"));
  pipeline.goOn();
  await pipeline.end();
  assert.deepEqual(failures, ["a fault of ours"]);
});
