import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import type { EventDetails } from "../delivery/details.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { nameFromCommand } from "../task/task-label.ts";

/** Returns the names of tasks by id, from their starts by the model and their events on this branch. */
export function taskNames(branch: readonly SessionEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const namesOfCalls = new Map<string, string>();
  for (const entry of branch) {
    if (entry.type === "message" && entry.message.role === "assistant") {
      for (const part of entry.message.content) {
        if (part.type !== "toolCall") continue;
        const { description, name = description, command } = part.arguments as Record<string, unknown>;
        if (typeof name === "string") namesOfCalls.set(part.id, name);
        else if (typeof command === "string") namesOfCalls.set(part.id, nameFromCommand(command));
      }
    }
    if (entry.type === "message" && entry.message.role === "toolResult") {
      const { id } = (entry.message.details ?? {}) as { id?: string };
      const name = namesOfCalls.get(entry.message.toolCallId);
      if (id !== undefined && name !== undefined) names.set(id, name);
    }
    if (entry.type === "custom_message" && entry.customType === EVENT_MESSAGE) {
      const { events = [] } = (entry.details ?? {}) as { events?: EventDetails[] };
      for (const event of events) if ("description" in event) names.set(event.id, event.description);
    }
  }
  return names;
}
