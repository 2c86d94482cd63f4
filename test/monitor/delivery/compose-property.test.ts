import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compose, messageChars } from "../../../extensions/monitor/delivery/compose.ts";
import { deliverLines, takeBackLines } from "../../../extensions/monitor/delivery/delivered-lines.ts";
import type { MessagePart } from "../../../extensions/monitor/delivery/message-part.ts";
import { type TaskEvent, taskOf } from "../../../extensions/monitor/delivery/task-event.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

const drafts = fc.array(
  fc.record({
    kind: fc.constantFrom("output", "output", "output", "output", "notice", "note"),
    task: fc.nat(3),
    lineChars: fc.array(fc.nat(300), { minLength: 1, maxLength: 5 }),
    cutLines: fc.nat(3),
  }),
  { maxLength: 40 },
);
const endings = fc.subarray([0, 1, 2, 3]);

/** Makes events as tasks offer them: numbered without gaps, the end last. */
function eventsOf(
  tasks: readonly MonitorTask[],
  drafted: DraftOf<typeof drafts>,
  ending: number[],
): TaskEvent[] {
  const seqs = tasks.map(() => 0);
  const events = drafted.map(({ kind, task: index, lineChars, cutLines }): TaskEvent => {
    const task = tasks[index];
    assert.ok(task);
    if (kind === "note") return { kind: "note", atMs: 0, text: "n".repeat(lineChars[0] ?? 0) };
    if (kind === "notice") return noticeEvent(task, "n".repeat((lineChars[0] ?? 0) / 4));
    const seq = (seqs[index] ?? 0) + 1;
    seqs[index] = seq;
    const texts = lineChars.map((chars) => "x".repeat(chars));
    return outputEvent(task, texts, { seq, firstLine: seq * 10, cutLines });
  });
  const ends = ending.flatMap((index) => {
    const quoted = [3, 2, 1].map((number) => ({ number, text: "q".repeat(200), category: "cut" as const }));
    return tasks[index] ? [endEvent(tasks[index], { quoted, stderr: ["e".repeat(100)] })] : [];
  });
  return [...events, ...ends];
}

type DraftOf<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Counts the command's lines in the output of these parts or events. */
function linesOf(parts: readonly (MessagePart | TaskEvent)[], task: MonitorTask): number {
  return parts.reduce((sum, part) => {
    if (part.kind === "output" && part.task === task) return sum + part.output.lines;
    if (part.kind !== "omitted" || part.task !== task) return sum;
    return sum + part.outputs.reduce((lines, output) => lines + output.lines, 0);
  }, 0);
}

test("keeps any message within its budget, and loses and doubles nothing", async () => {
  const tasks = await Promise.all(["m1aa", "m2bb", "m3cc", "m4dd"].map((id) => newTask("never", id)));
  fc.assert(
    fc.property(drafts, endings, fc.integer({ min: 1_000, max: 4_000 }), (drafted, ending, maxChars) => {
      const events = eventsOf(tasks, drafted, ending);
      const { parts, left } = compose(events, { maxChars, taskCharsLeft: () => 40_000 });
      assert.ok(messageChars(parts) <= maxChars);
      for (const task of tasks) {
        assert.equal(linesOf(parts, task) + linesOf(left, task), linesOf(events, task));
        checkTask(task, events, parts, left);
      }
      const others = (list: readonly { kind: string }[]): number =>
        list.filter(({ kind }) => kind !== "output" && kind !== "omitted").length;
      // A task that alone would fill more than a message loses its oldest notices.
      const notices = parts.length > 0 ? events.filter(({ kind }) => kind === "notice").length : 0;
      assert.ok(others(parts) + others(left) <= others(events));
      assert.ok(others(parts) + others(left) >= others(events) - notices);
      deliverLines(parts);
      takeBackLines(parts);
      for (const task of tasks) assert.equal(task.output.ledger.waiting, 0);
    }),
    { numRuns: 400 },
  );
});

/** Checks that a task is whole in the message or waits whole, and shows its newest lines in order. */
function checkTask(
  task: MonitorTask,
  events: readonly TaskEvent[],
  parts: readonly MessagePart[],
  left: readonly TaskEvent[],
): void {
  const own = events.filter((event) => taskOf(event) === task);
  const waiting = left.filter((event) => taskOf(event) === task);
  assert.ok(waiting.length === 0 || waiting.length === own.length);
  const told = parts.filter((part) => part.kind !== "note" && part.task === task);
  if (waiting.length === 0 && own.length > 0) assert.ok(told.length > 0);
  const shown = told.flatMap((part) => (part.kind === "output" ? [part.output.seq] : []));
  const all = own.flatMap((event) => (event.kind === "output" ? [event.output.seq] : []));
  assert.deepEqual(shown, waiting.length > 0 ? [] : all.slice(all.length - shown.length));
}
