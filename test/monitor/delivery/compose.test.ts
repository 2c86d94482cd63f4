import assert from "node:assert/strict";
import { test } from "node:test";
import { compose, messageChars, outputChars } from "../../../extensions/monitor/delivery/compose.ts";
import type { TaskEvent } from "../../../extensions/monitor/delivery/task-event.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

const limits = { maxChars: 4_000, taskCharsLeft: () => 40_000 };

async function newTasks(count: number): Promise<MonitorTask[]> {
  return await Promise.all(Array.from({ length: count }, (_, index) => newTask("never", `m${100 + index}`)));
}

/** Makes events of one line each, `chars` long, numbered from 1. */
function outputs(task: MonitorTask, count: number, chars: number): TaskEvent[] {
  return Array.from({ length: count }, (_, index) =>
    outputEvent(task, [`${index + 1} `.padEnd(chars, "x")], { seq: index + 1, firstLine: index + 1 }),
  );
}

/** Orders the events of all tasks as if all print at once. */
function interleaved(groups: readonly (readonly TaskEvent[])[]): TaskEvent[] {
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, index) => groups.flatMap((group) => group[index] ?? [])).flat();
}

test("leaves a message that has room for everything as it is", async () => {
  const task = await newTask();
  const events = [...outputs(task, 10, 100), noticeEvent(task, "a notice")];
  assert.deepEqual(compose(events, limits), { parts: events, left: [] });
});

test("keeps the newest events of a task, and counts the older ones with their lines", async () => {
  const task = await newTask();
  const { parts, left } = compose(outputs(task, 100, 100), limits);
  assert.deepEqual(left, []);
  const [omitted, ...kept] = parts;
  assert.ok(omitted?.kind === "omitted");
  assert.equal(omitted.outputs.length + kept.length, 100);
  assert.equal(omitted.outputs[0]?.firstLine, 1);
  assert.deepEqual(
    kept.map((part) => part.kind === "output" && part.output.seq),
    Array.from({ length: kept.length }, (_, index) => omitted.outputs.length + 1 + index),
  );
  assert.ok(messageChars(parts) <= 4_000);
  assert.ok(messageChars(parts) > 3_800, "the room is used");
});

test("gives each of eight tasks a fair share, whatever the order", async () => {
  const tasks = await newTasks(8);
  const groups = tasks.map((task, index) => outputs(task, 40, 20 + 10 * index));
  for (const events of [interleaved(groups), groups.flat()]) {
    const { parts } = compose(events, limits);
    assert.ok(messageChars(parts) <= 4_000);
    const shares = tasks.map((task) => outputChars(parts, task));
    assert.ok(Math.min(...shares) > 0.7 * Math.max(...shares), `${shares}`);
    assert.ok(messageChars(parts) > 3_700, "the room is used");
  }
});

test("leaves what one task does not need of its share to the others", async () => {
  const [busy, quiet] = await newTasks(2);
  assert.ok(busy && quiet);
  const { parts } = compose([...outputs(busy, 100, 100), ...outputs(quiet, 1, 10)], limits);
  assert.ok(outputChars(parts, busy) > 3_500);
  assert.equal(parts.filter((part) => part.kind === "output" && part.task === quiet).length, 1);
});

