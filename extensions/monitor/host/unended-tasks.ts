import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import type { EventDetails } from "../delivery/event-details.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";

/**
 * Ids of the tasks that the model started on this branch, or of which it read an event there, and of which
 * it has not heard the end.
 */
export function unendedTasks(branch: readonly SessionEntry[]): string[] {
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
        if (event.id) {
          if (event.kind === "end") ids.delete(event.id);
          else ids.add(event.id);
        }
        for (const id of event.endedIds ?? []) ids.delete(id);
      }
    }
  }
  return [...ids];
}
