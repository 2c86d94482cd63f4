import { truncate } from "../../core/text/truncate.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask } from "../task/task.ts";
import type { TaskEvent } from "./task-event.ts";

/** What a message says of the events that it carries. */
export type MessagePart =
  | Exclude<TaskEvent, { kind: "end" }>
  | { kind: "end"; task: EndedTask; atMs: number; quotes: EndQuotes }
  /** Events of a task for which there was no room. */
  | { kind: "omitted"; task: MonitorTask; atMs: number; outputs: readonly OutputEvent[] };

/** How many of its last lines an end event quotes, the newest. A job's are all in `stdout`. */
export interface EndQuotes {
  stdout: number;
  stderr: number;
}

/** How many it could quote. */
export function availableQuotes(task: EndedTask): EndQuotes {
  if (task.kind === "job") return { stdout: task.end.lastLines.length, stderr: 0 };
  return { stdout: task.end.quoted.length, stderr: task.end.stderr.length };
}

/** The event with everything that it can say. */
export function wholePart(event: TaskEvent): MessagePart {
  if (event.kind !== "end") return event;
  return { ...event, quotes: availableQuotes(event.task) };
}

/** An output event within `maxChars`, its first line shown at least in part. */
export function shortenedOutput(output: OutputEvent, maxChars: number): OutputEvent {
  const { texts, truncated } = truncate(output.texts, maxChars);
  return {
    ...output,
    texts,
    truncated: output.truncated || truncated,
    cutLines: output.lines - texts.length,
  };
}
