import assert from "node:assert/strict";
import { test } from "node:test";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";

/** Makes a queue that records its calls. */
function toldQueue() {
  const told: string[] = [];
  const queue = new StepQueue(
    (isLast) => told.push(isLast ? "drawn" : "done"),
    (error) => told.push(error.message),
  );
  const idle = async (): Promise<void> => {
    while (!queue.isIdle) await new Promise(setImmediate);
  };
  return { queue, told, idle };
}

test("tells of a step that fails, and goes on with the next one", async () => {
  const { queue, told, idle } = toldQueue();
  queue.add(() => Promise.reject(new Error("no such file")));
  queue.add(async () => {});
  queue.add(async () => false);
  await idle();
  assert.deepEqual(told, ["no such file", "done", "done"]);
});

test("tells nothing of a step that was forgotten, of which the log was closed", async () => {
  const { queue, told, idle } = toldQueue();
  const { promise, reject } = Promise.withResolvers<void>();
  queue.add(() => promise);
  queue.add(() => Promise.reject(new Error("waits")));
  queue.clear();
  queue.add(async () => {});
  reject(new Error("file closed"));
  await idle();
  assert.deepEqual(told, ["done", "drawn"]);
});

test("tells which step is the last that waits, so that its effect is drawn at once", async () => {
  const { queue, told, idle } = toldQueue();
  for (let step = 0; step < 3; step++) queue.add(async () => {});
  await idle();
  queue.add(async () => {});
  await idle();
  assert.deepEqual(told, ["done", "done", "drawn", "drawn"]);
});
