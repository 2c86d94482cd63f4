// Longer than most: the steps that fit events into one message work on one draft.

import { type Told, toldTo } from "../../core/text/reader.ts";
import { shorten } from "../../core/text/truncate.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { eventText } from "../texts/events.ts";
import { availableQuotes, type MessagePart, shortenedOutput, wholePart } from "./message-part.ts";
import { type TaskEvent, taskOf } from "./task-event.ts";

export interface ComposeLimits {
  /** The most characters of the whole message. */
  maxChars: number;
  /** Returns how many characters a task's output may still put into the context. */
  taskCharsLeft: (task: MonitorTask) => number;
}

export interface Composed {
  parts: MessagePart[];
  /** Events whose headline did not fit; they wait for the next message. */
  left: TaskEvent[];
}

/**
 * Fits waiting events into one message. Each task gets a fair share, within which the newest events stay, and
 * all keep the order in which they came. Headlines of ends, notices and notes come first; quotes of ends
 * shrink; events without room are counted.
 */
export function compose(events: readonly TaskEvent[], limits: ComposeLimits): Composed {
  const whole = events.map(wholePart);
  if (messageChars(whole) <= limits.maxChars && tasksWithin(whole, limits)) return { parts: whole, left: [] };
  const draft = new Draft(events, limits);
  const left = new Set(groupsByUrgency(events).flatMap((group) => draft.addShortest(group)));
  draft.addEndQuotes();
  draft.addOutputs();
  return { parts: draft.parts(), left: events.filter((event) => left.has(event)) };
}

/** Groups the events by task, in their order; notes come first, then tasks that have ended. */
function groupsByUrgency(events: readonly TaskEvent[]): TaskEvent[][] {
  const groups = Map.groupBy(events, (event) => taskOf(event) ?? event);
  return [...groups.values()].sort((a, b) => urgency(a) - urgency(b));
}

function urgency(group: readonly TaskEvent[]): number {
  if (group.some((event) => event.kind === "note")) return 0;
  return group.some((event) => event.kind === "end") ? 1 : 2;
}

/** Returns the length of the message. */
export function messageChars(parts: readonly MessagePart[]): number {
  return eventText(parts).length;
}

/** The kinds of parts of which an endless output makes endlessly many. */
const COUNTED: ReadonlySet<MessagePart["kind"]> = new Set(["output", "omitted", "repeats"]);

function taskOfPart(part: MessagePart): Task | undefined {
  return part.kind === "note" ? undefined : part.task;
}

/** Returns how many characters the output of a task takes in a message of these parts. */
export function outputChars(parts: readonly MessagePart[], task: Task): number {
  return eventText(parts.filter((part) => COUNTED.has(part.kind) && taskOfPart(part) === task)).length;
}

function tasksWithin(parts: readonly MessagePart[], limits: ComposeLimits): boolean {
  const tasks = new Set(parts.flatMap((part) => (part.kind === "output" ? [part.task] : [])));
  return [...tasks].every((task) => outputChars(parts, task) <= limits.taskCharsLeft(task));
}

type OutputEventOf = Extract<TaskEvent, { kind: "output" }>;

/** The output events of one task, of which the newest are chosen. */
interface TaskShare {
  task: MonitorTask;
  /** Oldest first. */
  events: OutputEventOf[];
  /** Newest first. */
  chosen: Extract<MessagePart, { kind: "output" }>[];
  full: boolean;
}

interface Headline {
  event: TaskEvent;
  part: MessagePart;
}

/** A message in the making. Every trial is rendered, so that the budget is exact. */
class Draft {
  readonly #limits: ComposeLimits;
  /** The position of each event in the order in which they came. */
  readonly #order: Map<TaskEvent, number>;
  readonly #shares: TaskShare[] = [];
  readonly #headlines: Headline[] = [];
  /** The length of the added parts in their shortest form, line feeds included. */
  #shortestChars = 0;

  constructor(events: readonly TaskEvent[], limits: ComposeLimits) {
    this.#order = new Map(events.map((event, index) => [event, index]));
    this.#limits = limits;
  }

