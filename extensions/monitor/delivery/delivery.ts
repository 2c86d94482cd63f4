// Longer than most: all ways into the context share the waiting events, the budgets and the wakes.

import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { noticeText } from "../texts/notices.ts";
import type { Agent } from "./agent.ts";
import { type Composed, compose, messageChars } from "./compose.ts";
import { type EventMessage, WAKING_CHARS } from "./event-message.ts";
import { Flights, type MessageWay } from "./flights.ts";
import { IdleBudget } from "./idle-budget.ts";
import { wholePart } from "./message-part.ts";
import { TaskBudget } from "./task-budget.ts";
import { type TaskEvent, taskOf, type WakeKind } from "./task-event.ts";
import { WaitingEvents } from "./waiting-events.ts";
import { EVENT_WAKES_MAX, WakePacer } from "./wake-pacer.ts";

export interface DeliveryLimits {
  /** The most characters of one message, and of all idle messages between two model requests. */
  boundaryMaxChars: number;
  /** The most characters of one task's output between two compactions. */
  taskMaxChars: number;
  /** The least time between the end of a run and the next event wake. */
  wakeIntervalMs: number;
}

/** The session whose tasks it reports. */
export interface DeliverySession {
  /** The tasks whose withheld repeats are stated at boundaries. */
  runningTasks(): readonly Task[];
  /** Called when the number of waiting events changes. */
  onWaiting(): void;
}

export interface Backlog {
  events: number;
  /** The lines of the output events among them. */
  lines: number;
  /** The next model request of the current run, a wake that is due later, or the user's next prompt. */
  until: "request" | "wake" | "prompt";
}

/**
 * The only way from a task to the model. While the agent is idle, an event enters the context at once, within
 * a budget; while it is busy, events wait and join at the next boundary, as one message for all tasks. A
 * message handed to pi counts as delivered once it is seen in the session's branch.
 */
export class Delivery {
  readonly #agent: Agent;
  readonly #limits: DeliveryLimits;
  readonly #session: DeliverySession;
  readonly #pacer: WakePacer;
  readonly #taskBudget: TaskBudget;
  readonly #waiting = new WaitingEvents();
  readonly #flights = new Flights();
  readonly #idleBudget: IdleBudget;
  #look: NodeJS.Immediate | undefined;
  #wakeTimer: NodeJS.Timeout | undefined;
  /** The kind of a waking event that has joined the context, if no model request has followed yet. */
  #unseenWake: WakeKind | undefined;
  /** Whether waiting events have joined before the user's words; the rest waits for the next request. */
  #joinedBeforePrompt = false;
  #closed = false;

  constructor(agent: Agent, limits: DeliveryLimits, session: DeliverySession) {
    this.#agent = agent;
    this.#limits = limits;
    this.#session = session;
    this.#pacer = new WakePacer(limits.wakeIntervalMs);
    this.#taskBudget = new TaskBudget(limits.taskMaxChars);
    this.#idleBudget = new IdleBudget(limits.boundaryMaxChars);
  }

  /** Whether events that come while the agent is idle and do not wake wait for the next model request. */
  get isIdleBudgetUsedUp(): boolean {
    return this.#idleBudget.isClosed;
  }

  /** The events that wait for the model, and their next chance. */
  get backlog(): Backlog {
    const { count: events, lines } = this.#waiting;
    if (!this.#agent.isIdle()) return { events, lines, until: "request" };
    return { events, lines, until: this.wakeDueMs() === undefined ? "prompt" : "wake" };
  }

  offer(event: TaskEvent): void {
    if (event.kind === "output" && this.#taskBudget.isUsedUp(event.task)) {
      event.task.output.ledger.cut(event.output.lines);
      // The end event has to quote the last lines that the model has not seen.
      event.task.output.noteUnshown(event.output);
      return;
    }
    this.#waiting.add(event);
    this.#tellWaiting();
    this.lookAgain();
  }

  /**
   * Drops the waiting events of this task.
   * @returns how many of them were output events
   */
  discard(task: Task): number {
    this.#confirm();
    const discarded = this.#waiting.all.filter((event) => taskOf(event) === task);
    for (const event of discarded) {
      if (event.kind === "output") event.task.output.ledger.discard(event.output.lines);
    }
    this.#waiting.remove(new Set(discarded));
    this.#tellWaiting();
    return discarded.filter((event) => event.kind === "output").length;
  }

  /** Delivers on a later tick, if the agent is idle then: events of one tick are one message. */
  lookAgain(): void {
    if (this.#closed) return;
    this.#look ??= setImmediate(() => {
      this.#look = undefined;
      this.#deliverIdle();
    });
  }

