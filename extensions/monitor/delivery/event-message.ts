import { eventMessageText } from "../texts/event-message.ts";
import { eventText } from "../texts/events.ts";
import { ledgersAfter } from "./delivered-lines.ts";
import { type EventDetails, isShown } from "./details.ts";
import { eventDetails } from "./event-details.ts";
import type { MessagePart } from "./message-part.ts";
import { EVENT_MESSAGE } from "./message-type.ts";

export interface EventMessage {
  customType: typeof EVENT_MESSAGE;
  content: string;
  /** Whether the person sees a row of it. */
  display: boolean;
  /** The facts of a single event also stand at the top. */
  details: Partial<EventDetails> & { events: EventDetails[]; delivery: string };
  /** The events in words for the model, whose scripts read them; only of a message in a tool's result. */
  eventsForModel?: readonly EventDetails[];
}

/** The first line of a message that starts a request: pi hands it to the model like a user's words. */
const NOT_FROM_USER = eventMessageText.heading;
/** The room that this takes in a message. */
export const WAKING_CHARS = NOT_FROM_USER.length;

/**
 * @param delivery the id by which the message is found again in the session's branch
 * @param isWaking whether it starts a model request
 */
export function eventMessage(
  parts: readonly MessagePart[],
  delivery: string,
  isWaking: boolean,
): EventMessage {
  const ledgerOf = ledgersAfter(parts);
  const events = parts.map((part) => eventDetails(part, ledgerOf));
  const single = events.length === 1 ? events[0] : {};
  return {
    customType: EVENT_MESSAGE,
    content: (isWaking ? NOT_FROM_USER : "") + eventText(parts),
    display: events.some(isShown),
    details: { ...single, events, delivery },
  };
}

/** Returns the facts of the parts in words for the model. */
export function eventsForModel(parts: readonly MessagePart[]): EventDetails[] {
  const ledgerOf = ledgersAfter(parts);
  return parts.map((part) => eventDetails(part, ledgerOf, "model"));
}
