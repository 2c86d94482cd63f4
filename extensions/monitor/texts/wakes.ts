import type { Task } from "../task/task.ts";

/** Tells when a task wakes the agent, to follow `wakes`: `with its end`. */
export function wakeText({ spec: { wake } }: Pick<Task, "spec">): string {
  switch (wake) {
    case "never":
      return "never";
    case "event":
      return "with every event";
    case "end":
    case "always":
      return "with its end";
    case "failure":
      return "if it fails";
    case "success":
      return "if it succeeds";
  }
}
