import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Guardian } from "../../extensions/core/processes/guardian.ts";
import { TaskRegistry } from "../../extensions/monitor/registry.ts";
import { Tasks, type TasksObserver } from "../../extensions/monitor/tasks.ts";
import { Waits } from "../../extensions/monitor/wait/waits.ts";
import { type FakeAgent, fakeAgent, newTask } from "./delivery/fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./delivery/task-events.ts";
import { startTask } from "./start-task.ts";

function tasksOf({ delivery }: FakeAgent, ...observers: TasksObserver[]): Tasks {
  return new Tasks(new TaskRegistry(), delivery, new Waits(delivery, 0), new Guardian(), observers, () => {});
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
  resumed.takeOver(await tasks.letGo(), "session-1");
  await nextTurn();
  assert.deepEqual(
    resumed.registry.all().map((task) => task.id),
    ["mlast"],
  );
  assert.equal(after.delivery.backlog.events, 150);
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
  resumed.takeOver(await tasks.letGo(), "session-1");
  await resumed.close();
  assert.deepEqual(heard, ["mruns resumed"]);
});

test("what a task says between two runtimes is told to the next one, in its order and once", async (t) => {
  const tasks = tasksOf(fakeAgent());
  const { task } = await startTask(t, "seq 1 50; exit 3", { id: "msays", limits: { coalesceMs: 1 } });
  tasks.registry.add(task);
  const left = await tasks.letGo();
  await task.done;
  const agent = fakeAgent({ idle: false });
  const heard: string[] = [];
  const next = tasksOf(agent, {
    resumed: () => heard.push("resumed"),
    output: (_task, { texts }) => heard.push(...texts),
    ended: ({ end }) => heard.push(end.reason.kind),
  });
  next.takeOver(left, "session-1");
  const lines = Array.from({ length: 50 }, (_, index) => String(index + 1));
  const said = heard.filter((text) => lines.includes(text));
  assert.deepEqual(said, lines.slice(lines.length - said.length));
  assert.equal(heard.at(-1), "exited");
  assert.match(agent.delivery.atBoundary()?.content ?? "", / end .*exited with code 3/);
  assert.equal(agent.delivery.atBoundary(), undefined);
  assert.equal(task.output.ledger.waiting, 0);
});

test("a stop that is under way is waited for before the tasks are handed over", async (t) => {
  const tasks = tasksOf(fakeAgent());
  const { task } = await startTask(t, "exec sleep 60", { id: "mstops" });
  tasks.registry.add(task);
  const stopping = tasks.stop("mstops", "model");
  await nextTurn();
  await tasks.letGo();
  assert.deepEqual(task.end?.reason, { kind: "stopped", by: "model" });
  assert.equal((await stopping).end, task.end);
});

test("a task of another session wakes this one only once it is adopted", async () => {
  const before = tasksOf(fakeAgent());
  const task = await newTask("event", "mfar");
  before.registry.add(task);
  const agent = fakeAgent();
  const tasks = tasksOf(agent);
  tasks.takeOver(await before.letGo(() => true), "session-2");
  agent.delivery.offer(outputEvent(task, ["NEWS"]));
  await nextTurn();
  assert.deepEqual(
    agent.sent.map(({ wake }) => wake),
    [false],
  );
  assert.match(agent.sent[0]?.message.content ?? "", /\(started in another session\) #1 /);
  agent.idle = false;
  agent.delivery.offer(outputEvent(task, ["MORE"], { seq: 2 }));
  assert.equal(agent.delivery.wakeDueMs(), undefined);
  tasks.adopt(task, "session-2");
  assert.notEqual(agent.delivery.wakeDueMs(), undefined);
  agent.delivery.atBoundary();
  assert.equal(agent.delivery.wakeDueMs(), undefined, "what has been delivered asks for nothing");
});

test("what does not go on is ended and silent, and notes stay with their session", async (t) => {
  const agent = fakeAgent({ idle: false });
  const tasks = tasksOf(agent);
  const started = await startTask(t, "exec sleep 60", { id: "mends" });
  tasks.registry.add(started.task);
  agent.delivery.offer(noticeEvent(started.task, "a notice"));
  agent.delivery.offer({ kind: "note", atMs: 0, text: "a note" });
  const left = await tasks.letGo(() => false);
  assert.deepEqual([left.tasks, left.waiting], [[], []]);
  assert.deepEqual(left.ended, [started.task]);
  assert.deepEqual(started.task.end?.reason, { kind: "session_end" });
});

test("what shows the running tasks is told at once that one is adopted", async () => {
  const { delivery } = fakeAgent();
  const registry = new TaskRegistry();
  let foreign: number | undefined;
  const tasks = new Tasks(registry, delivery, new Waits(delivery, 0), new Guardian(), [], () => {
    foreign = registry.all().filter(({ isForeign }) => isForeign).length;
  });
  const before = tasksOf(fakeAgent());
  const task = await newTask("end", "mfar");
  before.registry.add(task);
  tasks.takeOver(await before.letGo(() => true), "session-2");
  assert.equal(foreign, 1);
  tasks.adopt(task, "session-2");
  assert.equal(foreign, 0);
});
