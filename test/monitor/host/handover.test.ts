import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type TestContext, test } from "node:test";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { claim, leave } from "../../../extensions/monitor/host/handover.ts";
import { LeftTasks } from "../../../extensions/monitor/left-tasks.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startMonitor } from "../../../extensions/monitor/task/monitor-of.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { Task } from "../../../extensions/monitor/task/task.ts";
import { taskShape } from "../../../extensions/monitor/task-shape.ts";
import { commandLine, killIfAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { nobody } from "../silent-task.ts";
import { newTaskFiles, processesOf, taskStart } from "../start-task.ts";

const onLinux = { skip: process.platform !== "linux" && "reads /proc" };

function leftOf(...tasks: Task[]): LeftTasks {
  return new LeftTasks(tasks, [], [], new Guardian());
}

/** Starts a task that its runtime leaves. */
async function runningTask(t: TestContext): Promise<MonitorTask> {
  const files = await newTaskFiles(t);
  const task = await startMonitor(
    taskStart("exec sleep 60", dirname(files.recordPath)),
    { ...defaultSettings, rateLimit: defaultSettings },
    files,
    nobody,
  );
  t.after(() => {
    for (const pid of processesOf(task)) killIfAlive(pid);
  });
  // While the shell becomes the sleep, its environment cannot be read.
  await waitUntil(() => commandLine(task.pid ?? 0) === "sleep 60", 10_000, "the sleep");
  return task;
}

/** Waits until it has ended with the session, with its record and its processes. */
async function untilEnded(task: MonitorTask): Promise<void> {
  // The file is empty until the task's first write.
  const record = async () => JSON.parse((await readFile(task.files.recordPath, "utf8")) || "{}");
  const reason = async () => (await record()).reason?.kind;
  await waitUntil(async () => (await reason()) === "session_end", 20_000, "the record of the end");
  assert.deepEqual(processesOf(task), []);
}

test("hands over what was left, once", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  assert.equal(claim(taskShape), undefined);
  const left = leftOf();
  leave(left, taskShape);
  assert.equal(claim(taskShape), left);
  assert.equal(claim(taskShape), undefined);
});

test("leaves what was claimed alone, however long that is ago", onLinux, async (t) => {
  const task = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const left = leftOf(task);
  leave(left, taskShape);
  assert.equal(claim(taskShape), left);
  t.mock.timers.tick(60_000);
  t.mock.timers.reset();
  assert.equal(processesOf(task).length, 1);
  const end = await task.stop({ kind: "stopped", by: "panel" });
  assert.deepEqual(end.reason, { kind: "stopped", by: "panel" });
});

test("ends with the session what nobody claims within 10 s", onLinux, async (t) => {
  const task = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(leftOf(task), taskShape);
  t.mock.timers.tick(9_999);
  assert.equal(processesOf(task).length, 1);
  t.mock.timers.tick(1);
  assert.equal(claim(taskShape), undefined);
  t.mock.timers.reset();
  await untilEnded(task);
});

test("does not take over what is of another shape, whose own code then ends it", onLinux, async (t) => {
  const task = await runningTask(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(leftOf(task), `${taskShape} and one method more`);
  assert.equal(claim(taskShape), "unfit");
  assert.equal(claim(taskShape), "unfit");
  t.mock.timers.tick(10_000);
  assert.equal(claim(taskShape), undefined);
  t.mock.timers.reset();
  await untilEnded(task);
});

test("still hands over what was left when something left before expires", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  leave(leftOf(), taskShape);
  t.mock.timers.tick(5_000);
  const left = leftOf();
  leave(left, taskShape);
  t.mock.timers.tick(5_000);
  assert.equal(claim(taskShape), left);
});
