import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type FakeAgent, fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, outputEvent } from "./task-events.ts";

/** Offers events of a hundred characters, one per turn of the loop. */
async function offerMany({ delivery }: FakeAgent, count: number): Promise<void> {
  const task = await newTask();
  for (let seq = 1; seq <= count; seq++) {
    delivery.offer(outputEvent(task, [`${seq} `.padEnd(100, "x")], { seq, firstLine: seq }));
    await nextTurn();
  }
}

function sentChars({ sent }: FakeAgent): number {
  return sent.reduce((sum, { message }) => sum + message.content.length, 0);
}

test("holds idle events within 4000 characters between two model requests", async () => {
  const agent = fakeAgent();
  await offerMany(agent, 300);
  assert.ok(sentChars(agent) <= 4_000 && sentChars(agent) > 3_700, `${sentChars(agent)} characters`);
  assert.ok(agent.delivery.backlog.events > 200);
  assert.ok(agent.sent.every(({ wake }) => !wake));
});

test("joins what waits before the user's words as one message, once", async () => {
  const agent = fakeAgent();
  await offerMany(agent, 300);
  const before = agent.sent.length;
  agent.delivery.beforePrompt();
  agent.delivery.beforePrompt();
  assert.equal(agent.sent.length, before + 1);
  assert.ok(sentChars(agent) <= 8_000);
  assert.match(agent.sent.at(-1)?.message.content ?? "", /\d+ more events, lines \d+-\d+, in /);
  assert.equal(agent.delivery.backlog.events, 0);
  agent.delivery.requestStarted();
  await offerMany(agent, 1);
  agent.delivery.beforePrompt();
  assert.equal(agent.sent.length, before + 2, "the next request has a budget of its own");
});

test("sends nothing before the user's words where nothing waits, nor in print mode", async () => {
  const agent = fakeAgent();
  agent.delivery.beforePrompt();
  assert.equal(agent.sent.length, 0);
  const printing = fakeAgent({ idle: false, endsWithAnswer: true });
  printing.delivery.offer(outputEvent(await newTask(), ["a"]));
  printing.delivery.beforePrompt();
  assert.equal(printing.sent.length, 0);
});

test("lets no event overtake one that has no room any more", async () => {
  const agent = fakeAgent();
  const [one, two] = [await newTask(), await newTask("never", "m999")];
  agent.delivery.offer(outputEvent(one, ["x".repeat(3_000)]));
  await nextTurn();
  agent.delivery.offer(outputEvent(one, ["y".repeat(3_000)], { seq: 2 }));
  await nextTurn();
  agent.delivery.offer(outputEvent(two, ["small"]));
  await nextTurn();
  assert.equal(agent.sent.length, 1);
  agent.delivery.beforePrompt();
  assert.deepEqual(
    agent.sent[1]?.message.details.events.map((event) => event.id),
    ["m7k2", "m999"],
  );
});

test("joins what waits with the next wake, which takes no account of the idle budget", async () => {
  const agent = fakeAgent();
  await offerMany(agent, 300);
  const before = agent.sent.length;
  agent.delivery.offer(endEvent(await newTask("end", "m999")));
  await nextTurn();
  assert.equal(agent.sent.length, before + 1);
  const last = agent.sent.at(-1);
  assert.equal(last?.wake, true);
  assert.ok((last?.message.content.length ?? 0) <= 4_000);
  assert.match(last?.message.content ?? "", /more events, lines .*\n(?:.*\n)*.*m999 .* end /);
});

test("keeps what comes after it is frozen, and delivers none of it", async () => {
  const agent = fakeAgent();
  agent.delivery.offer(outputEvent(await newTask(), ["a"]));
  agent.delivery.freeze();
  agent.delivery.offer(endEvent(await newTask()));
  agent.delivery.lookAgain();
  await nextTurn();
  assert.equal(agent.sent.length, 0);
  assert.deepEqual(
    agent.delivery.waiting.map((event) => event.kind),
    ["output", "end"],
  );
});

test("counts what was lost on its way as waiting when it is frozen", async () => {
  const agent = fakeAgent();
  const task = await newTask();
  task.output.ledger.print(1);
  agent.delivery.offer(outputEvent(task, ["a"]));
  await nextTurn();
  agent.loses = true;
  agent.delivery.freeze();
  assert.equal(agent.delivery.waiting.length, 1);
  assert.equal(task.output.ledger.waiting, 1);
});
