import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, outputEvent } from "./task-events.ts";

test("offers again what did not reach the context, in its order, counted once", async () => {
  const agent = fakeAgent({ idle: false });
  const task = await newTask();
  task.output.ledger.print(7);
  agent.delivery.offer(outputEvent(task, ["a", "b"], { cutLines: 3 }));
  agent.delivery.atBoundary();
  agent.delivery.offer(outputEvent(task, ["c"], { seq: 2, firstLine: 6 }));
  agent.loses = true;
  const again = agent.delivery.atBoundary();
  assert.deepEqual(
    again?.details.events.map((event) => event.seq),
    [1, 2],
  );
  agent.loses = false;
  agent.delivery.offer(outputEvent(task, ["d"], { seq: 3, firstLine: 7 }));
  const next = agent.delivery.atBoundary();
  assert.deepEqual(
    next?.details.events.map((event) => event.seq),
    [3],
  );
  assert.equal(task.output.ledger.of("shown"), 4);
  assert.equal(task.output.ledger.of("cut"), 3);
  assert.equal(task.output.ledger.waiting, 0);
});

test("counts what was lost as waiting again", async () => {
  const agent = fakeAgent({ idle: false });
  const task = await newTask("never");
  task.output.ledger.print(1);
  agent.delivery.offer(outputEvent(task, ["a"]));
  agent.delivery.atBoundary();
  agent.loses = true;
  assert.equal(agent.delivery.discard(task), 1, "it can still be discarded");
  assert.equal(task.output.ledger.of("shown"), 0);
  assert.equal(task.output.ledger.of("discarded"), 1);
});

test("wakes no more than twice for an end that never reaches the context", async () => {
  const agent = fakeAgent();
  agent.loses = true;
  agent.delivery.offer(endEvent(await newTask("end")));
  for (let run = 0; run < 10; run++) {
    await nextTurn();
    agent.delivery.requestStarted();
    assert.ok(run < 2 || agent.delivery.atRunEnd() === undefined);
    agent.delivery.runEnded(false);
  }
  await nextTurn();
  assert.equal(agent.sent.filter(({ wake }) => wake).length, 2);
  assert.equal(agent.delivery.wakeDueMs(), undefined);
});

test("charges a task only for what has reached the context", async () => {
  const limits = { taskMaxChars: 8_000 };
  const agent = fakeAgent({ idle: false, limits });
  const task = await newTask();
  agent.delivery.offer(outputEvent(task, ["x".repeat(3_000)]));
  agent.loses = true;
  for (let boundary = 0; boundary < 5; boundary++) agent.delivery.atBoundary();
  agent.loses = false;
  agent.delivery.offer(outputEvent(task, ["y".repeat(500)], { seq: 2, firstLine: 2 }));
  const message = agent.delivery.atBoundary();
  assert.match(message?.content ?? "", /y{500}/);
});
