import type {
  ExtensionAPI,
  ExtensionContext,
  SessionEntry,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import type { Delivery } from "../delivery/delivery.ts";
import type { EventDetails } from "../delivery/event-details.ts";
import { labelOf, linesText } from "../delivery/event-text.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { plural } from "../format.ts";
import type { TaskRegistry } from "../registry.ts";

/**
 * Tells the model anew what runs, where its context may not show it any more: after a compaction, and
 * where the branch is another one. Tasks that the branch shows as started, and that are gone, are
 * reported as ended. Never wakes.
 */
export function relistTasks(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  registry: TaskRegistry,
  delivery: Delivery,
  startReason: SessionStartEvent["reason"],
): void {
  const relist = (why: string): void => {
    const running = registry
      .running()
      .map(
        (task) =>
          `- ${task.kind} ${task.id} "${labelOf(task)}", pid ${task.pid}, wake ${task.spec.wake}; ${linesText(task)}`,
      );
    const known = new Set([...registry.running(), ...registry.ended()].map((task) => task.id));
    const gone = unendedTasks(ctx.sessionManager.getBranch()).filter((id) => !known.has(id));
    const text = [
      ...(running.length > 0 ? [`${why}, ${plural(running.length, "task")} running:`, ...running] : []),
      ...(gone.length > 0 ? [`ended with the session that they were started in: ${gone.join(", ")}`] : []),
    ].join("\n");
    if (text !== "") delivery.offer({ kind: "note", atMs: Date.now(), text, endedIds: gone });
  };
  pi.on("session_compact", () => relist("after the compaction"));
  pi.on("session_tree", () => relist("on this branch"));
  relist(startReason === "reload" ? "after the reload" : "in this session");
}

/** Ids of the tasks that the model started on this branch and of which it has not heard the end. */
function unendedTasks(branch: readonly SessionEntry[]): string[] {
  const ids = new Set<string>();
  for (const entry of branch) {
    if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
      const { toolName } = entry.message;
      const details = entry.message.details as { id?: string; ids?: string[]; replaced?: string } | undefined;
      if ((toolName === "monitor" || toolName === "bg_run") && details?.id) ids.add(details.id);
      if (toolName === "monitor" && details?.replaced) ids.delete(details.replaced);
      if (toolName === "monitor_stop") for (const id of details?.ids ?? []) ids.delete(id);
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      const { events = [] } = (entry.details ?? {}) as { events?: EventDetails[] };
      for (const event of events) {
        if (event.kind === "end" && event.id) ids.delete(event.id);
        for (const id of event.endedIds ?? []) ids.delete(id);
      }
    }
  }
  return [...ids];
}
