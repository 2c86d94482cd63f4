import type { Told } from "../../core/text/reader.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { NoticeTopic } from "../task/notice-topic.ts";
import type { EndedTask, Task } from "../task/task.ts";
import type { Ended } from "../task/task-of.ts";

/** An event that the model has to hear. */
export type TaskEvent =
  | { kind: "output"; task: MonitorTask; atMs: number; output: OutputEvent }
  /** A line of the product's own about a task, with quoted lines of the command. */
  | { kind: "notice"; task: Task; atMs: number; text: Told; quoted: readonly string[]; topic: NoticeTopic }
  /** Repeats withheld since the last event. */
  | { kind: "repeats"; task: MonitorTask; atMs: number; repeats: Repeats }
  | { kind: "end"; task: EndedTask; atMs: number }
  | Note;

/** A line of the product's own about no single task. */
export interface Note {
  kind: "note";
  atMs: number;
  text: Told;
  /** The tasks that it reports as ended. */
  endedIds?: readonly string[];
  /** Whether the person is told in another way, or knows it. */
  isForModelAlone?: true;
}

export type WakeKind = "event" | "end";

/** Returns the kind of wake that the event asks for, if the agent is idle. */
export function wakeKind(event: TaskEvent): WakeKind | undefined {
  if (taskOf(event)?.isForeign) return undefined;
  switch (event.kind) {
    case "output":
      return event.task.spec.wake === "event" ? "event" : undefined;
    case "notice":
      return noticeWake(event.task, event.topic);
    case "end":
      return endWakes(event.task) ? "end" : undefined;
    case "repeats":
    case "note":
      return undefined;
  }
}

/** An event that somebody waits for, or that keeps a task from ending, wakes for every task that may wake. */
function noticeWake({ kind, spec: { wake } }: Task, topic: NoticeTopic): WakeKind | undefined {
  switch (topic) {
    case "ready":
    case "late":
    case "input":
      return wake === "never" ? undefined : "end";
    case "silence":
    case "check-in":
      return wake === "event" || (kind === "job" && wake !== "never") ? "event" : undefined;
    case "restart":
    case "other":
      return wake === "event" ? "event" : undefined;
    // Who asks for it does not wait for an answer of the model.
    case "restarted":
      return undefined;
  }
}

function endWakes(task: EndedTask): boolean {
  return task.kind === "monitor" ? task.spec.wake !== "never" : jobEndWakes(task);
}

function jobEndWakes(job: Ended<JobTask>): boolean {
  const { reason } = job.end;
  const succeeded = reason.kind === "exited" && reason.code === 0;
  switch (job.spec.wake) {
    case "always":
      return true;
    case "failure":
      return !succeeded;
    case "success":
      return succeeded;
    case "never":
      return false;
  }
}

/** Returns the task of the event, if it has one. */
export function taskOf(event: TaskEvent): Task | undefined {
  return event.kind === "note" ? undefined : event.task;
}
