import { type EventDetails } from "./event-details.ts";
import type { MessagePart } from "./message-part.ts";
import { EVENT_MESSAGE } from "./message-type.ts";
export interface EventMessage {
    customType: typeof EVENT_MESSAGE;
    content: string;
    display: true;
    /** The facts of a single event also stand at the top. */
    details: Partial<EventDetails> & {
        events: EventDetails[];
        delivery: string;
    };
}
/** The room that this takes in a message. */
export declare const WAKING_CHARS: number;
/**
 * @param delivery the id by which the message is found again in the session's branch
 * @param isWaking whether it starts a model request
 */
export declare function eventMessage(parts: readonly MessagePart[], delivery: string, isWaking: boolean): EventMessage;
