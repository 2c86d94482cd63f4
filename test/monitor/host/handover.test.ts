import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type TestContext, test } from "node:test";
import { claim, leave } from "../../../extensions/monitor/host/handover.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { endSuspended, type TasksState } from "../../../extensions/monitor/tasks.ts";
import { commandLine, killIfAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { newTaskFiles, processesOf, taskStart } from "../start-task.ts";

const onLinux = { skip: process.platform !== "linux" && "reads /proc" };
/** As code of another version finds it. */
const slots = globalThis as { [key: symbol]: { version: number } | undefined };
const SLOT = Symbol.for("pi-monitor.handover");

function stateOf(tasks: TasksState["tasks"] = []): TasksState {
  return { tasks, forgotten: [], waiting: [], guardian: { process: undefined, tasks: new Map() } };
}

/** What a runtime leaves that had one task running. */
async function runningTask(t: TestContext): Promise<{ task: MonitorTask; state: TasksState }> {
  const files = await newTaskFiles(t);
  const task = await MonitorTask.start(
    taskStart("exec sleep 60", dirname(files.recordPath)),
    { ...defaultSettings, rateLimit: defaultSettings },
    files,
    { output() {}, notice() {}, ended() {} },
  );
  t.after(() => {
    for (const pid of living(task)) killIfAlive(pid);
  });
  // While it becomes the sleep, its environment cannot be read.
  await waitUntil(() => commandLine(task.pid) === "sleep 60", 10_000, "the sleep");
  return { task, state: stateOf([await task.suspend()]) };
}

function living(task: MonitorTask): number[] {
  return processesOf(task);
}

/** Has ended with the session, its record and its processes. */
async function untilEnded(task: MonitorTask): Promise<void> {
  // Empty until the task has written it first.
  const record = async () => JSON.parse((await readFile(task.files.recordPath, "utf8")) || "{}");
  const reason = async () => (await record()).reason?.kind;
  await waitUntil(async () => (await reason()) === "session_end", 20_000, "the record of the end");
  assert.deepEqual(living(task), []);
}

test("hands over what was left, once", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  assert.equal(claim(), undefined);
  const state = stateOf();
  leave(state, endSuspended);
  assert.equal(claim(), state);
  assert.equal(claim(), undefined);
});

test("leaves what was claimed alone, however long that is ago", onLinux, async (t) => {
  const { task, state } = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(state, endSuspended);
  assert.equal(claim(), state);
  t.mock.timers.tick(60_000);
  t.mock.timers.reset();
  const [suspended] = state.tasks;
  assert.ok(suspended?.kind === "monitor");
  const resumed = await MonitorTask.resume(suspended, { output() {}, notice() {}, ended() {} });
  assert.equal(living(task).length, 1);
  const end = await resumed.stop({ kind: "stopped", by: "panel" });
  assert.deepEqual(end.reason, { kind: "stopped", by: "panel" });
});

test("ends with the session what nobody claims within 10 s", onLinux, async (t) => {
  const { task, state } = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(state, endSuspended);
  t.mock.timers.tick(9_999);
  assert.equal(living(task).length, 1);
  t.mock.timers.tick(1);
  assert.equal(claim(), undefined);
  t.mock.timers.reset();
  await untilEnded(task);
});

test("does not take over what another version left, which then ends it", onLinux, async (t) => {
  const { task, state } = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(state, endSuspended);
  const left = slots[SLOT];
  assert.ok(left);
  left.version += 1;
  assert.equal(claim(), "unfit");
  assert.equal(claim(), "unfit");
  t.mock.timers.tick(10_000);
  assert.equal(claim(), undefined);
  t.mock.timers.reset();
  await untilEnded(task);
});

test("still hands over what was left when something left before expires", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(stateOf(), endSuspended);
  t.mock.timers.tick(5_000);
  const state = stateOf();
  leave(state, endSuspended);
  t.mock.timers.tick(5_000);
  assert.equal(claim(), state);
});
