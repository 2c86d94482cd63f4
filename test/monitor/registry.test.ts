import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { TaskRegistry } from "../../extensions/monitor/registry.ts";
import type { MonitorTask } from "../../extensions/monitor/task/monitor-task.ts";
import { silentTask } from "./silent-task.ts";
import { startTask } from "./start-task.ts";

async function runningTask(t: TestContext, id: string): Promise<MonitorTask> {
  return (await startTask(t, "exec sleep 60", { id, spec: { description: `task ${id}` } })).task;
}

async function endedTask(id: string): Promise<MonitorTask> {
  return silentTask({ id, spec: { description: `task ${id}` } });
}

function registryOf(...tasks: MonitorTask[]): TaskRegistry {
  const registry = new TaskRegistry();
  for (const task of tasks) registry.add(task);
  return registry;
}

test("finds a task by its id and by a prefix that only one has", async (t) => {
  const [one, two] = [await runningTask(t, "m2ab"), await runningTask(t, "m3cd")];
  const registry = registryOf(one, two);
  assert.equal(registry.find("m2ab"), one);
  assert.equal(registry.find(" m3 "), two);
});

test("takes an exact id although another begins with it", async (t) => {
  const [short, long] = [await runningTask(t, "m2a"), await runningTask(t, "m2ab")];
  assert.equal(registryOf(long, short).find("m2a"), short);
});

test("refuses an ambiguous prefix with the ids that it begins", async (t) => {
  const registry = registryOf(
    await runningTask(t, "m2a"),
    await runningTask(t, "m2b"),
    await runningTask(t, "m3c"),
  );
  assert.throws(() => registry.find("m2"), {
    message: 'id "m2" is ambiguous: it begins m2a "task m2a", m2b "task m2b".',
  });
});

test("refuses an unknown id with the ids that there are", async (t) => {
  const registry = registryOf(await runningTask(t, "m2a"), await endedTask("m3b"));
  for (const unknown of ["x", "", "m2aa"]) {
    assert.throws(() => registry.find(unknown), {
      message: `Unknown id ${JSON.stringify(unknown)}. Known are m2a "task m2a", m3b "task m3b" (ended).`,
    });
  }
  assert.throws(() => new TaskRegistry().find("m1"), {
    message: 'Unknown id "m1". Nothing has been started.',
  });
});

test("finds a task by its label, as it is and as it is shown", async () => {
  const task = silentTask({ id: "m2a", spec: { description: "a\tb \u001b[31m" } });
  const registry = registryOf(task);
  for (const label of ["a\tb \u001b[31m", "a\\tb \\x1b[31m"]) assert.equal(registry.labelled(label), task);
  assert.equal(registry.labelled("a"), undefined);
});

test("says how a task ended that is to be found running, and what runs", async (t) => {
  const registry = registryOf(await endedTask("m2a"), await runningTask(t, "m3b"));
  assert.equal(registry.findRunning("m3b", () => "").id, "m3b");
  assert.throws(() => registry.findRunning("m2a", (task) => `how ${task.id} ended`), {
    message: 'm2a has ended: how m2a ended. Running: m3b "task m3b".',
  });
});

test("says that nothing is running where that is so", async () => {
  const registry = registryOf(await endedTask("m2a"));
  assert.throws(() => registry.findRunning("m2a", () => "why"), {
    message: "m2a has ended: why. Nothing is running.",
  });
});

test("lists running tasks by their start and ended ones by their end", async (t) => {
  const first = await runningTask(t, "m1");
  const second = await runningTask(t, "m2");
  const third = await endedTask("m3");
  const registry = registryOf(first, second, third);
  assert.deepEqual(registry.running(), [first, second]);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
  await first.stop({ kind: "session_end" });
  assert.deepEqual(registry.ended(), [third, first]);
});

test("forgets ended tasks on request, and says how many", async (t) => {
  const running = await runningTask(t, "m1");
  const registry = registryOf(running, await endedTask("m2"), await endedTask("m3"));
  assert.equal(registry.forgetEnded(), 2);
  assert.deepEqual(registry.ended(), []);
  assert.deepEqual(registry.running(), [running]);
  assert.equal(registry.forgetEnded(), 0);
});

test("remembers the last hundred ended tasks, and every running one", async (t) => {
  const running = await runningTask(t, "m1");
  const ids = Array.from({ length: 103 }, (_, index) => `m${1_000 + index}`);
  const registry = registryOf(running);
  for (const id of ids) registry.add(await endedTask(id));
  assert.deepEqual(registry.running(), [running]);
  assert.deepEqual(
    registry.ended().map((task) => task.id),
    ids.slice(3),
  );
});

test("an error names a few of many ids, those that run first, and how many more there are", async (t) => {
  const ended = await Promise.all(Array.from({ length: 20 }, (_, index) => endedTask(`m${index}x`)));
  const registry = registryOf(...ended, await runningTask(t, "m99"));
  assert.throws(
    () => registry.find("nope"),
    /Known are m99 "task m99", (?:m\d+x "task m\d+x" \(ended\),? ){7}and 13 more\.$/,
  );
});
