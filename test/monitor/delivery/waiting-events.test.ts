import assert from "node:assert/strict";
import { test } from "node:test";
import { WaitingEvents } from "../../../extensions/monitor/delivery/waiting-events.ts";
import { newTask } from "./fake-agent.ts";
import { outputEvent } from "./task-events.ts";

test("a look for lost messages that finds none touches none of the events that wait", async () => {
  const waiting = new WaitingEvents();
  const task = await newTask("never");
  for (let index = 0; index < 1_500; index++) waiting.add(outputEvent(task, [`line ${index}`]));
  const before = waiting.all;
  waiting.takeBack([]);
  assert.equal(waiting.all, before);
});

test("lost events come before all that wait, and only the newest keep their texts", async () => {
  const waiting = new WaitingEvents();
  const task = await newTask("never");
  const lost = outputEvent(task, ["lost"]);
  waiting.add(lost);
  waiting.remove(new Set([lost]));
  for (let index = 0; index < 1_001; index++) waiting.add(outputEvent(task, [`line ${index}`]));
  waiting.takeBack([lost]);
  assert.equal(waiting.all[0], lost);
  assert.deepEqual(lost.output.texts, []);
  assert.deepEqual([waiting.count, waiting.lines], [1_002, 1_002]);
});