test("keeps the order in which the events came", async () => {
  const tasks = await newTasks(3);
  const events = interleaved(tasks.map((task) => [...outputs(task, 30, 60), endEvent(task)]));
  const { parts } = compose(events, limits);
  const order = parts.map((part) =>
    part.kind === "omitted"
      ? events.findIndex((event) => event.kind === "output" && event.output === part.outputs.at(-1))
      : events.findIndex(
          (event) => event.kind === part.kind && event.atMs === part.atMs && isSame(event, part),
        ),
  );
  assert.ok(order.every((index) => index >= 0));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

function isSame(event: TaskEvent, part: { kind: string }): boolean {
  if (event.kind === "output" && "output" in part) return event.output === part.output;
  return event.kind === "end" && "task" in part && event.task === part.task;
}

test("tells every end although other tasks print without end, and shortens its quotes first", async () => {
  const [busy, ...ended] = await newTasks(9);
  assert.ok(busy);
  const quoted = Array.from({ length: 5 }, (_, index) => ({
    number: index,
    text: "q".repeat(400),
    category: "cut" as const,
  }));
  const ends = ended.map((task) => endEvent(task, { quoted }));
  const { parts, left } = compose([...outputs(busy, 100, 100), ...ends], limits);
  assert.deepEqual(left, []);
  const told = parts.filter((part) => part.kind === "end");
  assert.equal(told.length, 8);
  const quotes = told.map((part) => part.quotes.stdout);
  assert.ok(quotes.some((count) => count < 5) && quotes.some((count) => count > 0), `${quotes}`);
  assert.ok(
    parts.some((part) => part.kind === "omitted" && part.task === busy),
    "and the busy task",
  );
  assert.ok(messageChars(parts) <= 4_000);
});

test("shows both ends of an overlong line that is longer than a message", async () => {
  const task = await newTask();
  const events = [
    ...outputs(task, 2, 50),
    outputEvent(task, [`${"y".repeat(4_500)}…(90000 bytes left out)…${"y".repeat(4_500)}`], {
      seq: 3,
      firstLine: 3,
    }),
  ];
  const { parts } = compose(events, limits);
  const last = parts.at(-1);
  assert.ok(last?.kind === "output");
  assert.match(last.output.texts.join(), /^y{600,2500}…\(truncated\)…y{400,1700}$/);
  assert.ok(messageChars(parts) <= 4_000);
});

test("keeps within what a task may still take", async () => {
  const [spent, other] = await newTasks(2);
  assert.ok(spent && other);
  const taskCharsLeft = (task: MonitorTask): number => (task === spent ? 300 : 40_000);
  const { parts } = compose([...outputs(spent, 10, 100), ...outputs(other, 10, 100)], {
    maxChars: 4_000,
    taskCharsLeft,
  });
  assert.ok(outputChars(parts, spent) <= 300);
  assert.ok(parts.some((part) => part.kind === "omitted" && part.task === spent));
  assert.equal(parts.filter((part) => part.kind === "output" && part.task === other).length, 10);
});

test("leaves ends for which there is no room to the next message, each whole", async () => {
  const tasks = await newTasks(60);
  const events = tasks.map((task) => endEvent(task));
  const first = compose(events, limits);
  assert.ok(first.parts.length > 10 && first.left.length > 0);
  assert.ok(messageChars(first.parts) <= 4_000);
  const second = compose(first.left, limits);
  const third = compose(second.left, limits);
  assert.deepEqual(third.left, []);
  const told = [...first.parts, ...second.parts, ...third.parts].map(
    (part) => part.kind === "end" && part.task,
  );
  assert.deepEqual(new Set(told).size, 60);
  assert.equal(told.length, 60);
});

test("tells an end with more survivors than a message has room for", async () => {
  const task = await newTask();
  const independent = Array.from({ length: 300 }, (_, index) => ({
    pid: 10_000 + index,
    parentPid: 1,
    groupId: 10_000 + index,
    startTime: "1",
    name: "a-daemon",
    isZombie: false,
  }));
  const { parts } = compose([endEvent(task, { independent })], limits);
  assert.equal(parts.length, 1);
  assert.ok(messageChars(parts) <= 4_000);
});

test("tells an end although more notices of its task wait than a message has room for", async () => {
  const task = await newTask();
  const notices = Array.from({ length: 80 }, () => noticeEvent(task, "no line for 10s; it is still running"));
  const { parts } = compose([...notices, endEvent(task)], limits);
  assert.ok(parts.some((part) => part.kind === "end"));
});

test("tells a notice that quotes more than a message has room for", async () => {
  const notice = noticeEvent(await newTask(), "nothing on stdout, but on stderr:", ["x".repeat(4_000)]);
  const { parts } = compose([notice], { ...limits, maxChars: 1_000 });
  assert.equal(parts.length, 1);
});

test("tells a note that is longer than a message", async () => {
  const text = `in this session, 64 monitors running:${"\n- m100 a monitor".repeat(400)}`;
  const { parts } = compose([{ kind: "note", atMs: 0, text }], limits);
  assert.equal(parts.length, 1);
  assert.ok(messageChars(parts) <= 4_000);
});
