import { isRunning, type TaskView } from "../task-view.ts";
import type { KeyHint } from "./key-hints.ts";

/** Returns the keys for a task, in the list and in its details. X is only in the table of keys. */
export function taskHints(task: TaskView): KeyHint[] {
  if (!isRunning(task)) return [{ key: "r", does: "restart" }];
  return [
    { key: "x", does: "stop" },
    { key: "r", does: "restart" },
    { key: "p", does: task.isProtected ? "unprotect" : "protect" },
    ...(task.isForeign ? [{ key: "a", does: "adopt" }] : []),
  ];
}
