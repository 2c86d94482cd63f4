import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

test("delivers an event to the idle agent at once, without a wake", async () => {
  const { delivery, sent } = fakeAgent();
  delivery.offer(outputEvent(await newTask(), ["a"]));
  assert.equal(sent.length, 0, "not before the current turn of the loop is over");
  await nextTurn();
  assert.equal(sent.length, 1);
  assert.equal(sent[0]?.wake, false);
  assert.equal(sent[0]?.message.customType, "monitor-event");
  assert.match(sent[0]?.message.content ?? "", /#1 .*line 1\n\| a$/);
});

test("delivers what comes in one turn of the loop as one message", async () => {
  const { delivery, sent } = fakeAgent();
  const task = await newTask();
  delivery.offer(outputEvent(task, ["a"]));
  delivery.offer(endEvent(task));
  await nextTurn();
  assert.equal(sent.length, 1);
  assert.deepEqual(
    sent[0]?.message.details.events.map((event) => event.kind),
    ["output", "end"],
  );
});

test("wakes the idle agent only for what the task says", async () => {
  const expected: Record<WakeOn, [boolean, boolean, boolean]> = {
    never: [false, false, false],
    end: [false, false, true],
    event: [true, true, true],
  };
  for (const [wake, wakes] of Object.entries(expected) as [WakeOn, boolean[]][]) {
    const { delivery, sent } = fakeAgent();
    const task = await newTask(wake);
    for (const event of [outputEvent(task, ["a"]), noticeEvent(task, "b"), endEvent(task)]) {
      delivery.offer(event);
      await nextTurn();
    }
    assert.deepEqual(
      sent.map((message) => message.wake),
      wakes,
      wake,
    );
  }
});

test("holds events while the agent is busy and joins them at the boundary as one message", async () => {
  const { delivery, sent } = fakeAgent({ idle: false });
  const one = await newTask();
  const two = await newTask("never", "m999");
  delivery.offer(outputEvent(one, ["a"]));
  await nextTurn();
  delivery.offer(outputEvent(two, ["b"]));
  await nextTurn();
  assert.equal(sent.length, 0);
  const message = delivery.atBoundary();
  assert.deepEqual(
    message?.details.events.map((event) => event.id),
    ["m7k2", "m999"],
  );
  assert.equal(delivery.atBoundary(), undefined, "delivered once");
  assert.equal(delivery.atRunEnd(), undefined);
});

test("delivers what waits once the agent is idle and it is told to look again", async () => {
  const agent = fakeAgent({ idle: false });
  agent.delivery.offer(outputEvent(await newTask(), ["a"]));
  await nextTurn();
  agent.idle = true;
  agent.delivery.lookAgain();
  await nextTurn();
  assert.equal(agent.sent.length, 1);
});

test("lets a run go on for an event that may wake, once", async () => {
  const { delivery } = fakeAgent({ idle: false });
  const task = await newTask("event");
  delivery.offer(outputEvent(task, ["a"]));
  assert.ok(delivery.atRunEnd()?.message);
  delivery.requestStarted();
  assert.equal(delivery.atRunEnd(), undefined);
  delivery.offer(outputEvent(task, ["b"], { seq: 2 }));
  assert.equal(delivery.atRunEnd(), undefined, "one continuation a run");
  assert.equal(delivery.backlog.events, 1);
});

test("lets a run go on for an end although it has gone on for an event", async () => {
  const { delivery } = fakeAgent({ idle: false });
  const task = await newTask("event");
  delivery.offer(outputEvent(task, ["a"]));
  delivery.atRunEnd();
  delivery.requestStarted();
  delivery.offer(outputEvent(task, ["b"], { seq: 2 }));
  delivery.offer(endEvent(task));
  assert.equal(delivery.atRunEnd()?.message?.details.events.length, 2, "what waited joins it");
});

test("lets a run go on when a waking event joined at a boundary that no request followed", async () => {
  const { delivery } = fakeAgent({ idle: false });
  const task = await newTask("event");
  delivery.offer(outputEvent(task, ["a"]));
  assert.ok(delivery.atBoundary());
  assert.deepEqual(delivery.atRunEnd(), { message: undefined });
  delivery.offer(outputEvent(task, ["b"], { seq: 2 }));
  assert.ok(delivery.atBoundary());
  delivery.requestStarted();
  assert.equal(delivery.atRunEnd(), undefined);
});

test("leaves an event that wakes nobody at the run's end to the idle agent, without another request", async () => {
  const agent = fakeAgent({ idle: false });
  agent.delivery.offer(outputEvent(await newTask(), ["a"]));
  assert.equal(agent.delivery.atRunEnd(), undefined);
  agent.idle = true;
  agent.delivery.runEnded(false);
  await nextTurn();
  assert.deepEqual(
    agent.sent.map((message) => message.wake),
    [false],
  );
});

test("pauses event wakes after the user aborted a run, until the user's next words", async () => {
  const agent = fakeAgent({ limits: { wakeIntervalMs: 0 } });
  const task = await newTask("event");
  agent.delivery.runEnded(true);
  agent.delivery.offer(outputEvent(task, ["a"]));
  await nextTurn();
  agent.delivery.offer(endEvent(task));
  await nextTurn();
  agent.delivery.userSpoke();
  agent.delivery.offer(outputEvent(task, ["b"]));
  await nextTurn();
  assert.deepEqual(
    agent.sent.map((message) => message.wake),
    [false, true, true],
  );
});

test("forgets with an abort that a waking event has joined", async () => {
  const { delivery } = fakeAgent({ idle: false });
  delivery.offer(outputEvent(await newTask("event"), ["a"]));
  delivery.atBoundary();
  delivery.runEnded(true);
  assert.equal(delivery.atRunEnd(), undefined);
});
