import type { ExtensionAPI, MessageRenderer } from "@earendil-works/pi-coding-agent";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { drawnEvents } from "./drawn-events.ts";
import { EventRow } from "./event-row.ts";
import { PlainRow } from "./plain-row.ts";

export function registerEventRow(pi: ExtensionAPI): void {
  pi.registerMessageRenderer(EVENT_MESSAGE, renderEventMessage);
}

/** Draws an event message from its details. */
export const renderEventMessage: MessageRenderer = (message, { expanded }, theme) => {
  const events = drawnEvents(message.details);
  if (events) return new EventRow(events, expanded, theme);
  return new PlainRow(typeof message.content === "string" ? message.content : "", expanded, theme);
};
