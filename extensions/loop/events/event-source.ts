import type { EventBus, ExtensionAPI, SessionStartEvent } from "@earendil-works/pi-coding-agent";
import {
  MONITOR_DONE,
  MONITOR_OUTPUT,
  MONITOR_STARTED,
  MONITOR_USER_BASH,
  type MonitorStarted,
} from "../../monitor/bus.ts";
import { eventJson } from "./event-json.ts";
import { busEventName, channelOf, eventNames, isTaskEvent, type TaskEventName } from "./event-names.ts";
import { PiEvents } from "./pi-events.ts";
import { tasksOfLoopRuns } from "./tasks-of-loop-runs.ts";

/** An event that may make loops due. */
export interface LoopEvent {
  name: string;
  /** Made on demand, because most events trigger nothing. */
  json(): string;
  /** Whether the run of a loop caused it. */
  ofLoopRun: boolean;
}

/**
 * Passes on the events of monitors and jobs, and the requested events of pi and the bus. It marks events that
 * a loop's run causes: the run's own events, events that others emit meanwhile, and events of the tasks that
 * it starts. A run that only such tasks have woken counts as one of a loop.
 */
export class EventSource {
  readonly #bus: EventBus;
  readonly #heard: (event: LoopEvent) => void;
  readonly #isLoopRun: () => boolean;
  readonly #piEvents: PiEvents;
  readonly #channels = new Map<string, () => void>();
  readonly #removals: (() => void)[];

  /**
   * @param start the event that began the session, unless it is over
   * @param isLoopRun tells whether the current run was started by a loop
   */
  constructor(
    pi: ExtensionAPI,
    start: SessionStartEvent | undefined,
    isLoopRun: () => boolean,
    heard: (event: LoopEvent) => void,
  ) {
    this.#bus = pi.events;
    this.#heard = heard;
    this.#isLoopRun = isLoopRun;
    this.#piEvents = new PiEvents(pi, start, (name, byUser, facts) => {
      heard({ name, json: () => eventJson(facts()), ofLoopRun: isLoopRun() && !byUser });
    });
    this.#removals = [
      pi.events.on(MONITOR_STARTED, (data) => this.#taskStarted(data)),
      pi.events.on(MONITOR_USER_BASH, (data) => this.#piEvents.passOn("user_bash", data as object)),
      pi.events.on(MONITOR_OUTPUT, (data) => this.#taskEvent("monitor_event", data)),
      pi.events.on(MONITOR_DONE, (data) => {
        const isJob = (data as { kind?: unknown } | undefined)?.kind === "job";
        this.#taskEvent(isJob ? "job_end" : "monitor_end", data);
      }),
    ];
  }

  /** Listens to these events, and stops listening to all other channels. */
  listenFor(names: readonly string[]): void {
    const piNames = names.filter((name) => !isTaskEvent(name) && channelOf(name) === undefined);
    this.#piEvents.listenFor(piNames.filter((name) => eventNames().includes(name)));
    const channels = new Set(names.flatMap((name) => channelOf(name) ?? []));
    for (const [channel, remove] of this.#channels) {
      if (channels.has(channel)) continue;
      remove();
      this.#channels.delete(channel);
    }
    for (const channel of channels) {
      if (!this.#channels.has(channel)) this.#channels.set(channel, this.#listenTo(channel));
    }
  }

  /**
   * Tells whether a message brings events of tasks, and only of those that runs of loops have started.
   * @param details of the message, by any sender
   */
  isOfLoopRuns(details: unknown): boolean {
    const { events } = Object(details) as { events?: unknown };
    const ofTasks = Array.isArray(events) ? events.filter(hasId) : [];
    return ofTasks.length > 0 && ofTasks.every(isOfLoopRun);
  }

  /** Removes the listeners, because the bus outlives the session's runtime. */
  close(): void {
    for (const remove of [...this.#removals, ...this.#channels.values()]) remove();
    this.#channels.clear();
  }

  #listenTo(channel: string): () => void {
    return this.#bus.on(channel, (data) => {
      // Data on the tasks' own channels belongs to the task, as it does under the events' other names.
      const ofLoopRun = channel.startsWith("monitor:") ? isOfLoopRun(data) : this.#isLoopRun();
      this.#heard({ name: busEventName(channel), json: () => eventJson(data), ofLoopRun });
    });
  }

  #taskStarted(data: unknown): void {
    const { startedBy } = Object(data) as Partial<MonitorStarted>;
    if (hasId(data) && startedBy !== "user" && this.#isLoopRun()) tasksOfLoopRuns.add(data.id);
  }

  #taskEvent(name: TaskEventName, data: unknown): void {
    const json = () => eventJson({ type: name, ...(data as object) });
    this.#heard({ name, json, ofLoopRun: isOfLoopRun(data) });
  }
}

function isOfLoopRun(data: unknown): boolean {
  return hasId(data) && tasksOfLoopRuns.has(data.id);
}

function hasId(data: unknown): data is { id: string } {
  const { id } = (data ?? {}) as { id?: unknown };
  return typeof id === "string";
}
