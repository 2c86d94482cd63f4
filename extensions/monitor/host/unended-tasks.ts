import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import type { EventDetails } from "../delivery/details.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { STARTED_ENTRY, TOLD_ENTRY } from "../ui/entry-types.ts";

/** What a branch says of tasks, by their ids. */
interface Said {
  /** Those that the model started, or of which it read an event. */
  begun: Set<string>;
  /** The titles of those that the person started. */
  started: Map<string, string>;
  /** Ends stay known: an id does not come back, and an event may be offered again after its task's end. */
  ended: Set<string>;
  /** Those whose end was told to the person alone. */
  told: Set<string>;
}

/**
 * Returns the ids of tasks that the model started on this branch, or of which it read an event there, and
 * whose end it has not heard.
 */
export function unendedTasks(branch: readonly SessionEntry[]): string[] {
  const { begun, ended } = saidOn(branch);
  return [...begun].filter((id) => !ended.has(id));
}

/**
 * Returns the tasks that the person started on this branch, of whose end it says nothing, without those of
 * which the model has read: their end is told to both.
 */
export function unendedStarts(branch: readonly SessionEntry[]): { id: string; title: string }[] {
  const { begun, started, ended, told } = saidOn(branch);
  return [...started].flatMap(([id, title]) =>
    begun.has(id) || ended.has(id) || told.has(id) ? [] : [{ id, title }],
  );
}

function saidOn(branch: readonly SessionEntry[]): Said {
  const said: Said = { begun: new Set(), started: new Map(), ended: new Set(), told: new Set() };
  const { begun, started, ended, told } = said;
  for (const entry of branch) {
    if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
      const { toolName } = entry.message;
      const details = entry.message.details as { id?: string; ids?: string[]; replaced?: string } | undefined;
      if ((toolName === "monitor" || toolName === "bg_run") && details?.id) begun.add(details.id);
      if (toolName === "monitor" && details?.replaced) ended.add(details.replaced);
      if (toolName === "monitor_stop") for (const id of details?.ids ?? []) ended.add(id);
    }
    if (entry.type === "custom" && entry.customType === STARTED_ENTRY) {
      const { id, title } = (entry.data ?? {}) as { id?: unknown; title?: unknown };
      if (typeof id === "string") started.set(id, String(title));
    }
    if (entry.type === "custom" && entry.customType === TOLD_ENTRY) {
      const { endedIds } = (entry.data ?? {}) as { endedIds?: unknown };
      if (Array.isArray(endedIds)) for (const id of endedIds) told.add(String(id));
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      const { events = [] } = (entry.details ?? {}) as { events?: EventDetails[] };
      for (const event of events) {
        if (event.id) (event.kind === "end" ? ended : begun).add(event.id);
        for (const id of event.endedIds ?? []) ended.add(id);
      }
    }
  }
  return said;
}
