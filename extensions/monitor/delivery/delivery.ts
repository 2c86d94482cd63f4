import type { MonitorTask } from "../task/monitor-task.ts";
import { type EventDetails, eventDetails } from "./event-details.ts";
import { eventText } from "./event-text.ts";
import { countAsDelivered, countAsDiscarded, mayWake, type TaskEvent } from "./task-event.ts";

/** The custom message type of all events. */
export const EVENT_MESSAGE = "monitor-event";

export interface EventMessage {
  customType: typeof EVENT_MESSAGE;
  content: string;
  display: true;
  /** The facts of a single event stand at the top, too. */
  details: Partial<EventDetails> & { events: EventDetails[] };
}

/** The agent as delivery sees it. */
export interface Agent {
  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean;
  /** Puts the message into the context of the idle agent. `wake` starts a run. */
  send(message: EventMessage, wake: boolean): void;
  /** Whether a message after the final answer would hide that answer (print mode). */
  endsWithAnswer: boolean;
}

/**
 * The only way from a task to the model. While the agent is idle an event enters the context at once;
 * while it is busy, events wait and join at the next boundary, as one message for all tasks.
 */
export class Delivery {
  readonly #agent: Agent;
  #waiting: TaskEvent[] = [];
  #look: NodeJS.Immediate | undefined;
  /** A waking event has joined the context and no model request has followed yet. */
  #unseenWake = false;
  /** After the user aborted a run, until the user's next words. Ends still wake. */
  #eventWakesPaused = false;

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  offer(event: TaskEvent): void {
    this.#waiting.push(event);
    this.lookAgain();
  }

  /**
   * What waits from this task reaches nobody.
   * @returns how many events that were
   */
  discard(task: MonitorTask): number {
    const discarded = this.#waiting.filter((event) => event.task === task);
    for (const event of discarded) countAsDiscarded(event);
    this.#waiting = this.#waiting.filter((event) => event.task !== task);
    return discarded.filter((event) => event.kind === "output").length;
  }

  /** Delivers on a later tick, if the agent is idle then: what comes in one tick is one message. */
  lookAgain(): void {
    this.#look ??= setImmediate(() => {
      this.#look = undefined;
      this.#deliverIdle();
    });
  }

  /** A model request begins: it sees all that has joined the context. */
  requestStarted(): void {
    this.#unseenWake = false;
  }

  /** Between two model requests of a run. @returns the message that joins the context there */
  atBoundary(): EventMessage | undefined {
    const wakes = this.#waiting.some((event) => this.#wakes(event));
    const message = this.#takeMessage();
    this.#unseenWake ||= wakes && message !== undefined;
    return message;
  }

  /** The run would end here. @returns what joins, and whether the run must go on to see it */
  atRunEnd(): { message: EventMessage | undefined; goOn: boolean } {
    const goOn = this.#unseenWake || this.#waiting.some((event) => this.#wakes(event));
    if (!goOn && this.#agent.endsWithAnswer) return { message: undefined, goOn };
    return { message: this.#takeMessage(), goOn };
  }

  userAborted(): void {
    this.#eventWakesPaused = true;
    this.#unseenWake = false;
  }

  userSpoke(): void {
    this.#eventWakesPaused = false;
  }

  /** Nothing is delivered any more: the session's runtime is about to go. */
  close(): void {
    clearImmediate(this.#look);
    this.#waiting = [];
  }

  #deliverIdle(): void {
    if (this.#waiting.length === 0 || !this.#agent.isIdle()) return;
    const wake = this.#waiting.some((event) => this.#wakes(event));
    if (!wake && this.#agent.endsWithAnswer) return;
    const message = this.#takeMessage();
    if (message) this.#agent.send(message, wake);
  }

  #wakes(event: TaskEvent): boolean {
    return mayWake(event) && (event.kind === "end" || !this.#eventWakesPaused);
  }

  #takeMessage(): EventMessage | undefined {
    const events = this.#waiting;
    this.#waiting = [];
    const [first] = events;
    if (!first) return undefined;
    for (const event of events) countAsDelivered(event);
    const details = events.map(eventDetails);
    return {
      customType: EVENT_MESSAGE,
      content: eventText(events),
      display: true,
      details: { ...(events.length === 1 ? details[0] : {}), events: details },
    };
  }
}
