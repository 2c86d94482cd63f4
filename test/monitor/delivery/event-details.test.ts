import assert from "node:assert/strict";
import { test } from "node:test";
import { eventDetails } from "../../../extensions/monitor/delivery/event-details.ts";
import { nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import { silentTask } from "../silent-task.ts";
import { endPart, noticeEvent, outputEvent, timeOfDay } from "./task-events.ts";

const spec = { description: "CI" };

test("carries the facts of an output event", async () => {
  const task = silentTask({ id: "m7k2", spec });
  const skippedWithin = { ...nothingSkipped, notMatching: 4 };
  const event = outputEvent(task, ["a", "b"], {
    seq: 3,
    firstLine: 12,
    lastLine: 20,
    cutLines: 3,
    skippedWithin,
  });
  assert.deepEqual(eventDetails(event), {
    id: "m7k2",
    taskKind: "monitor",
    kind: "output",
    description: "CI",
    at: new Date(timeOfDay(8, 10, 7)).toISOString(),
    seq: 3,
    firstLine: 12,
    lastLine: 20,
    counts: { shown: 2, cut: 3, notMatching: 4, suppressed: 0, repeated: 0 },
    lines: ["a", "b…(truncated)"],
    stdoutPath: task.files.stdoutPath,
  });
});

test("carries the text of a notice", async () => {
  const task = silentTask({ id: "m7k2", spec });
  assert.deepEqual(eventDetails(noticeEvent(task, "suppressed")), {
    id: "m7k2",
    taskKind: "monitor",
    kind: "notice",
    description: "CI",
    at: new Date(timeOfDay(8, 11, 0)).toISOString(),
    text: "suppressed",
    lines: [],
  });
});

test("carries the facts of an end event", async () => {
  const task = silentTask({ id: "m7k2", spec });
  task.output.ledger.print(1);
  const { durationMs, ...details } = eventDetails(endPart(task));
  assert.deepEqual(details, {
    id: "m7k2",
    taskKind: "monitor",
    kind: "end",
    description: "CI",
    at: new Date(timeOfDay(8, 12, 21)).toISOString(),
    reason: "exited",
    exitCode: 3,
    stdoutPath: task.files.stdoutPath,
    stderrPath: task.files.stderrPath,
    counts: task.output.ledger.toJSON(),
    reasonText: "exited with code 3",
    account: ["1 line: 1 waiting"],
    lines: [],
    stderrLines: [],
    stderrBytes: 0,
  });
  assert.equal(durationMs, timeOfDay(8, 12, 21) - task.startedAtMs);
});

test("names a signal, and no exit code with it", async () => {
  const task = silentTask({ id: "m7k2", spec });
  const details = eventDetails(endPart(task, { reason: { kind: "signaled", signal: "SIGSEGV" } }));
  assert.equal(details.signal, "SIGSEGV");
  assert.ok(!("exitCode" in details));
});
