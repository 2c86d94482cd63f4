import { isRunning, type TaskView } from "../task-view.ts";
import type { KeyHint } from "./key-hints.ts";

/** Returns the keys for tasks, in the list and in the details of one. X is only in the table of keys. */
export function taskHints(tasks: readonly TaskView[]): KeyHint[] {
  const running = tasks.filter(isRunning);
  if (running.length === 0) return [{ key: "r", does: "restart" }];
  return [
    { key: "x", does: "stop" },
    { key: "r", does: "restart" },
    { key: "p", does: running.every(({ isProtected }) => isProtected) ? "unprotect" : "protect" },
    ...(running.some(({ isForeign }) => isForeign) ? [{ key: "a", does: "adopt" }] : []),
  ];
}
