import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { TaskRegistry } from "../../../extensions/monitor/registry.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startJob } from "../../../extensions/monitor/task/job-of.ts";
import type { StartedBy } from "../../../extensions/monitor/task/started-by.ts";
import { Tasks } from "../../../extensions/monitor/tasks.ts";
import { callMonitorStop } from "../../../extensions/monitor/tools/monitor-stop-call.ts";
import { Waits } from "../../../extensions/monitor/wait/waits.ts";
import { fakeAgent } from "../delivery/fake-agent.ts";
import { nobody } from "../silent-task.ts";
import { newTaskFiles, startTask, taskStart } from "../start-task.ts";

async function stopAll(tasks: Tasks): Promise<string> {
  const { content } = await callMonitorStop(tasks, "all", Promise.resolve(), async () => {});
  return content.map((part) => (part.type === "text" ? part.text : "")).join("");
}

async function startedBy(startedBy: StartedBy, id: string, t: TestContext, tasks: Tasks) {
  const { task } = await startTask(t, "exec sleep 60", { id, spec: { startedBy } });
  tasks.registry.add(task);
  return task;
}

async function jobStartedBy(startedBy: StartedBy, id: string, t: TestContext, tasks: Tasks) {
  const files = await newTaskFiles(t, id);
  const { match, ignore, until, description, filter, ...start } = taskStart("exec sleep 60", "/");
  const limits = { ...defaultSettings, checkInMs: 0 };
  const job = await startJob({ ...start, name: undefined, startedBy, wake: "never" }, limits, files, nobody);
  t.after(() => job.stop({ kind: "session_end" }, true));
  tasks.registry.add(job);
  return job;
}

test('where "all" stops nothing of what runs, the answer says that of each, whoever started it', async (t) => {
  const { delivery } = fakeAgent();
  const tasks = new Tasks(new TaskRegistry(), delivery, new Waits(delivery, 0), new Guardian(), [], () => {});
  assert.equal(await stopAll(tasks), "No monitor is running.");
  await startedBy("user", "muser", t, tasks);
  await startedBy("extension", "mother", t, tasks);
  (await startedBy("model", "mkept", t, tasks)).isProtected = true;
  (await startedBy("model", "maway", t, tasks)).isForeign = true;
  assert.equal(
    await stopAll(tasks),
    'Nothing is running that "all" stops. Running, and not stopped with "all": muser, mother, mkept, maway.',
  );
  assert.equal(tasks.registry.running().length, 4);
});

test('where jobs run on, the answer to "all" names those that "all-jobs" stops', async (t) => {
  const { delivery } = fakeAgent();
  const tasks = new Tasks(new TaskRegistry(), delivery, new Waits(delivery, 0), new Guardian(), [], () => {});
  const kept = await jobStartedBy("model", "jkept", t, tasks);
  const all = 'monitor_stop { id: "all-jobs" }';
  assert.equal(await stopAll(tasks), `No monitor is running.\nJobs run on: jkept. ${all} stops them.`);
  kept.isProtected = true;
  await jobStartedBy("user", "juser", t, tasks);
  assert.equal(await stopAll(tasks), "No monitor is running.\nJobs run on: jkept, juser.");
  await jobStartedBy("model", "jmodel", t, tasks);
  assert.equal(
    await stopAll(tasks),
    `No monitor is running.\nJobs run on: jkept, juser, jmodel. ${all} stops jmodel.`,
  );
});

test("the row of a stop of all names what was stopped, of many the first three", async (t) => {
  const { delivery } = fakeAgent();
  const tasks = new Tasks(new TaskRegistry(), delivery, new Waits(delivery, 0), new Guardian(), [], () => {});
  const summary = async (word: string): Promise<string> => {
    const { details } = await callMonitorStop(tasks, word, Promise.resolve(), async () => {});
    return details.summary ?? "";
  };
  await startedBy("model", "mone", t, tasks);
  const facts = /stopped \(\d+\S+, 0 lines\)$/;
  const one = await summary("all");
  assert.match(one, /^mone "[^"]+" stopped \(/);
  assert.match(one, facts);
  await jobStartedBy("model", "jone", t, tasks);
  assert.match(await summary("all-jobs"), /^jone "exec sleep 60" stopped \(/);
  await startedBy("model", "mtwo", t, tasks);
  assert.match(await summary("mtwo"), /^stopped \(/);
  for (const id of ["ma", "mb", "mc", "md"]) await startedBy("model", id, t, tasks);
  assert.match(await summary("all"), /^4 stopped: ma "[^"]+", mb "[^"]+", mc "[^"]+" and 1 more$/);
  assert.equal(await summary("all"), "");
});
