import { randomUUID } from "node:crypto";
import { deliverLines, takeBackLines } from "./delivered-lines.ts";
import { type EventMessage, eventMessage } from "./event-message.ts";
import type { MessagePart } from "./message-part.ts";
import type { TaskEvent } from "./task-event.ts";

/** A message that was handed to pi and has not been seen in the branch yet. */
export interface Flight {
  /** In the result of a tool, which is in the branch when all tools of its message are done. */
  inResult: boolean;
  delivery: string;
  events: readonly TaskEvent[];
  parts: readonly MessagePart[];
}

/** How a message comes to the model: with a request that is made anyway, in the result of a tool, or by a request of its own. */
export type MessageWay = "joins" | "in a result" | "wakes";

/** A message handed to pi counts as delivered once it is seen in the session's branch. */
export class Flights {
  #underWay: Flight[] = [];

  get count(): number {
    return this.#underWay.length;
  }

  /** Makes the message of these parts, whose lines count as delivered from now on. */
  begin(events: readonly TaskEvent[], parts: readonly MessagePart[], way: MessageWay): EventMessage {
    const delivery = randomUUID();
    const message = eventMessage(parts, delivery, way === "wakes");
    deliverLines(parts);
    this.#underWay.push({ inResult: way === "in a result", delivery, events, parts });
    return message;
  }

  /** The tools are done: what their results carry is in the branch, or lost. */
  resultsAreThere(): void {
    for (const flight of this.#underWay) flight.inResult = false;
  }

  /**
   * Looks for what is under way.
   * @returns what was lost, such as other extensions drop: its lines are what they were before
   */
  land(hasInContext: (delivery: string) => boolean): Flight[] {
    const landed = this.#underWay.filter(({ inResult }) => !inResult);
    const lost = landed.filter(({ delivery }) => !hasInContext(delivery));
    this.#underWay = this.#underWay.filter(({ inResult }) => inResult);
    for (const { parts } of lost) takeBackLines(parts);
    return lost;
  }
}
