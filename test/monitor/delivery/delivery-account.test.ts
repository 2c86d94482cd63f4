import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

test("appends nothing after a final answer in print mode unless a request follows", async () => {
  const agent = fakeAgent({ idle: false, endsWithAnswer: true });
  const quiet = await newTask();
  const waking = await newTask("end", "m999");
  agent.delivery.offer(outputEvent(quiet, ["a"]));
  assert.equal(agent.delivery.atRunEnd(), undefined);
  agent.idle = true;
  agent.delivery.lookAgain();
  await nextTurn();
  assert.equal(agent.sent.length, 0);
  agent.delivery.offer(endEvent(waking));
  await nextTurn();
  assert.equal(agent.sent[0]?.wake, true);
  assert.equal(agent.sent[0]?.message.details.events.length, 2, "what waited joins it");
});

test("discards what waits from one task, and counts its lines and events", async () => {
  const agent = fakeAgent({ idle: false });
  const stopped = await newTask();
  const other = await newTask("never", "m999");
  for (const task of [stopped, other]) {
    task.output.ledger.print(5);
    agent.delivery.offer(outputEvent(task, ["a", "b"], { cutLines: 3 }));
    agent.delivery.offer(noticeEvent(task, "notice"));
  }
  assert.equal(agent.delivery.discard(stopped), 1);
  assert.equal(stopped.output.ledger.of("discarded"), 5);
  const message = agent.delivery.atBoundary();
  assert.deepEqual(
    message?.details.events.map((event) => event.id),
    ["m999", "m999"],
  );
  assert.equal(stopped.output.ledger.of("shown"), 0);
  assert.equal(agent.delivery.discard(stopped), 0);
});

test("counts lines as shown and cut when they are delivered, not before", async () => {
  const { delivery } = fakeAgent({ idle: false });
  const task = await newTask();
  task.output.ledger.print(5);
  delivery.offer(outputEvent(task, ["a", "b"], { cutLines: 3 }));
  assert.equal(task.output.ledger.waiting, 5);
  delivery.atBoundary();
  assert.equal(task.output.ledger.of("shown"), 2);
  assert.equal(task.output.ledger.of("cut"), 3);
  assert.equal(task.output.ledger.waiting, 0);
});

test("puts the facts of a single event at the top of the details, too", async () => {
  const { delivery } = fakeAgent({ idle: false });
  const task = await newTask();
  delivery.offer(outputEvent(task, ["a"]));
  const one = delivery.atBoundary()?.details;
  assert.equal(one?.seq, 1);
  delivery.offer(outputEvent(task, ["a"]));
  delivery.offer(outputEvent(task, ["b"], { seq: 2 }));
  const two = delivery.atBoundary()?.details;
  assert.deepEqual(Object.keys(two ?? {}), ["events", "delivery"]);
});

test("delivers nothing after it is closed, of what waited and of what comes then", async () => {
  const { delivery, sent } = fakeAgent();
  const task = await newTask();
  delivery.offer(outputEvent(task, ["a"]));
  delivery.close();
  await nextTurn();
  assert.equal(delivery.atBoundary(), undefined);
  delivery.offer(endEvent(task));
  await nextTurn();
  assert.equal(delivery.atBoundary(), undefined);
  assert.equal(sent.length, 0);
});
