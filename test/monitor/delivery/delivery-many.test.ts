import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { TaskEvent } from "../../../extensions/monitor/delivery/task-event.ts";
import { type FakeAgent, fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent } from "./task-events.ts";

/** The number of times that events were rendered: each time reads the task's description. */
let renderings = 0;

async function countedEnd(index: number): Promise<TaskEvent> {
  const task = await newTask("never", `m${String(index).padStart(4, "0")}`);
  Object.defineProperty(task.spec, "description", {
    get: () => {
      renderings++;
      return "counted";
    },
  });
  return endEvent(task);
}

/** Offers ends to an idle agent, one per turn of the loop. @returns the ids in their order */
async function offerEnds({ delivery }: FakeAgent, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const event = await countedEnd(index);
    delivery.offer(event);
    await nextTurn();
    if (event.kind === "end") ids.push(event.task.id);
  }
  return ids;
}

function idsIn({ sent }: FakeAgent): (string | undefined)[] {
  return sent.flatMap(({ message }) => message.details.events.map((event) => event.id));
}

test("delivers a thousand ends that waited, each once and in their order", async () => {
  const agent = fakeAgent();
  const ids = await offerEnds(agent, 1_000);
  assert.ok(agent.delivery.backlog.events > 900);
  while (agent.delivery.backlog.events > 0) {
    agent.delivery.requestStarted();
    agent.delivery.beforePrompt();
  }
  assert.deepEqual(idsIn(agent), ids);
});

test("renders none of what waits for each end that comes after it", async () => {
  const agent = fakeAgent();
  await offerEnds(agent, 100);
  renderings = 0;
  await offerEnds(agent, 100);
  assert.equal(renderings, 0);
});

test("renders what waits a few times for a message, however much that is", async () => {
  const agent = fakeAgent();
  await offerEnds(agent, 1_000);
  renderings = 0;
  agent.delivery.beforePrompt();
  assert.ok(renderings < 5_000, `${renderings} renderings of 1000 ends`);
});
