import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { type Told, toldTo } from "../../../extensions/core/text/reader.ts";
import { eventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import type { MessagePart } from "../../../extensions/monitor/delivery/message-part.ts";
import { describeEndToPerson, type EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { noticeText } from "../../../extensions/monitor/texts/notices.ts";
import { lateText, readyNotice } from "../../../extensions/monitor/texts/ready-facts.ts";
import { renderEventMessage } from "../../../extensions/monitor/ui/event-message-row.ts";
import { endPart, noticeEvent } from "../delivery/task-events.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "./plain-theme.ts";

const error = new Error("EMFILE: too many open files, open '/home/ann/.pi/agent/monitor/m7k2.stdout'");
const ready = { line: "listening", port: 5173, http: undefined, withinMs: 60_000 };

/** Every notice of a task. */
const notices: readonly Told[] = [
  noticeText.contextSpent(40_000),
  noticeText.nothingPrinted(600_000),
  noticeText.stillRunning(3_600_000),
  noticeText.silent(noticeText.stillRunning(3_600_000)),
  noticeText.lastLine(noticeText.stillRunning(3_600_000), "2m14s"),
  noticeText.memory(165 << 20, 200),
  noticeText.suppressed(50, 10),
  noticeText.outputFailed(error),
  noticeText.onlyStderr,
  noticeText.inLine(noticeText.noLine(60_000)),
  noticeText.waitsForInput(true),
  noticeText.waitsForInput(false),
  noticeText.againByUser,
  noticeText.again("exited with code 1", 2, 5, "4s"),
  noticeText.notKept(2, error, "monitor"),
  noticeText.goesOn(noticeText.outputUnreadable(error), "monitor"),
  readyNotice({ afterMs: 3_200, line: undefined, port: 5173, status: 200, answeredBy: "node (pid 4711)" })
    .text,
  lateText(ready, ["no line matches", "nobody listens on port 5173 (which listens on 3000, 3001)"]),
];

const reasons: readonly EndReason[] = [
  { kind: "exited", code: 0 },
  { kind: "exited", code: 127 },
  { kind: "signaled", signal: "SIGSEGV" },
  ...(["model", "command", "panel", "extension", "other pi", "shell"] as const).map((by) => ({
    kind: "stopped" as const,
    by,
  })),
  { kind: "replaced", by: "m9x3" },
  { kind: "timeout", timeoutMs: 300_000 },
  { kind: "firehose", linesPerSecond: 50, windowSeconds: 10 },
  { kind: "memory", maxMib: 200, usedMib: 231 },
  { kind: "until" },
  { kind: "failed", message: error.message },
  { kind: "session_end" },
];

/** What only the model can use, or what means somebody else to it. */
const FOR_MODEL = /\b(?:monitor_\w+|bg_\w+|\w+_ms|timeout_\w+|replaces)\b|the user|your context|woken you/;

/** Asserts that the row says this whole, at each width, in words for a person. */
function assertWhole(part: MessagePart, said: string): void {
  assert.doesNotMatch(said, FOR_MODEL);
  const message = eventMessage([part], "a delivery", false) as never;
  for (const width of [100, 80, 40]) {
    const row = renderEventMessage(message, { expanded: false } as never, plainTheme() as never);
    const rows = row?.render(width).map((line) => line.replaceAll("\x1b[0m", "")) ?? [];
    for (const line of rows) assert.ok(visibleWidth(line) <= width, line);
    // A word that is longer than a row is broken.
    const shown = rows.join("").replace(/\s/g, "");
    assert.ok(shown.includes(said.replace(/\s/g, "")), `${width}: ${rows.join("\n")}`);
    assert.match(rows[0] ?? "", /^ [●✓✗■] dev server/, "the task stands first");
  }
}

test("every notice is whole at 100, 80 and 40 columns, its task first, in words for a person", () => {
  for (const text of notices) {
    const task = silentTask({ spec: { description: "dev server" } });
    assertWhole({ ...noticeEvent(task, ""), text }, toldTo("person", text));
  }
});

test("every end is whole at 100, 80 and 40 columns, its task first, in words for a person", () => {
  for (const reason of reasons) {
    const task = silentTask({ spec: { description: "dev server" } });
    assertWhole(endPart(task, { reason }), `${describeEndToPerson(reason, "monitor")} after `);
  }
});
