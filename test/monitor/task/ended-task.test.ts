import assert from "node:assert/strict";
import { dirname } from "node:path";
import { type TestContext, test } from "node:test";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startJob } from "../../../extensions/monitor/task/job-of.ts";
import type { JobTask } from "../../../extensions/monitor/task/job-task.ts";
import { startMonitor } from "../../../extensions/monitor/task/monitor-of.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { Task } from "../../../extensions/monitor/task/task.ts";
import { collectGarbage, heldBytes } from "../../harness/garbage.ts";
import { filterBy } from "../../harness/line-filters.ts";
import { nobody } from "../silent-task.ts";
import { newTaskFiles, startTask, taskStart } from "../start-task.ts";

const limits = { ...defaultSettings, rateLimit: defaultSettings, checkInMs: 0 };
/** Fills everything that keeps output while a task runs. */
const TALKATIVE = "seq 1 20000; seq 1 20000 >&2; exit 1";
/** Enough tasks at once that the first ones' compiled code and filled caches do not count. */
const TASKS = 15;
/** Room for some KB of facts and quotes, and for other work; a running task holds half a MiB and more. */
const MAX_BYTES = 96 * 1024;

async function endedMonitor(t: TestContext): Promise<MonitorTask> {
  const files = await newTaskFiles(t);
  const task = await startMonitor(taskStart(TALKATIVE, dirname(files.recordPath)), limits, files, nobody);
  await task.done;
  return task;
}

async function endedJob(t: TestContext): Promise<JobTask> {
  const files = await newTaskFiles(t);
  const { shell, command, timeoutMs, thenPrompt, startedBy, sessionId } = taskStart(
    TALKATIVE,
    dirname(files.recordPath),
  );
  const job = await startJob(
    {
      shell,
      command,
      timeoutMs,
      thenPrompt,
      startedBy,
      sessionId,
      name: undefined,
      wake: "never",
      silenceMs: undefined,
      ready: undefined,
      restart: undefined,
    },
    limits,
    files,
    nobody,
  );
  await job.done;
  return job;
}

for (const [kind, start] of Object.entries({ monitor: endedMonitor, job: endedJob })) {
  test(`an ended ${kind} keeps a few KB, however much it has printed`, async (t) => {
    const startAll = () => Promise.all(Array.from({ length: TASKS }, () => start(t)));
    await startAll();
    const before = await heldBytes();
    const tasks: Task[] = [...(await startAll()), ...(await startAll())];
    const bytes = ((await heldBytes()) - before) / tasks.length;
    t.diagnostic(`${bytes} bytes`);
    assert.ok(bytes < MAX_BYTES, `${bytes} bytes`);
    assert.equal(tasks[0]?.lastLine?.text, "20000");
  });
}

test("an ended monitor has let go of its environment, its filter and its pipeline", async (t) => {
  const { task, held } = await endedAndHeld(t);
  await collectGarbage();
  assert.deepEqual(
    held.map((reference) => reference.deref()),
    [undefined, undefined],
  );
  assert.equal(task.end?.reason.kind, "exited");
});

/** Stands in its own function, whose variables are gone when it has returned. */
async function endedAndHeld(t: TestContext): Promise<{ task: MonitorTask; held: WeakRef<object>[] }> {
  const env = { ...process.env };
  const filter = filterBy((text) => text !== "");
  const shell = { ...taskStart("echo one", "/").shell, env };
  const { task } = await startTask(t, "echo one", { spec: { shell, filter } });
  await task.done;
  return { task, held: [new WeakRef(env), new WeakRef(filter)] };
}
