import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Guardian } from "../../extensions/core/processes/guardian.ts";
import { TaskRegistry } from "../../extensions/monitor/registry.ts";
import type { MonitorTask } from "../../extensions/monitor/task/monitor-task.ts";
import { Tasks, type TasksObserver } from "../../extensions/monitor/tasks.ts";
import { type FakeAgent, fakeAgent, newTask } from "./delivery/fake-agent.ts";
import { endEvent } from "./delivery/task-events.ts";
import { startTask } from "./start-task.ts";

function tasksOf({ delivery }: FakeAgent, ...observers: TasksObserver[]): Tasks {
  return new Tasks(new TaskRegistry(), delivery, new Guardian(), observers);
}

test("ends that wait outlive a reload, of tasks that are not listed any more, too", async () => {
  const before = fakeAgent({ idle: false });
  const tasks = tasksOf(before);
  for (let index = 0; index < 150; index++) {
    const task = await newTask("never", `m${String(index).padStart(3, "0")}`);
    tasks.registry.add(task);
    before.delivery.offer(endEvent(task));
  }
  tasks.registry.forgetEnded();
  tasks.registry.add(await newTask("never", "mlast"));
  const after = fakeAgent({ idle: false });
  const resumed = tasksOf(after);
  await resumed.resume(await tasks.suspend());
  await nextTurn();
  assert.deepEqual(
    resumed.registry.all().map((task) => task.id),
    ["mlast"],
  );
  assert.equal(after.delivery.waitingEvents, 150);
  const heard: (string | undefined)[] = [];
  for (let message = after.delivery.atBoundary(); message; message = after.delivery.atBoundary())
    heard.push(...message.details.events.map((event) => event.id));
  assert.equal(new Set(heard).size, 150);
  assert.equal(heard.length, 150);
});

test("whoever shows what runs is told of what runs on after a reload", async (t) => {
  const tasks = tasksOf(fakeAgent());
  const started = await startTask(t, "exec sleep 60", { id: "mruns" });
  tasks.registry.add(started.task);
  tasks.registry.add(await newTask("never", "mdone"));
  const heard: string[] = [];
  const resumed = tasksOf(fakeAgent(), {
    started: ({ id }) => heard.push(`${id} started`),
    resumed: ({ id }) => heard.push(`${id} resumed`),
  });
  await resumed.resume(await tasks.suspend());
  // The one that the test's end is to stop.
  started.task = resumed.registry.find("mruns") as MonitorTask;
  await resumed.close();
  assert.deepEqual(heard, ["mruns resumed"]);
});
