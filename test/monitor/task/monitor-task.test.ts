import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { filterBy } from "../../harness/line-filters.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { processesOf, startTask } from "../start-task.ts";

test("turns lines of stdout into events and ends with the exit code", async (t) => {
  const { task, events, ends, notices } = await startTask(t, "echo one; echo two; echo oops >&2; exit 3");
  const end = await task.done;
  assert.deepEqual(end.reason, { kind: "exited", code: 3 });
  assert.deepEqual(
    events.flatMap((event) => event.texts),
    ["one", "two"],
  );
  assert.deepEqual(end.stderr, ["oops"]);
  assert.deepEqual(end.quoted, []);
  assert.deepEqual([...end.unended, ...end.independent], []);
  assert.deepEqual(ends, [end]);
  assert.deepEqual(notices, []);
});

test("ends with code 0 and without the last lines of stderr where nothing failed", async (t) => {
  const { task } = await startTask(t, "echo note >&2");
  const end = await task.done;
  assert.deepEqual(end.reason, { kind: "exited", code: 0 });
  assert.deepEqual(end.stderr, []);
});

test("names the signal that ended the command", async (t) => {
  const { task } = await startTask(t, "kill -KILL $$");
  assert.deepEqual((await task.done).reason, { kind: "signaled", signal: "SIGKILL" });
});

test("stops at its deadline", async (t) => {
  const { task } = await startTask(t, "echo started; sleep 60", { spec: { timeoutMs: 300 } });
  const end = await withTimeout(task.done, 20_000, "the end");
  assert.deepEqual(end.reason, { kind: "timeout", timeoutMs: 300 });
  assert.deepEqual(processesOf(task), []);
  assert.equal(task.deadlineAtMs, task.startedAtMs + 300);
});

test("loses nothing when the shell exits right after a large write", async (t) => {
  const { task } = await startTask(t, "seq 1 200000; printf LAST");
  const end = await task.done;
  assert.deepEqual(end.reason, { kind: "exited", code: 0 });
  assert.equal(task.output.ledger.printed, 200_001);
  assert.equal(task.output.ledger.waiting, 0);
  assert.deepEqual(
    end.quoted.map((line) => line.text),
    ["199997", "199998", "199999", "200000", "LAST"],
  );
  assert.equal(await readFile(task.files.stdoutPath, "utf8").then((log) => log.length), 1_288_895 + 4);
});

test("hands over the last event before it says that it has ended", async (t) => {
  const { task, events, heard } = await startTask(t, "printf 'no line feed'", {
    limits: { coalesceMs: 10_000 },
  });
  await task.done;
  assert.deepEqual(events[0]?.texts, ["no line feed"]);
  assert.deepEqual(heard, ["output", "ended"]);
});

test("stops endless output as a firehose, and says what came", async (t) => {
  const limits = { rateLimit: { linesPerSecond: 5, windowSeconds: 1 }, killGraceMs: 10_000 };
  const { task, notices } = await startTask(t, "trap 'echo BYE; exit' TERM; while :; do echo y; done", {
    limits,
  });
  const end = await withTimeout(task.done, 20_000, "the end");
  assert.deepEqual(end.reason, { kind: "firehose", linesPerSecond: 5, windowSeconds: 1 });
  assert.equal(notices.length, 1);
  assert.match(notices[0] ?? "", /more than 5 lines per second over 1 s: lines are suppressed/);
  assert.equal(end.quoted.length, 5);
  assert.equal(end.quoted.at(-1)?.text, "BYE", "what it prints while it is stopped counts, too");
  assert.equal(task.output.ledger.waiting, 0);
});

test("ends when it is stopped, and the first reason stands", async (t) => {
  const { task, ends } = await startTask(t, "sleep 60 & sleep 60");
  const stopping = task.stop({ kind: "stopped", by: "command" });
  assert.equal(task.isStopping, true);
  const again = task.stop({ kind: "session_end" });
  assert.deepEqual((await stopping).reason, { kind: "stopped", by: "command" });
  assert.equal(await again, await stopping);
  assert.equal(task.isStopping, false);
  assert.equal(ends.length, 1);
  assert.deepEqual(processesOf(task), []);
});

test("says how it ended when it is stopped after its end, and signals nobody then", async (t) => {
  const { task } = await startTask(t, "exit 2");
  await task.done;
  const kill = t.mock.method(process, "kill");
  const end = await task.stop({ kind: "stopped", by: "model" }, true);
  assert.deepEqual(end.reason, { kind: "exited", code: 2 });
  assert.equal(kill.mock.callCount(), 0);
});

test("cuts long lines that its end quotes", async (t) => {
  const command =
    "for i in 1 2 3 4 5 6; do printf '%070000d\\n' $i; printf '%05000d\\n' $i >&2; done; exit 1";
  // One window holds all of them, on a busy machine, too.
  const { task } = await startTask(t, command, { limits: { coalesceMs: 10_000 } });
  const end = await task.done;
  assert.ok(end.quoted.length === 5 && end.stderr.length > 0);
  for (const text of [...end.quoted.map((line) => line.text), ...end.stderr])
    assert.match(text, /^0{200,}…\(truncated\)…0{140,}\d+$/);
});

test("goes on while a process that the shell started holds the output, and says so once", async (t) => {
  const command = "(until [ -e go ]; do sleep 0.02; done; echo late) & echo early";
  const { task, notices, events } = await startTask(t, command);
  await waitUntil(() => notices.length > 0, 10_000, "the notice");
  await writeFile(join(task.spec.directory, "go"), "");
  const end = await withTimeout(task.done, 10_000, "the end");
  assert.equal(notices.length, 1);
  assert.match(notices[0] ?? "", /^shell exited with code 0; output still held by pid \d+ \((bash|sleep)\)/);
  assert.deepEqual(
    events.flatMap((event) => event.texts),
    ["early", "late"],
  );
  assert.deepEqual(end.reason, { kind: "exited", code: 0 });
});

test("does not say that the output is held while it only reads it slowly", async (t) => {
  const passes = (): boolean => {
    const startedAt = performance.now();
    while (performance.now() - startedAt < 1_080);
    return true;
  };
  const { task, notices } = await startTask(t, "echo one", {
    spec: { filter: filterBy(passes) },
  });
  await task.done;
  assert.deepEqual(notices, []);
});

test("matches lines before they become events, and logs them all", async (t) => {
  const filter = createLineFilter({ match: "FAIL" });
  const { task, events } = await startTask(t, "echo ok; echo FAIL 1; echo ok", { spec: { filter } });
  await task.done;
  assert.deepEqual(
    events.map((event) => [event.firstLine, event.lastLine, ...event.texts]),
    [[2, 2, "FAIL 1"]],
  );
  assert.equal(await readFile(task.files.stdoutPath, "utf8"), "ok\nFAIL 1\nok\n");
});

test("has ended only when its processes are gone", async (t) => {
  const { task } = await startTask(t, "trap '' TERM; sleep 60 & while :; do sleep 0.1; done", {
    limits: { killGraceMs: 200 },
  });
  await waitUntil(() => processesOf(task).length >= 2, 5_000, "its tree");
  const end = await task.stop({ kind: "stopped", by: "model" });
  assert.deepEqual([...end.unended, ...end.independent], []);
  assert.deepEqual(processesOf(task), []);
});
