import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Reading } from "../../../extensions/monitor/task/reading.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { type StartedTask, startTask } from "../start-task.ts";

/** Prints a line, another one once `go` exists, and then makes `done`. */
const twoLines = "echo one; until [ -e go ]; do sleep 0.01; done; echo two; touch done";

function pathOf({ task }: StartedTask, name: string): string {
  return join(task.spec.directory, name);
}

/** Blocks this whole process, like much work at once: no timer fires, and nothing is read. */
function blockUntil(condition: () => boolean): void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const startedAt = performance.now();
  while (!condition() && performance.now() - startedAt < 20_000) Atomics.wait(never, 0, 0, 5);
  assert.ok(condition());
}

async function firstLineOf(started: StartedTask): Promise<void> {
  await waitUntil(() => started.task.output.ledger.printed === 1, 10_000, "the first line");
}

test("what comes before a window closes is in its batch, on a pi that is busy just then, too", async (t) => {
  const started = await startTask(t, `${twoLines}; exec sleep 60`, { limits: { coalesceMs: 2_000 } });
  await firstLineOf(started);
  const closesByMs = performance.now() + 2_000;
  writeFileSync(pathOf(started, "go"), "");
  blockUntil(() => performance.now() > closesByMs && existsSync(pathOf(started, "done")));
  await waitUntil(() => started.events.length > 0, 10_000, "the event");
  assert.deepEqual(started.events[0]?.texts, ["one", "two"]);
});

test("the logs hold what was printed before they are flushed, although reading rests", async (t) => {
  const started = await startTask(t, `${twoLines}; exec sleep 60`, { limits: { coalesceMs: 10_000 } });
  await firstLineOf(started);
  writeFileSync(pathOf(started, "go"), "");
  blockUntil(() => existsSync(pathOf(started, "done")));
  await started.task.flushLogs();
  assert.equal(await readFile(started.task.files.stdoutPath, "utf8"), "one\ntwo\n");
});

test("nothing rests any more once the shell has exited, whoever holds its output", async (t) => {
  const stopResting = t.mock.method(Reading.prototype, "stopResting");
  const started = await startTask(t, `(${twoLines}) & echo started`, { limits: { coalesceMs: 10_000 } });
  await waitUntil(() => stopResting.mock.callCount() === 1, 10_000, "the exit to be told");
  writeFileSync(pathOf(started, "go"), "");
  await withTimeout(started.task.done, 10_000, "the end");
  assert.deepEqual(started.events.flatMap((event) => event.texts).sort(), ["one", "started", "two"]);
});

test("a stop during a rest takes in what was printed", async (t) => {
  const started = await startTask(t, `${twoLines}; exec sleep 60`, { limits: { coalesceMs: 10_000 } });
  await firstLineOf(started);
  writeFileSync(pathOf(started, "go"), "");
  blockUntil(() => existsSync(pathOf(started, "done")));
  await started.task.stop({ kind: "stopped", by: "command" });
  assert.equal(started.task.output.ledger.printed, 2);
  assert.deepEqual(
    started.events.flatMap((event) => event.texts),
    ["one", "two"],
  );
});

test("what rests in the pipe of stdout came before a later line of stderr", async (t) => {
  const limits = { coalesceMs: 10_000 };
  const started = await startTask(t, `${twoLines}; echo bad >&2; exec sleep 60`, { limits });
  await firstLineOf(started);
  writeFileSync(pathOf(started, "go"), "");
  const [stdout, stderr] = started.task.output.arrivals;
  await waitUntil(() => stderr.end > 0, 10_000, "a place for what came on stderr");
  assert.equal(started.task.output.ledger.printed, 2);
  assert.equal(stdout.entry(stdout.end - 1)?.turn, 1);
  assert.equal(stderr.entry(0)?.turn, 2);
});
