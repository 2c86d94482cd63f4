import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorTask, TaskEnd } from "../task/monitor-task.ts";

/** Something that the model hears of a task. */
export type TaskEvent =
  | { kind: "output"; task: MonitorTask; atMs: number; output: OutputEvent }
  /** A line of the product's own. */
  | { kind: "notice"; task: MonitorTask; atMs: number; text: string }
  | { kind: "end"; task: MonitorTask; atMs: number; end: TaskEnd };

/** Whether the event may start a model request when the agent is idle. */
export function mayWake(event: TaskEvent): boolean {
  const { wake } = event.task.spec;
  return wake === "event" || (wake === "end" && event.kind === "end");
}

/** Its lines reach the model with the message that is being made. */
export function countAsDelivered(event: TaskEvent): void {
  if (event.kind !== "output") return;
  event.task.counts.add("shown", event.output.texts.length);
  event.task.counts.add("cut", event.output.cutLines);
}

/** Its lines reach nobody, since their task was stopped. */
export function countAsDiscarded(event: TaskEvent): void {
  if (event.kind === "output") event.task.counts.add("discarded", event.output.lines);
}
