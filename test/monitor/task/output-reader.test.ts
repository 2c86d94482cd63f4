import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { threadProcessorMs } from "../../../extensions/core/pi/thread-time.ts";
import {
  defaultReadingPace,
  type ReadingPace,
} from "../../../extensions/monitor/pipeline/reading-allowance.ts";
import { createOutputPipes } from "../../../extensions/monitor/task/output-pipe.ts";
import { OutputReader, type OutputSink } from "../../../extensions/monitor/task/output-reader.ts";
import { pipeStream } from "../../../extensions/monitor/task/output-stream.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";

const KiB = 1024;

interface Reading {
  reader: OutputReader;
  bytes(): number;
  text(): string;
  chunks(): number;
  kill(): void;
}

/** Reads the output of the script, which has a real pipe as its stdout. */
async function reading(
  t: TestContext,
  script: string,
  options: { pace?: Partial<ReadingPace>; sink?: Partial<OutputSink> } = {},
): Promise<Reading> {
  const [pipe] = await createOutputPipes(1);
  assert.ok(pipe);
  const child = spawn("bash", ["-c", script], { stdio: ["ignore", pipe.writeFd, "ignore"], detached: true });
  const pid = child.pid;
  assert.ok(pid);
  closeSync(pipe.writeFd);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  t.after(async () => {
    child.kill("SIGKILL");
    await exited;
    reader.abandon();
  });
  const chunks: Buffer[] = [];
  const reader = new OutputReader(
    pipeStream(pipe.readFd),
    {
      write: (chunk) => chunks.push(Buffer.from(chunk)),
      isBehind: () => false,
      goOn: () => {},
      drained: () => undefined,
      isOverLimit: () => false,
      restMs: () => 0,
      ...options.sink,
    },
    { ...defaultReadingPace, ...options.pace },
  );
  return {
    reader,
    bytes: () => chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    text: () => Buffer.concat(chunks).toString(),
    chunks: () => chunks.length,
    kill: () => process.kill(-pid, "SIGKILL"),
  };
}

test("hands on every byte and ends when the last writer has closed", async (t) => {
  const run = await reading(t, "seq 1 100000; (sleep 0.1; echo late) &");
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 588_895 + 5);
  assert.ok(run.text().endsWith("\n100000\nlate\n"));
});

test("waits with reading until its sink can take more", async (t) => {
  const { promise: drained, resolve: drain } = Promise.withResolvers<void>();
  let waiting = true;
  const run = await reading(t, "seq 1 100000", { sink: { drained: () => (waiting ? drained : undefined) } });
  await waitUntil(() => run.bytes() > 0, 5_000, "the first chunk");
  const first = run.bytes();
  assert.ok(first <= 64 * KiB, `${first} bytes`);
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(run.bytes(), first);
  waiting = false;
  drain();
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 588_895);
});

test("takes its time once the burst is used up", async (t) => {
  const startedAt = performance.now();
  const pace = { floodBurstBytes: 64 * KiB, floodBytesPerSecond: 1_024 * KiB };
  const run = await reading(t, "head -c 327680 /dev/zero", { pace, sink: { isOverLimit: () => true } });
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 320 * KiB);
  // The pause after the last chunk is left out.
  assert.ok(performance.now() - startedAt >= (1_000 * (256 - 64)) / 1_024);
});

test("counts as its cost the processor time of its sink, and not a wait for other programs", async (t) => {
  // If its wait counted, the first would pause for 40 s.
  const lenient = { burstProcessorMs: 100, processorShare: 0.01 };
  const waits = await reading(t, "seq 5", { pace: lenient, sink: { write: () => waitWithoutWork(500) } });
  await withTimeout(waits.reader.ended, 20_000, "the end of what waits");
  const strict = { burstProcessorMs: 1, processorShare: 0.001 };
  let chunks = 0;
  const write = (): void => {
    chunks++;
    work(50);
  };
  const works = await reading(t, "seq 100000", { pace: strict, sink: { write } });
  await waitUntil(() => chunks > 0, 20_000, "the first chunk");
  const beside = await reading(t, "seq 300000");
  const first = await withTimeout(
    Promise.race([works.reader.ended.then(() => "works"), beside.reader.ended.then(() => "beside")]),
    20_000,
    "the end of the larger output beside it",
  );
  assert.equal(first, "beside", `after ${chunks} chunks`);
});

