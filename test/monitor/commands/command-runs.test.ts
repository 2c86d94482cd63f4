import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { CommandRuns } from "../../../extensions/monitor/commands/command-runs.ts";
import { TaskRegistry } from "../../../extensions/monitor/registry.ts";
import { Tasks } from "../../../extensions/monitor/tasks.ts";
import { Waits } from "../../../extensions/monitor/wait/waits.ts";
import { fakeAgent } from "../delivery/fake-agent.ts";
import { startTask } from "../start-task.ts";

/** Returns the commands of a session in which these monitors run, by their descriptions. */
async function runsWith(t: TestContext, ...descriptions: string[]) {
  return await runsWithRows(t, false, descriptions);
}

/** @param areShown whether the person sees the ends without further words */
async function runsWithRows(t: TestContext, areShown: boolean, descriptions: readonly string[]) {
  const { delivery } = fakeAgent();
  const tasks = new Tasks(new TaskRegistry(), delivery, new Waits(delivery, 0), new Guardian(), [], () => {});
  for (const [index, description] of descriptions.entries()) {
    const { task } = await startTask(t, "exec sleep 60", { id: `m${index}`, spec: { description } });
    tasks.registry.add(task);
  }
  const unused = undefined as never;
  const rows = { started: () => undefined, newEnds: async () => () => areShown };
  const nowhere = { list: async () => "", stop: async () => undefined };
  return { tasks, runs: new CommandRuns(tasks, unused, unused, unused, unused, nowhere, rows) };
}

test("all means all, whatever a monitor is called", async (t) => {
  const { runs, tasks } = await runsWith(t, "all", "the build");
  const said = await runs.monitorStop("all", Promise.resolve());
  assert.match(said ?? "", /^Stopped all \(.+\)\nStopped the build \(.+\)$/);
  assert.deepEqual(tasks.registry.running(), []);
});

test("a stop that the row of the end tells is not said once more", async (t) => {
  const { runs, tasks } = await runsWithRows(t, true, ["one", "two", "three"]);
  assert.equal(await runs.monitorStop("m0", Promise.resolve()), undefined);
  assert.equal(await runs.monitorClean(Promise.resolve()), undefined);
  assert.deepEqual(tasks.registry.running(), []);
  assert.equal(await runs.monitorStop("all", Promise.resolve()), "Nothing is running.");
});

test("an unknown id to stop is answered with what runs, and not with what has ended", async (t) => {
  const { runs, tasks } = await runsWith(t, "one", "two");
  await tasks.stop("m0", "command");
  await assert.rejects(runs.monitorStop("zzz", Promise.resolve()), {
    message: 'Unknown id "zzz". Running: m1 "two".',
  });
  await tasks.stop("m1", "command");
  await assert.rejects(runs.monitorStop("zzz", Promise.resolve()), {
    message: 'Unknown id "zzz". Nothing is running.',
  });
});

test("a person reads that the model has stopped it, and not they", async (t) => {
  const { runs, tasks } = await runsWith(t, "the build");
  await tasks.stop("m0", "model");
  await assert.rejects(
    runs.monitorStop("m0", Promise.resolve()),
    /^Error: m0 has ended: stopped by the agent at /,
  );
  const ctx = { mode: "rpc", cwd: "/" } as never;
  assert.match((await runs.monitors("", ctx)) ?? "", /^m0 monitor "the build": stopped by the agent at /);
  assert.match((await runs.monitors("m0", ctx)) ?? "", /^status: stopped by the agent at /m);
  await assert.rejects(tasks.stop("m0", "model"), /^Error: m0 has ended: stopped by you at /);
});
