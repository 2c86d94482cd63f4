import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { HeadlessHold } from "../../../extensions/monitor/delivery/headless-hold.ts";
import { mockClock } from "../../harness/mock-clock.ts";
import { fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, outputEvent } from "./task-events.ts";

/** Starts a hold at the end of a run, with a state that tells whether it is over. */
function holding({ tasksHold = true } = {}) {
  const agent = fakeAgent({ idle: false, endsWithAnswer: true });
  const tasks = { hold: tasksHold };
  const hold = new HeadlessHold(agent.delivery, () => tasks.hold);
  agent.onWaiting = () => hold.check();
  const state = { over: false };
  const begin = (): void => {
    state.over = false;
    void hold.wait().then(() => {
      state.over = true;
    });
  };
  const isOver = async (): Promise<boolean> => {
    await nextTurn();
    return state.over;
  };
  begin();
  return { ...agent, hold, tasks, begin, isOver };
}

test("does not hold where no task could wake the model", async () => {
  assert.ok(await holding({ tasksHold: false }).isOver());
});

test("holds until an end comes that may wake", async () => {
  const { delivery, isOver } = holding();
  assert.ok(!(await isOver()));
  delivery.offer(outputEvent(await newTask("end"), ["wakes nobody"]));
  assert.ok(!(await isOver()));
  delivery.offer(endEvent(await newTask("end")));
  assert.ok(await isOver());
});

test("goes on with an event only as fast as wakes are paced, counted from when the hold began", async (t) => {
  const pass = mockClock(t);
  const { delivery, isOver } = holding();
  pass(2_000);
  delivery.offer(outputEvent(await newTask("event"), ["a"]));
  assert.ok(!(await isOver()));
  pass(2_999);
  assert.ok(!(await isOver()));
  pass(1);
  assert.ok(await isOver());
  assert.ok(delivery.atRunEnd()?.message);
});

test("ends when the last task that could wake has gone without waking", async () => {
  const { hold, tasks, isOver } = holding();
  assert.ok(!(await isOver()));
  tasks.hold = false;
  hold.check();
  assert.ok(await isOver());
});

test("waits for an event that is due although its task has gone", async (t) => {
  const pass = mockClock(t);
  const { delivery, hold, tasks, isOver } = holding();
  delivery.offer(outputEvent(await newTask("event"), ["a"]));
  tasks.hold = false;
  hold.check();
  assert.ok(!(await isOver()));
  pass(5_000);
  assert.ok(await isOver());
});

test("is released at once by a signal, and holds no more", async () => {
  const { hold, begin, isOver } = holding();
  hold.release();
  assert.ok(await isOver());
  assert.ok(hold.isReleased);
  begin();
  assert.ok(await isOver());
});

test("can hold the same run again after it has gone on", async () => {
  const { delivery, begin, isOver } = holding();
  delivery.offer(endEvent(await newTask("end")));
  assert.ok(await isOver());
  assert.ok(delivery.atRunEnd()?.message);
  begin();
  assert.ok(!(await isOver()));
  delivery.offer(endEvent(await newTask("end", "m999")));
  assert.ok(await isOver());
});
