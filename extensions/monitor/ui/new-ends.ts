import { setImmediate as nextTurn } from "node:timers/promises";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Delivery } from "../delivery/delivery.ts";
import type { Task } from "../task/task.ts";
import type { Toasts } from "./toasts.ts";

/**
 * Resolves with what tells whether the terminal shows the end of a task: in its row, which pi gets in the next
 * turns, or in a toast until then.
 */
export async function newEnds(
  { mode }: Pick<ExtensionContext, "mode">,
  delivery: Pick<Delivery, "waiting">,
  toasts: Pick<Toasts, "shows">,
): Promise<(task: Task) => boolean> {
  if (mode !== "tui") return () => false;
  await nextTurn();
  await nextTurn();
  const waits = (task: Task): boolean =>
    delivery.waiting.some((event) => event.kind === "end" && event.task === task);
  return (task) => !waits(task) || toasts.shows(task);
}
