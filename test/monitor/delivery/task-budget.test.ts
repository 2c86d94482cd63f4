import assert from "node:assert/strict";
import { test } from "node:test";
import { TaskBudget } from "../../../extensions/monitor/delivery/task-budget.ts";
import { newTask } from "./fake-agent.ts";
import { endPart, outputEvent } from "./task-events.ts";

test("charges each task for its own output, headings included", async () => {
  const [one, two] = [await newTask(), await newTask("never", "m999")];
  const budget = new TaskBudget(40_000);
  const whole = budget.charsLeft(one);
  const text = `[monitor m7k2 "a test" #1 08:10:07] line 1\n| ${"x".repeat(100)}`;
  budget.charge([outputEvent(one, ["x".repeat(100)]), endPart(one), outputEvent(two, ["y"])]);
  assert.equal(budget.charsLeft(one), whole - text.length);
  assert.equal(budget.charsLeft(two), whole - (text.length - 99));
});

test("says once that a task's budget is used up, within what it may take", async () => {
  const task = await newTask();
  const budget = new TaskBudget(40_000);
  let usedUp = 0;
  for (let events = 0; events < 50; events++) {
    if (budget.isUsedUp(task)) break;
    usedUp += budget.charge([outputEvent(task, ["x".repeat(900)])]).length;
  }
  assert.equal(usedUp, 1);
  assert.ok(budget.isUsedUp(task));
  assert.deepEqual(budget.charge([endPart(task)]), []);
});

test("gives every task its whole budget again after a compaction", async () => {
  const task = await newTask();
  const budget = new TaskBudget(4_000);
  const whole = budget.charsLeft(task);
  assert.ok(whole > 0 && whole < 4_000, "room is kept for the notice and the end");
  assert.deepEqual(budget.charge([outputEvent(task, ["x".repeat(3_000)])]), [task]);
  budget.reset();
  assert.equal(budget.charsLeft(task), whole);
  assert.ok(!budget.isUsedUp(task));
});
