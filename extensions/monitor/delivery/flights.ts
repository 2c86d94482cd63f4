import { randomUUID } from "node:crypto";
import { deliverLines, takeBackLines } from "./delivered-lines.ts";
import { type EventMessage, eventMessage, eventsForModel } from "./event-message.ts";
import type { MessagePart } from "./message-part.ts";
import type { TaskEvent } from "./task-event.ts";

/** A message that was handed to pi and is not yet seen in the branch. */
export interface Flight {
  /** Whether it is in a tool's result, which enters the branch when all tools of its message are done. */
  inResult: boolean;
  delivery: string;
  events: readonly TaskEvent[];
  parts: readonly MessagePart[];
}

/** The way of a message to the model: with the next request, in a tool's result, or by its own request. */
export type MessageWay = "joins" | "in a result" | "wakes";

/** The messages that were handed to pi. Each counts as delivered once it is seen in the session's branch. */
export class Flights {
  #underWay: Flight[] = [];

  get count(): number {
    return this.#underWay.length;
  }

  /** Makes the message of these parts, whose lines count as delivered from now on. */
  begin(events: readonly TaskEvent[], parts: readonly MessagePart[], way: MessageWay): EventMessage {
    const delivery = randomUUID();
    const message = eventMessage(parts, delivery, way === "wakes");
    if (way === "in a result") message.eventsForModel = eventsForModel(parts);
    deliverLines(parts);
    this.#underWay.push({ inResult: way === "in a result", delivery, events, parts });
    return message;
  }

  /** Notes that the tools are done: messages in their results are in the branch, or lost. */
  resultsAreThere(): void {
    for (const flight of this.#underWay) flight.inResult = false;
  }

  /**
   * Looks for the messages under way.
   * @returns the lost messages, which other extensions may drop; the counts of their lines are reverted
   */
  land(hasInContext: (delivery: string) => boolean): Flight[] {
    const landed = this.#underWay.filter(({ inResult }) => !inResult);
    const lost = landed.filter(({ delivery }) => !hasInContext(delivery));
    this.#underWay = this.#underWay.filter(({ inResult }) => inResult);
    for (const { parts } of lost) takeBackLines(parts);
    return lost;
  }
}
