import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { filterBy } from "../../harness/line-filters.ts";
import { mockClock, turnsUntil } from "../../harness/mock-clock.ts";
import { type StartedTask, startTask, type TaskOptions } from "../start-task.ts";

interface TimedTask extends StartedTask {
  pass(ms: number): void;
}

/** Starts a task whose clock the test moves, once it has printed these bytes to stderr and these lines. */
async function timedTask(
  t: TestContext,
  command: string,
  printed: { stderrBytes?: number; lines?: number },
  options: TaskOptions = {},
): Promise<TimedTask> {
  const pass = mockClock(t);
  const started = await startTask(t, `${command}; exec sleep 60`, options);
  const { output } = started.task;
  await turnsUntil(
    () => output.stderrBytes >= (printed.stderrBytes ?? 0) && output.ledger.printed >= (printed.lines ?? 0),
    "its output",
  );
  return Object.assign(started, { pass });
}

test("quotes the first line of stderr when nothing else came for 10 s, once", async (t) => {
  const { notices, quoted, pass } = await timedTask(
    t,
    "echo; echo jq: not found >&2; echo more >&2".slice(6),
    {
      stderrBytes: 18,
    },
  );
  pass(9_500);
  assert.deepEqual(notices, []);
  pass(500);
  assert.deepEqual(notices, ["so far only stderr:"]);
  assert.deepEqual(quoted, ["jq: not found"]);
  pass(60_000);
  assert.equal(notices.length, 1);
});

test("quotes stderr cleaned and cut", async (t) => {
  const command = "printf '\\n\\e[31m%01000d\\e[0m\\n' 0 >&2";
  const { quoted, pass } = await timedTask(t, command, { stderrBytes: 1_011 });
  pass(10_000);
  assert.match(quoted[0] ?? "", /^0{200,}…\(truncated\)…0{140,}$/);
});

test("says nothing of stderr where stdout printed too, be it a line that does not match", async (t) => {
  const command = "echo warning >&2; echo out";
  const spec = { filter: filterBy(() => false) };
  const { notices, pass } = await timedTask(t, command, { stderrBytes: 8, lines: 1 }, { spec });
  pass(60_000);
  assert.deepEqual(notices, []);
});

test("says nothing of stderr where there is none, or where the settings say so", async (t) => {
  const silent = await timedTask(t, "true", {});
  silent.pass(60_000);
  assert.deepEqual(silent.notices, []);
  t.mock.reset();
  const limits = { stderrNotice: false };
  const off = await timedTask(t, "echo warning >&2", { stderrBytes: 8 }, { limits });
  off.pass(60_000);
  assert.deepEqual(off.notices, []);
});

test("says nothing of what a program says of itself before it waits, but of more than that", async (t) => {
  const watches = "echo 'Setting up watches.' >&2; echo 'Watches established.' >&2";
  const waiting = await timedTask(t, watches, { stderrBytes: 41 });
  waiting.pass(60_000);
  assert.deepEqual(waiting.notices, []);
  t.mock.reset();
  const broken = await timedTask(t, `${watches}; echo 'No space left' >&2`, { stderrBytes: 55 });
  broken.pass(60_000);
  assert.deepEqual(broken.quoted, ["Setting up watches."]);
});

test("says once that no line comes, and again only after new lines", async (t) => {
  const command = "until [ -e go ]; do sleep 0.02; done; echo one";
  const started = await timedTask(t, command, {}, { spec: { silenceMs: 10_000 } });
  started.pass(9_750);
  assert.deepEqual(started.notices, []);
  started.pass(250);
  assert.deepEqual(started.notices, ["no line for 10s; it is still running"]);
  started.pass(600_000);
  assert.equal(started.notices.length, 1);
  await writeFile(join(dirname(started.task.files.recordPath), "go"), "");
  await turnsUntil(() => started.task.output.ledger.printed === 1, "the line");
  started.pass(9_750);
  assert.equal(started.notices.length, 1);
  started.pass(250);
  assert.equal(started.notices.length, 2);
});