  /** Notes the start of a model request, which sees all that has joined the context. */
  requestStarted(): void {
    this.#flights.resultsAreThere();
    this.#unseenWake = undefined;
    this.#idleBudget.renew();
    this.#joinedBeforePrompt = false;
  }

  /** Notes that the user's next words are on their way. */
  userSpoke(): void {
    this.#pacer.userSpoke();
  }

  /** Lets waiting events join before a prompt that was submitted to the idle agent, once. */
  beforePrompt(): void {
    if (this.#closed || this.#joinedBeforePrompt || this.#agent.endsWithAnswer) return;
    this.#confirm();
    const message = this.#take(this.#waitingAndRepeats());
    if (!message) return;
    this.#joinedBeforePrompt = true;
    this.#agent.send(message, false);
  }

  /** Lets waiting events join between two model requests of a run. @returns the message that joins there */
  atBoundary(): EventMessage | undefined {
    if (this.#closed) return undefined;
    this.#confirm();
    this.#unseenWake ??= this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind));
    return this.#take(this.#waitingAndRepeats());
  }

  /** Takes waiting events into a tool's result. @returns what would join the context at the next boundary */
  joinResult(): EventMessage | undefined {
    if (this.#closed) return undefined;
    return this.#take(this.#waitingAndRepeats(), "in a result");
  }

  /** Decides whether the run goes on. @returns what joins if it does; undefined if the run may end */
  atRunEnd(): { message: EventMessage | undefined } | undefined {
    if (this.#closed) return undefined;
    this.#confirm();
    const wake = this.#unseenWake ?? this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind));
    if (!wake) return undefined;
    this.#countWake(wake);
    return { message: this.#take(this.#waitingAndRepeats(), "wakes") };
  }

  /** @returns how long until a waiting event may wake; undefined if none may */
  wakeDueMs(nowMs = performance.now()): number | undefined {
    const waitsMs = this.#waiting.wakeKinds().flatMap((kind) => this.#pacer.waitMs(kind, nowMs) ?? []);
    return waitsMs.length > 0 ? Math.min(...waitsMs) : undefined;
  }

  /** Counts a run as ended, for the pace of wakes, that is held open at its end. */
  runHeld(): void {
    this.#pacer.runEnded(performance.now());
  }

  runEnded(aborted: boolean): void {
    this.#flights.resultsAreThere();
    this.#pacer.runEnded(performance.now());
    this.#unseenWake = undefined;
    if (aborted) this.#pacer.userAborted();
    this.lookAgain();
  }

  /** Counts wakes again, because an adopted task may wake from now on. */
  adopted(): void {
    this.#waiting.countWakes();
    this.lookAgain();
  }

  compacted(): void {
    this.#taskBudget.reset();
    this.lookAgain();
  }

  /** Delivers nothing more, and settles the messages under way; later events are kept. */
  freeze(): void {
    this.#confirm();
    this.#stopLooking();
  }

  /** The waiting events, for another runtime to go on with. */
  get waiting(): readonly TaskEvent[] {
    return this.#waiting.all;
  }

  /** Drops all events, because the session's runtime is about to go. */
  close(): void {
    this.#stopLooking();
    this.#waiting.clear();
  }

  #tellWaiting(): void {
    if (!this.#closed) this.#session.onWaiting();
  }

  #stopLooking(): void {
    this.#closed = true;
    clearImmediate(this.#look);
    clearTimeout(this.#wakeTimer);
  }

  #deliverIdle(): void {
    if (this.#waiting.count + this.#flights.count === 0) return;
    if (!this.#agent.isIdle()) {
      this.#agent.lookLater();
      return;
    }
    this.#confirm();
    const nowMs = performance.now();
    const mayWake = this.#agent.mayWake();
    if (!mayWake) this.#agent.lookLater();
    const wake = this.#allowedWake((kind) => mayWake && this.#pacer.waitMs(kind, nowMs) === 0);
    if (wake) {
      this.#countWake(wake);
      const message = this.#take(this.#waitingAndRepeats(), "wakes");
      if (message) this.#agent.send(message, true);
      return;
    }
    this.#armWakeTimer(nowMs);
    if (!this.#agent.endsWithAnswer) this.#sendWithoutWake(nowMs);
  }

  /** Sends events that do not wake, or whose wakes are paused, while the idle budget lasts. */
  #sendWithoutWake(nowMs: number): void {
    if (this.#idleBudget.isClosed) return;
    const ready: TaskEvent[] = [];
    for (const event of this.#waiting.all) {
      if (this.#waitsForWake(event, nowMs)) continue;
      if (!this.#idleBudget.fits(messageChars([...ready, event].map(wholePart)))) {
        this.#idleBudget.close();
        break;
      }
      ready.push(event);
    }
    const message = this.#take(ready);
    if (!message) return;
    this.#idleBudget.spend(message.content.length);
    this.#agent.send(message, false);
  }

  #waitsForWake(event: TaskEvent, nowMs: number): boolean {
    const kind = this.#waiting.wakeKind(event);
    return kind !== undefined && this.#pacer.waitMs(kind, nowMs) !== undefined;
  }

  /** @param nowMs a time without a due wake: later one might be due, and nobody would look again */
  #armWakeTimer(nowMs: number): void {
    clearTimeout(this.#wakeTimer);
    const dueMs = this.wakeDueMs(nowMs);
    // A wake that is due now waits for the agent, which leads to another look.
    if (dueMs) this.#wakeTimer = setTimeout(() => this.lookAgain(), dueMs);
  }

  /** Returns the strongest kind of wake that a waiting event asks for and that is allowed. */
  #allowedWake(isAllowed: (kind: WakeKind) => boolean): WakeKind | undefined {
    return this.#waiting.wakeKinds().find(isAllowed);
  }

  #countWake(kind: WakeKind): void {
    if (!this.#pacer.woke(kind)) return;
    const text = noticeText.wakesSpent(EVENT_WAKES_MAX);
    this.#waiting.add({ kind: "note", atMs: Date.now(), text });
  }

  #waitingAndRepeats(): readonly TaskEvent[] {
    for (const task of this.#session.runningTasks()) {
      if (task.kind === "monitor" && this.#taskBudget.isUsedUp(task)) continue;
      const repeats = task.kind === "monitor" ? task.output.takeRepeats() : undefined;
      if (repeats && task.kind === "monitor")
        this.#waiting.add({ kind: "repeats", task, atMs: Date.now(), repeats });
    }
    return this.#waiting.all;
  }

  /** Makes the message of these events, as far as they fit; the others go on waiting. */
  #take(events: readonly TaskEvent[], way: MessageWay = "joins"): EventMessage | undefined {
    const { parts, left } = this.#compose(events, way === "wakes" ? WAKING_CHARS : 0);
    if (parts.length === 0) return undefined;
    const waitOn = new Set(left);
    const taken = events.filter((event) => !waitOn.has(event));
    this.#waiting.remove(new Set(taken));
    this.#tellWaiting();
    const message = this.#flights.begin(taken, parts, way);
    for (const task of this.#taskBudget.charge(parts)) {
      if (!parts.some((part) => part.kind === "end" && part.task === task)) this.#noticeUsedUp(task);
    }
    return message;
  }

  /** @param reservedChars characters of the message besides these events */
  #compose(events: readonly TaskEvent[], reservedChars: number): Composed {
    return compose(events, {
      maxChars: this.#limits.boundaryMaxChars - reservedChars,
      taskCharsLeft: (task) => this.#taskBudget.charsLeft(task),
    });
  }

  #noticeUsedUp(task: MonitorTask): void {
    const text = noticeText.contextSpent(this.#limits.taskMaxChars);
    this.offer({ kind: "notice", task, atMs: Date.now(), text, quoted: [], topic: "other" });
  }

  /**
   * Looks for the messages handed to pi; offers those that another extension dropped again, in their order.
   */
  #confirm(): void {
    const lost = this.#flights.land((delivery) => this.#agent.hasInContext(delivery));
    for (const { parts } of lost) this.#taskBudget.refund(parts);
    this.#waiting.takeBack(lost.flatMap((flight) => flight.events));
  }
}
