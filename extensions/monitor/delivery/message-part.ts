import { truncate } from "../../core/text/truncate.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask } from "../task/task.ts";
import type { TaskEvent } from "./task-event.ts";

/** A part of a message: one event, or a count of events. */
export type MessagePart =
  | Exclude<TaskEvent, { kind: "end" }>
  | { kind: "end"; task: EndedTask; atMs: number; quotes: EndQuotes }
  /** Events of a task that had no room. */
  | { kind: "omitted"; task: MonitorTask; atMs: number; outputs: readonly OutputEvent[] };

/** The number of its last lines that an end event quotes, the newest. A job's are all in `stdout`. */
export interface EndQuotes {
  stdout: number;
  stderr: number;
}

/** Returns the number of lines that it could quote. */
export function availableQuotes(task: EndedTask): EndQuotes {
  if (task.kind === "job") return { stdout: task.end.lastLines.length, stderr: 0 };
  return { stdout: task.end.quoted.length, stderr: task.end.stderr.length };
}

/** Returns the event with all its quotes. */
export function wholePart(event: TaskEvent): MessagePart {
  if (event.kind !== "end") return event;
  return { ...event, quotes: availableQuotes(event.task) };
}

/** Shortens an output event to `maxChars`, with at least a part of its first line. */
export function shortenedOutput(output: OutputEvent, maxChars: number): OutputEvent {
  const { texts, truncated } = truncate(output.texts, maxChars);
  return {
    ...output,
    texts,
    truncated: output.truncated || truncated,
    cutLines: output.lines - texts.length,
  };
}
