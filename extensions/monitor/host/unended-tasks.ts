import type { SessionEntry } from "@earendil-works/pi-coding-agent";
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

/** Returns the ids of tasks of whose end the person was told on this branch alone. */
export function toldToPerson(branch: readonly SessionEntry[]): ReadonlySet<string> {
  return saidOn(branch).told;
}

/** Reads entries of which a damaged or foreign session file may have any kind. */
function saidOn(branch: readonly SessionEntry[]): Said {
  const said: Said = { begun: new Set(), started: new Map(), ended: new Set(), told: new Set() };
  const { begun, started, ended, told } = said;
  for (const entry of branch) {
    if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
      const { toolName } = entry.message;
      const { id, ids, replaced } = fieldsOf(entry.message.details);
      if (toolName === "monitor" || toolName === "bg_run") addTexts(begun, [id]);
      if (toolName === "monitor") addTexts(ended, [replaced]);
      if (toolName === "monitor_stop") addTexts(ended, ids);
    }
    if (entry.type === "custom" && entry.customType === STARTED_ENTRY) {
      const { id, title } = fieldsOf(entry.data);
      if (typeof id === "string") started.set(id, typeof title === "string" ? title : "");
    }
    if (entry.type === "custom" && entry.customType === TOLD_ENTRY) {
      addTexts(told, fieldsOf(entry.data).endedIds);
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      for (const event of listOf(fieldsOf(entry.details).events)) {
        const { id, kind, endedIds } = fieldsOf(event);
        addTexts(kind === "end" ? ended : begun, [id]);
        addTexts(ended, endedIds);
      }
    }
  }
  return said;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function addTexts(texts: Set<string>, values: unknown): void {
  for (const value of listOf(values)) if (typeof value === "string" && value !== "") texts.add(value);
}