test("pauses no more once it is to hurry", async (t) => {
  const run = await reading(t, "head -c 1000000 /dev/zero", {
    pace: { floodBurstBytes: 1, floodBytesPerSecond: 1_000 },
    sink: { isOverLimit: () => true },
  });
  await waitUntil(() => run.bytes() > 0, 5_000, "the first chunk");
  run.reader.hurry();
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 1_000_000);
});

test("ends when it is abandoned, although a writer holds the pipe", async (t) => {
  const run = await reading(t, "echo ready; exec sleep 60");
  await waitUntil(() => run.bytes() > 0, 5_000, "the first chunk");
  run.reader.abandon();
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.text(), "ready\n");
});

test("ends when it is abandoned while it pauses", async (t) => {
  const run = await reading(t, "exec cat /dev/zero", {
    pace: { floodBurstBytes: 1, floodBytesPerSecond: 1 },
    sink: { isOverLimit: () => true },
  });
  await waitUntil(() => run.bytes() > 0, 5_000, "the first chunk");
  run.reader.abandon();
  await withTimeout(run.reader.ended, 10_000, "the end");
});

test("leaves what comes line by line in the pipe while its sink would only keep it", async (t) => {
  const lines = 100;
  const script = `for line in $(seq ${lines}); do echo $line; sleep 0.01; done`;
  const run = await reading(t, script, { sink: { restMs: () => 10_000 } });
  await withTimeout(run.reader.ended, 30_000, "the end");
  assert.equal(run.text().split("\n").length - 1, lines);
  assert.ok(run.chunks() < lines / 2, `${run.chunks()} chunks`);
});

test("never lets a command wait that prints much", async (t) => {
  let asked = 0;
  const restMs = (): number => {
    asked++;
    return 10_000;
  };
  const run = await reading(t, "head -c 10000000 /dev/zero", { sink: { restMs } });
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 10_000_000);
  // The last chunk may be a small one.
  assert.ok(asked <= 1, `asked ${asked} times`);
});

test("does not rest any more once it is told so", async (t) => {
  let asked = 0;
  const restMs = (): number => {
    asked++;
    return 10_000;
  };
  const script = "for line in $(seq 20); do echo $line; sleep 0.01; done";
  const run = await reading(t, script, { sink: { restMs } });
  await waitUntil(() => run.bytes() > 0, 5_000, "the first chunk");
  run.reader.stopResting();
  const before = asked;
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(asked, before);
  assert.ok(run.text().endsWith("\n20\n"));
});

test("lets timers run while a command prints without end", async (t) => {
  const run = await reading(t, "exec cat /dev/zero", { sink: { write: () => work(1) } });
  const startedAt = performance.now();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.ok(performance.now() - startedAt < 2_000);
  run.kill();
  await withTimeout(run.reader.ended, 10_000, "the end");
});

test("reads no more while its sink is behind, and lets it go on in turns of its own", async (t) => {
  let left = 0;
  let turns = 0;
  let readWhileBehind = false;
  const run = await reading(t, "seq 1 100000", {
    sink: {
      isBehind: () => left > 0,
      goOn() {
        left--;
        turns++;
      },
      // Called after each chunk.
      drained() {
        readWhileBehind ||= left > 0;
        left = 5;
        return undefined;
      },
    },
  });
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.equal(run.bytes(), 588_895);
  assert.equal(readWhileBehind, false);
  assert.ok(turns >= 5 * (run.chunks() - 1), `${turns} turns for ${run.chunks()} chunks`);
});

test("lets its sink go on with what the run before has left before it reads more", async (t) => {
  let left = 3;
  let bytesWhileBehind = 0;
  const run = await reading(t, "echo ready", {
    sink: {
      isBehind: () => left > 0,
      goOn() {
        left--;
        if (left > 0) bytesWhileBehind += run.bytes();
      },
    },
  });
  await withTimeout(run.reader.ended, 10_000, "the end");
  assert.deepEqual([left, bytesWhileBehind, run.text()], [0, 0, "ready\n"]);
});

/** Holds the thread up as a busy machine does. */
function waitWithoutWork(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Uses this much processor time. */
function work(ms: number): void {
  const usedBeforeMs = threadProcessorMs();
  while (threadProcessorMs() - usedBeforeMs < ms);
}
