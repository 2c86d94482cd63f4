import type { TaskEvent } from "../delivery/task-event.ts";
import type { Task } from "../task/task.ts";

/** The event of a task that the model waits for. */
export type WaitFor = "ready" | "event" | "end";
export const waitForValues: readonly WaitFor[] = ["ready", "event", "end"];

/** Tells whether the event ends the wait: an end always does, since nothing comes after it. */
export function isWaitedFor(event: TaskEvent, task: Task, waitFor: WaitFor): boolean {
  if (event.kind === "note" || event.task !== task) return false;
  if (event.kind === "end") return true;
  switch (waitFor) {
    case "ready":
      return event.kind === "notice" && (event.topic === "ready" || event.topic === "late");
    case "event":
      return event.kind === "output" || event.kind === "notice";
    case "end":
      return false;
  }
}