  /**
   * Adds the events of one task in their shortest form: headlines, and a count of the output. If even a whole
   * message has no room for that, it drops the oldest notices.
   * @returns the events that have to wait: none, or all of them
   */
  addShortest(events: readonly TaskEvent[]): readonly TaskEvent[] {
    if (this.#tryShortest(events)) return [];
    if (this.#headlines.length + this.#shares.length > 0) return events;
    const notices = events.filter((event) => event.kind === "notice");
    for (const [index] of notices.slice(0, -1).entries()) {
      const tooOld = new Set<TaskEvent>(notices.slice(0, index + 1));
      if (this.#tryShortest(events.filter((event) => !tooOld.has(event)))) return [];
    }
    return events;
  }

  #shortestOf(events: readonly TaskEvent[]): Headline[] {
    return events
      .filter((event) => event.kind !== "output")
      .map((event) => shortest(event, this.#limits.maxChars));
  }

  /**
   * In their shortest form no two parts share a heading: the lengths of the tasks add up, and the parts that
   * are in need not be rendered again, however many tasks wait.
   */
  #tryShortest(events: readonly TaskEvent[]): boolean {
    const headlines = this.#shortestOf(events);
    const outputs = events.filter((event) => event.kind === "output");
    const [first] = outputs;
    const shares: TaskShare[] = first ? [{ task: first.task, events: outputs, chosen: [], full: false }] : [];
    const omitted = shares.flatMap((share) => omittedOf(share) ?? []);
    const chars = messageChars([...headlines, ...omitted].map(({ part }) => part)) + 1;
    if (this.#shortestChars + chars > this.#limits.maxChars + 1) return false;
    this.#shortestChars += chars;
    this.#headlines.push(...headlines);
    this.#shares.push(...shares);
    return true;
  }

  /** Gives each end event as many of its last lines as fit, the newest first. */
  addEndQuotes(): void {
    for (const { part } of this.#headlines) {
      if (part.kind !== "end") continue;
      for (const stream of ["stdout", "stderr"] as const) {
        while (part.quotes[stream] < availableQuotes(part.task)[stream]) {
          part.quotes[stream]++;
          if (this.#fits()) continue;
          part.quotes[stream]--;
          break;
        }
      }
    }
  }

  /** Adds output, one event at a time, always to the task that has the least yet. */
  addOutputs(): void {
    for (;;) {
      const open = this.#shares.filter((share) => !share.full);
      const [poorest] = open.sort((a, b) => shareChars(a) - shareChars(b));
      if (!poorest) return;
      this.#addNewest(poorest);
    }
  }

  parts(): MessagePart[] {
    const ordered = this.#headlines.map(({ event, part }) => ({ part, order: this.#orderOf(event) }));
    for (const share of this.#shares) {
      const { events, chosen } = share;
      const firstChosen = events.length - chosen.length;
      for (const [index, event] of events.slice(firstChosen).entries()) {
        const part = chosen[chosen.length - 1 - index] ?? event;
        ordered.push({ part, order: this.#orderOf(event) });
      }
      const omitted = omittedOf(share);
      if (omitted) ordered.push({ part: omitted.part, order: this.#orderOf(omitted.event) });
    }
    return ordered.sort((a, b) => a.order - b.order).map(({ part }) => part);
  }

  #addNewest(share: TaskShare): void {
    const event = share.events[share.events.length - 1 - share.chosen.length];
    share.full = true;
    if (!event) return;
    share.chosen.push(event);
    if (this.#fits(share.task)) {
      share.full = false;
      return;
    }
    share.chosen.pop();
    // Every task must be seen, if only with the beginning of its newest event.
    if (share.chosen.length > 0) return;
    for (
      let maxChars = event.output.texts.join("\n").length;
      maxChars >= 1;
      maxChars = Math.floor(maxChars / 2)
    ) {
      share.chosen = [{ ...event, output: shortenedOutput(event.output, maxChars) }];
      if (this.#fits(share.task)) return;
    }
    share.chosen = [];
  }

  #fits(task?: MonitorTask): boolean {
    const parts = this.parts();
    if (messageChars(parts) > this.#limits.maxChars) return false;
    return task === undefined || outputChars(parts, task) <= this.#limits.taskCharsLeft(task);
  }

  #orderOf(event: TaskEvent): number {
    return this.#order.get(event) ?? 0;
  }
}

/** Returns a part that counts the events of a share that are not in, in place of the last of them. */
function omittedOf({ task, events, chosen }: TaskShare): Headline | undefined {
  const omitted = events.slice(0, events.length - chosen.length);
  const last = omitted.at(-1);
  if (!last) return undefined;
  const outputs = omitted.map((event) => event.output);
  return { event: last, part: { kind: "omitted", task, atMs: last.atMs, outputs } };
}

function shareChars(share: TaskShare): number {
  return share.chosen.reduce((sum, { output }) => sum + output.texts.join("\n").length, 0);
}

/** Returns the most characters of a notice or a note in a message of this size. */
function clippedChars(maxChars: number): number {
  return Math.floor(maxChars / 2);
}

function shortened(text: Told, maxChars: number): Told {
  return {
    model: shorten(toldTo("model", text), maxChars),
    person: shorten(toldTo("person", text), maxChars),
  };
}

function shortest(event: TaskEvent, maxChars: number): Headline {
  switch (event.kind) {
    case "end":
      return { event, part: { ...event, quotes: { stdout: 0, stderr: 0 } } };
    case "notice":
      return {
        event,
        part: { ...event, quoted: event.quoted.map((line) => shorten(line, clippedChars(maxChars))) },
      };
    case "note":
      return { event, part: { ...event, text: shortened(event.text, clippedChars(maxChars)) } };
    default:
      return { event, part: event };
  }
}
