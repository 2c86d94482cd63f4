import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import type { EventDetails } from "../delivery/details.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { STARTED_ENTRY, TOLD_ENTRY } from "../ui/entry-types.ts";

/**
 * Returns the ids of tasks that the model started on this branch, or of which it read an event there, and
 * whose end it has not heard.
 */
export function unendedTasks(branch: readonly SessionEntry[]): string[] {
  const begun = new Set<string>();
  // Ends stay known: an id does not come back, and an event may be offered again after its task's end.
  const ended = new Set<string>();
  for (const entry of branch) {
    if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
      const { toolName } = entry.message;
      const details = entry.message.details as { id?: string; ids?: string[]; replaced?: string } | undefined;
      if ((toolName === "monitor" || toolName === "bg_run") && details?.id) begun.add(details.id);
      if (toolName === "monitor" && details?.replaced) ended.add(details.replaced);
      if (toolName === "monitor_stop") for (const id of details?.ids ?? []) ended.add(id);
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      const { events = [] } = (entry.details ?? {}) as { events?: EventDetails[] };
      for (const event of events) {
        if (event.id) (event.kind === "end" ? ended : begun).add(event.id);
        for (const id of event.endedIds ?? []) ended.add(id);
      }
    }
  }
  return [...begun].filter((id) => !ended.has(id));
}

/** Returns the tasks that the person started on this branch, of whose end it says nothing. */
export function unendedStarts(branch: readonly SessionEntry[]): { id: string; title: string }[] {
  const titles = new Map<string, string>();
  const ended = new Set<string>();
  for (const entry of branch) {
    if (entry.type === "custom" && entry.customType === STARTED_ENTRY) {
      const { id, title } = (entry.data ?? {}) as { id?: unknown; title?: unknown };
      if (typeof id === "string") titles.set(id, String(title));
    }
    if (entry.type === "custom" && entry.customType === TOLD_ENTRY) {
      const { endedIds } = (entry.data ?? {}) as { endedIds?: unknown };
      if (Array.isArray(endedIds)) for (const id of endedIds) ended.add(String(id));
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      const { events = [] } = (entry.details ?? {}) as { events?: EventDetails[] };
      for (const event of events) {
        if (event.id && event.kind === "end") ended.add(event.id);
        for (const id of event.endedIds ?? []) ended.add(id);
      }
    }
  }
  return [...titles].flatMap(([id, title]) => (ended.has(id) ? [] : [{ id, title }]));
}
