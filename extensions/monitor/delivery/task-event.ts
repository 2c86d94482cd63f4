import type { OutputEvent } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { MonitorTask, TaskEnd } from "../task/monitor-task.ts";

/** Something that the model is to hear. */
export type TaskEvent =
  | { kind: "output"; task: MonitorTask; atMs: number; output: OutputEvent }
  /** A line of the product's own about a task, with what it quotes of the command. */
  | { kind: "notice"; task: MonitorTask; atMs: number; text: string; quoted: readonly string[] }
  /** Repeats withheld since the last event. */
  | { kind: "repeats"; task: MonitorTask; atMs: number; repeats: Repeats }
  | { kind: "end"; task: MonitorTask; atMs: number; end: TaskEnd }
  /** A line of the product's own about no single task. */
  | { kind: "note"; atMs: number; text: string; endedIds?: readonly string[] };

export type WakeKind = "event" | "end";

/** What kind of wake the event asks for, if the agent is idle. */
export function wakeKind(event: TaskEvent): WakeKind | undefined {
  switch (event.kind) {
    case "output":
    case "notice":
      return event.task.spec.wake === "event" ? "event" : undefined;
    case "end":
      return event.task.spec.wake === "never" ? undefined : "end";
    case "repeats":
    case "note":
      return undefined;
  }
}

/** The task that the event is about. */
export function taskOf(event: TaskEvent): MonitorTask | undefined {
  return event.kind === "note" ? undefined : event.task;
}
