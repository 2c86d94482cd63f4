import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { TaskEvent } from "../../../extensions/monitor/delivery/task-event.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { NoticeTopic } from "../../../extensions/monitor/task/notice-topic.ts";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import type { WaitFor } from "../../../extensions/monitor/wait/wait-for.ts";
import { type WaitEnd, Waits } from "../../../extensions/monitor/wait/waits.ts";
import { mockClock } from "../../harness/mock-clock.ts";

const INTERVAL_MS = 5_000;

function monitor(wake: WakeOn = "never"): MonitorTask {
  return { kind: "monitor", spec: { wake } } as unknown as MonitorTask;
}

const output = (task: MonitorTask): TaskEvent =>
  ({ kind: "output", task, atMs: 0, output: { lines: 1 } }) as unknown as TaskEvent;
const notice = (task: MonitorTask, topic: NoticeTopic): TaskEvent => ({
  kind: "notice",
  task,
  atMs: 0,
  text: "",
  quoted: [],
  topic,
});
const ending = (task: MonitorTask): TaskEvent => ({ kind: "end", task, atMs: 0 }) as unknown as TaskEvent;

function waiting(t: TestContext, arePaused = false) {
  const pass = mockClock(t);
  const events: TaskEvent[] = [];
  const waits = new Waits({ waiting: events, wakeDueMs: () => (arePaused ? undefined : 0) }, INTERVAL_MS);
  t.after(() => waits.close());
  const begin = (
    tasks: readonly MonitorTask[],
    waitFor: WaitFor,
    timeoutMs = 60_000,
    signal?: AbortSignal,
  ): { end: WaitEnd | undefined } => {
    const result: { end: WaitEnd | undefined } = { end: undefined };
    void waits.wait({ tasks, waitFor, timeoutMs, signal }).then((end) => {
      result.end = end;
    });
    return result;
  };
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 5; turns++) await Promise.resolve();
  };
  return { waits, events, begin, settle, pass };
}

for (const [waitFor, ending_, going] of [
  ["ready", ["ready", "late"], ["input", "restart", "silence", "other"]],
  ["event", ["ready", "late", "input", "restart", "silence", "other"], []],
] as const) {
  test(`a wait for ${waitFor} ends with ${ending_.join(", ")} of its task, and with its end`, async (t) => {
    const { waits, begin, settle } = waiting(t);
    const task = monitor();
    for (const topic of going) {
      const wait = begin([task], waitFor);
      waits.heard(notice(task, topic));
      await settle();
      assert.equal(wait.end, undefined, topic);
      waits.heard(ending(task));
      await settle();
      assert.deepEqual(wait.end, { kind: "happened" });
    }
    for (const topic of ending_) {
      const wait = begin([task], waitFor);
      waits.heard(notice(task, topic));
      await settle();
      assert.deepEqual(wait.end, { kind: "happened" }, topic);
    }
  });
}

test("what waits for the model already counts", async (t) => {
  const { events, begin, settle } = waiting(t);
  const task = monitor();
  events.push(output(task));
  const wait = begin([task], "event");
  await settle();
  assert.deepEqual(wait.end, { kind: "happened" });
});

test("the end of another task that may wake ends it, that of one that may not does not", async (t) => {
  const { waits, begin, settle } = waiting(t);
  const wait = begin([monitor()], "end");
  waits.heard(ending(monitor("never")));
  await settle();
  assert.equal(wait.end, undefined);
  waits.heard(ending(monitor("end")));
  await settle();
  assert.deepEqual(wait.end, { kind: "other event" });
});

test("events of others end it no sooner than one wake may follow another", async (t) => {
  const { waits, begin, settle, pass } = waiting(t);
  const wait = begin([monitor()], "end");
  const other = monitor("event");
  for (let times = 0; times < 4; times++) {
    waits.heard(output(other));
    pass(1_000);
    await settle();
  }
  assert.equal(wait.end, undefined);
  pass(1_000);
  await settle();
  assert.deepEqual(wait.end, { kind: "other event" });
});

test("events whose wakes are paused do not end it", async (t) => {
  const { waits, begin, settle, pass } = waiting(t, true);
  const wait = begin([monitor()], "end", 60_000);
  waits.heard(output(monitor("event")));
  pass(30_000);
  await settle();
  assert.equal(wait.end, undefined);
  pass(30_000);
  await settle();
  assert.deepEqual(wait.end, { kind: "timeout" });
});

test("what one wait waits for does not end another", async (t) => {
  const { waits, begin, settle } = waiting(t);
  const [left, right] = [monitor("end"), monitor("end")];
  const waits2 = [begin([left], "end"), begin([right], "end")];
  waits.heard(ending(left));
  await settle();
  assert.deepEqual(
    waits2.map(({ end }) => end?.kind),
    ["happened", undefined],
  );
  waits.heard(ending(right));
  await settle();
  assert.equal(waits2[1]?.end?.kind, "happened");
});

test("of two reasons in one moment the first counts, and nothing is left of the wait", async (t) => {
  const { waits, begin, settle, pass } = waiting(t);
  const task = monitor();
  const abort = new AbortController();
  const wait = begin([task], "end", 1_000, abort.signal);
  waits.heard(ending(task));
  abort.abort();
  waits.userSpoke();
  pass(2_000);
  await settle();
  assert.deepEqual(wait.end, { kind: "happened" });
});

test("Escape, the user's words, a stop by the model and the end of the session end it", async (t) => {
  const { waits, begin, settle, pass } = waiting(t);
  const task = monitor();
  const abort = new AbortController();
  const aborted = begin([task], "end", 60_000, abort.signal);
  abort.abort();
  await settle();
  assert.equal(aborted.end?.kind, "aborted");
  assert.equal(
    (await waits.wait({ tasks: [task], waitFor: "end", timeoutMs: 1, signal: abort.signal })).kind,
    "aborted",
  );
  const spoken = begin([task], "end");
  waits.userSpoke();
  pass(250);
  await settle();
  assert.equal(spoken.end?.kind, "user spoke");
  const silenced = begin([task], "ready");
  waits.ended(task);
  await settle();
  assert.deepEqual(silenced.end, { kind: "silenced", task });
  const over = begin([task], "end");
  waits.close();
  await settle();
  assert.equal(over.end?.kind, "session over");
});

test("a run that is ready as one before it was ends a wait for that, without an event", async (t) => {
  const { waits, begin, settle } = waiting(t);
  const task = monitor();
  const forReady = begin([task], "ready");
  const forEvent = begin([task], "event");
  waits.readyAgain(task);
  await settle();
  assert.deepEqual([forReady.end, forEvent.end], [{ kind: "happened" }, undefined]);
});
