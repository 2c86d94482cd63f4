import { ledgersAfter } from "./delivered-lines.ts";
import { type EventDetails, eventDetails } from "./event-details.ts";
import { eventText } from "./event-text.ts";
import type { MessagePart } from "./message-part.ts";
import { EVENT_MESSAGE } from "./message-type.ts";

export interface EventMessage {
  customType: typeof EVENT_MESSAGE;
  content: string;
  display: true;
  /** The facts of a single event stand at the top, too. */
  details: Partial<EventDetails> & { events: EventDetails[]; delivery: string };
}

/** @param delivery by which the message is found again in the session's branch */
export function eventMessage(parts: readonly MessagePart[], delivery: string): EventMessage {
  const ledgerOf = ledgersAfter(parts);
  const events = parts.map((part) => eventDetails(part, ledgerOf));
  const single = events.length === 1 ? events[0] : {};
  return {
    customType: EVENT_MESSAGE,
    content: eventText(parts),
    display: true,
    details: { ...single, events, delivery },
  };
}
