import assert from "node:assert/strict";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { machineId } from "../../../extensions/core/processes/machine.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { toldTo } from "../../../extensions/core/text/reader.ts";
import { lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startMonitor } from "../../../extensions/monitor/task/monitor-of.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { TaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { writeTaskRecord } from "../../../extensions/monitor/task/task-record.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { startTask, taskStart } from "../start-task.ts";

function assertAccount(task: MonitorTask): void {
  assert.equal(task.output.ledger.waiting, 0, JSON.stringify(task.output.ledger));
  for (const category of lineCategories)
    assert.ok(task.output.ledger.of(category) >= 0, `${category} in ${JSON.stringify(task.output.ledger)}`);
}

test("accounts for every line of a burst at its end", async (t) => {
  const { task } = await startTask(t, "seq 1 5000");
  const end = await task.done;
  assertAccount(task);
  assert.equal(task.output.ledger.printed, 5_000);
  assert.equal(end.quoted.length, 5);
});

test("discards what it printed and still prints once it is stopped for good", async (t) => {
  const { task, events } = await startTask(
    t,
    "trap 'echo bye; exit' TERM; echo seen; while :; do sleep 0.05; done",
    {
      limits: { coalesceMs: 10_000, killGraceMs: 10_000 },
    },
  );
  await waitUntil(() => task.output.ledger.printed === 1, 5_000, "the first line");
  const end = await task.stop({ kind: "stopped", by: "model" }, true);
  assert.deepEqual(events, []);
  assert.deepEqual(end.quoted, []);
  assert.equal(task.output.ledger.printed, 2);
  assert.equal(task.output.ledger.of("discarded"), 2);
  assertAccount(task);
});

test("counts no line as shown that only a discarded end event would have quoted", async (t) => {
  const { task } = await startTask(t, "seq 1 20; sleep 60", {
    limits: { rateLimit: { linesPerSecond: 1, windowSeconds: 1 }, coalesceMs: 10_000 },
  });
  await waitUntil(() => task.output.ledger.of("suppressed") === 19, 5_000, "suppression");
  await task.stop({ kind: "stopped", by: "model" }, true);
  assert.equal(task.output.ledger.of("shown"), 1, "the line before suppression");
  assert.equal(task.output.ledger.of("suppressed"), 19);
  assertAccount(task);
});

test("accounts for an event that was cut and then discarded", async (t) => {
  const { task, events } = await startTask(t, "seq 1 300; sleep 60", { undelivered: true });
  await waitUntil(() => events.length > 0, 5_000, "the event");
  for (const event of events) task.output.ledger.discard(event.lines);
  await task.stop({ kind: "stopped", by: "model" }, true);
  assert.equal(task.output.ledger.of("discarded"), 300);
  assertAccount(task);
});

test("writes its facts at its start and at its end", async (t) => {
  const command = "echo x; until [ -e go ]; do sleep 0.02; done; exit 1";
  const { task } = await startTask(t, command, {
    spec: { description: "facts", timeoutMs: 60_000, wake: "end", match: "x", startedBy: "user" },
  });
  const read = async () => JSON.parse((await readFile(task.files.recordPath, "utf8")) || "{}");
  const facts = await waitUntil(
    async () => ((await read()).id ? await read() : undefined),
    5_000,
    "the record",
  );
  assert.deepEqual(
    { ...facts, startedAt: undefined, lines: undefined },
    {
      id: task.id,
      kind: "monitor",
      description: "facts",
      command,
      directory: task.spec.directory,
      session: "session-1",
      owner: { ...processIdentity(process.pid) },
      machine: machineId(),
      processes: {
        leaderStartTime: task.identity?.leaderStartTime,
        marker: task.identity?.marker,
        outputs: [...(task.identity?.outputs ?? [])],
        graceMs: task.graceMs,
      },
      startedBy: "user",
      pid: task.pid,
      wake: "end",
      timeoutMs: 60_000,
      match: "x",
      startedAt: undefined,
      lines: undefined,
    },
  );
  await writeFile(join(task.spec.directory, "go"), "");
  const end = await task.done;
  const last = await read();
  assert.deepEqual(last.reason, { kind: "exited", code: 1 });
  assert.equal(last.startedAt, new Date(task.startedAtMs).toISOString());
  assert.equal(last.endedAt, new Date(end.atMs).toISOString());
  assert.deepEqual(last.lines, JSON.parse(JSON.stringify(task.output.ledger)));
});

test("writes no record through a link", async (t) => {
  const { task } = await startTask(t, "true");
  await task.done;
  const target = join(await temporaryDirectory(t), "target");
  await writeFile(target, "untouched");
  await symlink(target, `${task.files.recordPath}.new`);
  await writeTaskRecord(task);
  assert.equal(await readFile(target, "utf8"), "untouched");
});

test("runs without files where the directory cannot be written, and says so once", async (t) => {
  const directory = await temporaryDirectory(t);
  await writeFile(join(directory, "file"), "");
  const notices: string[] = [];
  const texts: string[] = [];
  const task = await startMonitor(
    taskStart("echo out; echo err >&2", directory),
    { ...defaultSettings, rateLimit: defaultSettings },
    new TaskFiles(join(directory, "file", "below"), "m1"),
    {
      output: (_task, event) => texts.push(...event.texts),
      notice: (_task, text) => notices.push(toldTo("model", text)),
      restarting: () => {},
      readyAgain: () => {},
      ended: () => {},
    },
  );
  const end = await withTimeout(task.done, 5_000, "the end");
  assert.deepEqual(end.reason, { kind: "exited", code: 0 });
  assert.deepEqual(texts, ["out"]);
  assert.equal(notices.length, 1);
  assert.match(notices[0] ?? "", /its logs are not kept \(.*ENOTDIR.*\); the monitor goes on/);
});
