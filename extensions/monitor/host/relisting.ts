import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { plural } from "../../core/text/format.ts";
import type { Delivery } from "../delivery/delivery.ts";
import { linesText } from "../delivery/event-text.ts";
import type { TaskRegistry } from "../registry.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { unendedTasks } from "./unended-tasks.ts";

/**
 * Tells the model anew what runs, where its context may not show it any more: after a compaction, and
 * where the branch is another one. Tasks that the branch shows as started, and that are gone, are
 * reported as ended. Never wakes.
 */
export function relist(
  branch: readonly SessionEntry[],
  registry: TaskRegistry,
  delivery: Delivery,
  why: string,
): void {
  const running = registry
    .running()
    .map(
      (task) =>
        `- ${[`${task.kind} ${task.id} ${quotedLabelOf(task)}`, ...pidFact(task), `wake ${task.spec.wake}`].join(", ")}; ${linesText(task)}`,
    );
  const known = new Set([...registry.running(), ...registry.ended()].map((task) => task.id));
  const gone = unendedTasks(branch).filter((id) => !known.has(id));
  const text = [
    ...(running.length > 0 ? [`${why}, ${plural(running.length, "task")} running:`, ...running] : []),
    ...(gone.length > 0 ? [`ended with the session before: ${gone.join(", ")}`] : []),
  ].join("\n");
  if (text !== "") delivery.offer({ kind: "note", atMs: Date.now(), text, endedIds: gone });
}
