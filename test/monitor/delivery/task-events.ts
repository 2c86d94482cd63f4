import { type MessagePart, wholePart } from "../../../extensions/monitor/delivery/message-part.ts";
import type { TaskEvent } from "../../../extensions/monitor/delivery/task-event.ts";
import { nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import type { OutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import type { MonitorEnd, MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";

/** Returns a local time of day, in ms since the epoch. */
export function timeOfDay(hours: number, minutes: number, seconds: number): number {
  return new Date(2026, 0, 5, hours, minutes, seconds).getTime();
}

type NoticeEvent = Extract<TaskEvent, { kind: "notice" }>;
type EndEvent = Extract<TaskEvent, { kind: "end" }>;

/** Makes an event that shows these texts, its lines numbered from `firstLine` without gaps. */
export function outputEvent(
  task: MonitorTask,
  texts: string[],
  changes: Partial<OutputEvent> = {},
): Extract<TaskEvent, { kind: "output" }> {
  const firstLine = changes.firstLine ?? 1;
  const lines = texts.length + (changes.cutLines ?? 0);
  const output: OutputEvent = {
    seq: 1,
    atMs: timeOfDay(8, 10, 7),
    firstLine,
    lastLine: firstLine + lines - 1,
    lines,
    texts,
    truncated: (changes.cutLines ?? 0) > 0,
    cutLines: 0,
    skippedBefore: nothingSkipped,
    skippedWithin: nothingSkipped,
    repeatsBefore: undefined,
    ...changes,
  };
  return { kind: "output", task, atMs: output.atMs, output };
}

export function noticeEvent(task: MonitorTask, text: string, quoted: readonly string[] = []): NoticeEvent {
  return { kind: "notice", task, atMs: timeOfDay(8, 11, 0), text, quoted, topic: "other" };
}

export function endEvent(task: MonitorTask, changes: Partial<MonitorEnd> = {}): EndEvent {
  const end: MonitorEnd = {
    reason: { kind: "exited", code: 3 },
    restarts: 0,
    atMs: timeOfDay(8, 12, 21),
    quoted: [],
    stderr: [],
    repeats: undefined,
    unended: [],
    independent: [],
    holders: [],
    unknown: undefined,
    ...changes,
  };
  return { kind: "end", task: Object.assign(task, { end }), atMs: end.atMs };
}

/** Makes an end event as shown in a message that has room for all its quotes. */
export function endPart(task: MonitorTask, changes: Partial<MonitorEnd> = {}): MessagePart {
  return wholePart(endEvent(task, changes));
}
