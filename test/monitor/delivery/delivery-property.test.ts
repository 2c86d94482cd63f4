import { test } from "node:test";
import fc from "fast-check";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { play, type Step, taskIds } from "./delivery-play.ts";

const line = fc.oneof(
  fc.constantFrom("waiting", "ok"),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/[\p{C}\p{Z}]/gu, "_")),
  fc.integer({ min: 41, max: 500 }).map((length) => "long ".repeat(length / 5)),
);
const task = fc.nat({ max: taskIds.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("print" as const),
      task,
      lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom("prompt", "boundary", "answer", "tool", "tick", "tick"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("abort", "compact") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("lose" as const),
      messages: fc.constantFrom("none", "next", "all"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("end" as const), task, code: fc.constantFrom(0, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stop" as const), task }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("notice" as const), task }) },
);
const wakes = fc.tuple(...taskIds.map(() => fc.constantFrom<WakeOn>("never", "end", "event")));

/** The end, and the output that uses up the task's budget, are in one message. */
const endWithItsOutput: Step[] = [
  { do: "prompt" },
  ...Array.from({ length: 4 }, () => [
    { do: "print" as const, task: 2, lines: Array.from({ length: 5 }, () => "x".repeat(76)) },
    { do: "boundary" as const },
  ]).flat(),
  { do: "lose", messages: "all" },
  { do: "print", task: 2, lines: Array.from({ length: 5 }, () => "y".repeat(76)) },
  { do: "end", task: 2, code: 0 },
  { do: "boundary" },
  { do: "boundary" },
  { do: "boundary" },
];

test("for any sequence of batches, boundaries, aborts, losses, stops and ends: the categories add up, no event comes twice, order is kept, no budget is passed", async () => {
  await fc.assert(
    fc.asyncProperty(
      wakes,
      fc.constantFrom(0, 3_600_000),
      fc.array(step, { maxLength: 120, size: "max" }),
      (chosen, wakeIntervalMs, steps) => play(chosen, wakeIntervalMs, steps),
    ),
    { numRuns: 400, examples: [[["never", "end", "event"], 0, endWithItsOutput]] },
  );
});

test("a task that only repeats itself stays within its budget, however many boundaries state it", async () => {
  const again: Step[] = Array.from({ length: 60 }, () => [
    { do: "print" as const, task: 0, lines: ["waiting"] },
    { do: "boundary" as const },
  ]).flat();
  await play(["event", "never", "never"], 0, [{ do: "prompt" }, ...again]);
});
