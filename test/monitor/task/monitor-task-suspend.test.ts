import assert from "node:assert/strict";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { lineCategories } from "../../../extensions/monitor/pipeline/line-counts.ts";
import { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { isAlive } from "../../harness/processes.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { processesOf, reload, type StartedTask, startTask } from "../start-task.ts";

/** What a command waits for with `until_told`: the test tells it by creating the file `go`. */
const untilTold = "until_told() { until [ -e go ]; do sleep 0.02; done; rm go; }; ";

async function tell({ task }: StartedTask): Promise<void> {
  await writeFile(join(dirname(task.files.recordPath), "go"), "");
}

function textsOf({ events }: StartedTask): string[] {
  return events.flatMap((event) => event.texts);
}

async function endOf(started: StartedTask) {
  return await withTimeout(started.task.done, 10_000, "the end");
}

test("loses no line of a command that prints while it is handed over", async (t) => {
  const started = await startTask(
    t,
    "for i in {1..200}; do echo line $i; sleep 0.003; done; printf end; exit 3",
  );
  for (let reloads = 1; reloads <= 4; reloads++) {
    await waitUntil(() => started.task.counts.printed >= reloads * 40, 10_000, "lines");
    await reload(started);
  }
  const end = await endOf(started);
  assert.deepEqual(end.reason, { kind: "exited", code: 3 });
  const expected = [...Array.from({ length: 200 }, (_, index) => `line ${index + 1}`), "end"];
  assert.deepEqual(textsOf(started), expected);
  assert.deepEqual(
    started.events.map((event) => event.seq),
    started.events.map((_event, index) => index + 1),
  );
  assert.equal(
    await readFile(started.task.files.stdoutPath, "utf8"),
    `${expected.slice(0, -1).join("\n")}\nend`,
  );
  assert.deepEqual(started.ends, [end]);
});

test("goes on with an unfinished line, cut in the middle of a character", async (t) => {
  const command = `${untilTold} printf 'one\\nhello \\xe2\\x82'; until_told; printf '\\xac world\\n'`;
  const started = await startTask(t, command);
  await waitUntil(() => textsOf(started).length === 1, 5_000, "the first line");
  await waitUntil(
    async () => (await stat(started.task.files.stdoutPath)).size === 12,
    5_000,
    "the beginning of the second",
  );
  await reload(started);
  assert.equal(started.task.output.lastLine?.text, "hello ");
  await tell(started);
  await endOf(started);
  assert.deepEqual(textsOf(started), ["one", "hello € world"]);
  assert.equal(started.events.at(-1)?.firstLine, 2);
});

test("ends as the command did that ended while nobody listened, with all its output", async (t) => {
  const started = await startTask(t, `${untilTold} until_told; echo late; echo err >&2; exit 5`);
  const { pid } = started.task;
  const state = await started.task.suspend();
  await tell(started);
  await waitUntil(() => !isAlive(pid), 5_000, "its exit");
  started.task = await MonitorTask.resume(state, {
    output: (task, event) => {
      started.events.push(event);
      task.counts.add("shown", event.texts.length);
    },
    notice: () => assert.fail(),
    ended: (_task, end) => started.ends.push(end),
  });
  const end = await endOf(started);
  assert.deepEqual(end.reason, { kind: "exited", code: 5 });
  assert.deepEqual(end.stderr, ["err"]);
  assert.deepEqual(textsOf(started), ["late"]);
  assert.equal(started.ends.length, 1);
});

test("goes on with its account and with stderr", async (t) => {
  const command = `${untilTold} seq 1 600; printf 'a\\nb' >&2; until_told; echo c >&2; seq 1 100; exit 1`;
  const started = await startTask(t, command);
  await waitUntil(() => started.task.counts.of("suppressed") === 100, 5_000, "suppression");
  await waitUntil(() => started.task.output.stderrBytes === 3, 5_000, "stderr");
  await reload(started);
  assert.equal(started.task.counts.printed, 600);
  assert.equal(started.task.output.stderrBytes, 3);
  await tell(started);
  const end = await endOf(started);
  assert.deepEqual(end.stderr, ["a", "bc"]);
  assert.equal(await readFile(started.task.files.stderrPath, "utf8"), "a\nbc\n");
  const { counts } = started.task;
  assert.deepEqual(
    [counts.printed, counts.of("suppressed"), counts.waiting],
    [700, 200, 0],
    "still over the limit, within the window",
  );
  for (const category of lineCategories) assert.ok(counts.of(category) >= 0, category);
  assert.equal(started.notices.length, 1, "suppression is said once");
});

test("goes on with a log that is full, numbered from the start of the output", async (t) => {
  const command = `${untilTold} seq 1 40000; until_told; seq 40001 120000`;
  const started = await startTask(t, command, { limits: { logMaxBytes: 256 * 1024 } });
  await waitUntil(() => started.task.counts.printed === 40_000, 10_000, "the first lines");
  await reload(started);
  await tell(started);
  await endOf(started);
  const log = await readFile(started.task.files.stdoutPath, "utf8");
  assert.ok(log.length <= 256 * 1024);
  const [header, first] = log.split("\n");
  assert.equal(header, `[older output dropped; line ${first} follows]`);
  assert.ok(log.endsWith("\n119999\n120000\n"));
});

test("keeps its deadline", async (t) => {
  const started = await startTask(t, "exec sleep 60", { spec: { timeoutMs: 1_000 } });
  await reload(started);
  const end = await endOf(started);
  assert.deepEqual(end.reason, { kind: "timeout", timeoutMs: 1_000 });
  assert.ok(started.task.ageMs >= 990 && started.task.ageMs < 30_000, `${started.task.ageMs} ms`);
});

test("can be stopped afterwards, with all that belongs to it", async (t) => {
  const started = await startTask(t, "(setsid sleep 60 &); sleep 60 & wait");
  await reload(started);
  const end = await started.task.stop({ kind: "stopped", by: "command" });
  assert.deepEqual(end.reason, { kind: "stopped", by: "command" });
  assert.deepEqual(processesOf(started.task), []);
});

test("is waited for where it is just ending, and stays ended", async (t) => {
  const started = await startTask(
    t,
    "trap 'sleep 0.2; echo bye; exit' TERM; echo ready; while :; do sleep 0.05; done",
  );
  await waitUntil(() => started.task.counts.printed === 1, 5_000, "its start");
  void started.task.stop({ kind: "stopped", by: "panel" });
  await reload(started);
  assert.deepEqual(started.task.end?.reason, { kind: "stopped", by: "panel" });
  assert.equal(await started.task.done, started.task.end);
  assert.equal(started.ends.length, 1);
  const log = await readFile(started.task.files.stdoutPath, "utf8");
  await reload(started);
  assert.equal(await readFile(started.task.files.stdoutPath, "utf8"), log);
});

test("does not say again that its output is held", async (t) => {
  const started = await startTask(t, `${untilTold} { until_told; echo late; } & exit 0`);
  await waitUntil(() => started.notices.length === 1, 5_000, "the notice");
  await reload(started);
  // Longer than it takes to be said.
  await waitUntil(() => started.task.ageMs > 1_500, 5_000, "its age");
  await tell(started);
  await endOf(started);
  assert.equal(started.notices.length, 1);
  assert.deepEqual(textsOf(started), ["late"]);
});

test("does not say again that its logs are lost", async (t) => {
  const started = await startTask(t, `${untilTold} until_told; seq 1 40000; until_told; echo done`, {
    limits: { logMaxBytes: 64 * 1024 },
  });
  const directory = dirname(started.task.files.recordPath);
  // A directory in the way of the file that takes over the newer half.
  await writeFile(`${started.task.files.stdoutPath}.new`, "");
  await tell(started);
  await waitUntil(
    () => started.notices.some((text) => text.includes("logs are not kept")),
    5_000,
    "the notice",
  );
  const before = started.notices.length;
  await reload(started);
  await tell(started);
  await endOf(started);
  await rm(directory, { recursive: true, force: true });
  assert.equal(started.notices.length, before);
});
