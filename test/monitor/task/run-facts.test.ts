import assert from "node:assert/strict";
import { test } from "node:test";
import { runFacts } from "../../../extensions/monitor/task/run-facts.ts";

const plain = { readiness: { kind: "unknown" }, restarts: 0, isBetweenRuns: false, end: undefined } as const;
const facts = { afterMs: 3_200, line: undefined, port: 1, status: undefined, answeredBy: undefined };

for (const [what, task, expected] of [
  ["of most tasks nothing is said", plain, []],
  [
    "one that is expected to be ready",
    { ...plain, readiness: { kind: "expected", isLate: false } },
    ["not ready yet"],
  ],
  ["one that is late", { ...plain, readiness: { kind: "expected", isLate: true } }, ["not ready in time"]],
  [
    "a second run that is ready",
    { ...plain, readiness: { kind: "ready", facts }, restarts: 1 },
    ["ready after 3.2s", "started again 1 time"],
  ],
  [
    "what was ready is not while it is about to start again",
    { ...plain, readiness: { kind: "ready", facts }, restarts: 2, isBetweenRuns: true },
    ["about to start again", "started again 2 times"],
  ],
  [
    "of the end only how often it was started",
    { ...plain, readiness: { kind: "ready", facts }, restarts: 2, end: {} },
    ["started again 2 times"],
  ],
] as const) {
  test(`the runs of a task: ${what}`, () => {
    assert.deepEqual(runFacts(task), expected);
  });
}
