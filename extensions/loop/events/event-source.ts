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

/** Something that may make loops due. */
export interface LoopEvent {
  name: string;
  /** Made on demand: most events are nobody's trigger. */
  json(): string;
  /** Whether the run of a loop brought it about. */
  ofLoopRun: boolean;
}

/** Tasks that are remembered as started by a loop's run; older ones have ended long ago. */
const TASKS_MAX = 200;

/**
 * The events of monitors and jobs, and those of pi and of the bus that are asked for. What a run brings
 * about that a loop started is marked: the run's own events, what others emit meanwhile, and the tasks
 * that it starts.
 */
export class EventSource {
  readonly #bus: EventBus;
  readonly #heard: (event: LoopEvent) => void;
  readonly #isLoopRun: () => boolean;
  readonly #piEvents: PiEvents;
  readonly #channels = new Map<string, () => void>();
  readonly #removals: (() => void)[];
  readonly #tasksOfLoopRuns = new Set<string>();

  /**
   * @param start the event that began the session, unless that is over
   * @param isLoopRun whether a run is under way that a loop started
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
      pi.events.on(MONITOR_STARTED, (data) => this.#taskStarted(data as Partial<MonitorStarted>)),
      pi.events.on(MONITOR_USER_BASH, (data) => this.#piEvents.passOn("user_bash", data as object)),
      pi.events.on(MONITOR_OUTPUT, (data) => this.#taskEvent("monitor_event", data)),
      pi.events.on(MONITOR_DONE, (data) => {
        const isJob = (data as { kind?: unknown } | undefined)?.kind === "job";
        this.#taskEvent(isJob ? "job_end" : "monitor_end", data);
      }),
    ];
  }

  /** Listens to these events, and of channels to no others. */
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

  /** The bus outlives the session's runtime. */
  close(): void {
    for (const remove of [...this.#removals, ...this.#channels.values()]) remove();
    this.#channels.clear();
  }

  #listenTo(channel: string): () => void {
    return this.#bus.on(channel, (data) => {
      // What the tasks' own channels carry goes by the task, as it does under the events' other names.
      const ofLoopRun = channel.startsWith("monitor:") ? this.#isOfLoopRun(data) : this.#isLoopRun();
      this.#heard({ name: busEventName(channel), json: () => eventJson(data), ofLoopRun });
    });
  }

  #taskStarted({ id, startedBy }: Partial<MonitorStarted>): void {
    if (id === undefined || startedBy === "user" || !this.#isLoopRun()) return;
    this.#tasksOfLoopRuns.add(id);
    const [oldest] = this.#tasksOfLoopRuns;
    if (this.#tasksOfLoopRuns.size > TASKS_MAX && oldest !== undefined) this.#tasksOfLoopRuns.delete(oldest);
  }

  #taskEvent(name: TaskEventName, data: unknown): void {
    const json = () => eventJson({ type: name, ...(data as object) });
    this.#heard({ name, json, ofLoopRun: this.#isOfLoopRun(data) });
  }

  #isOfLoopRun(data: unknown): boolean {
    const { id } = (data ?? {}) as { id?: unknown };
    return typeof id === "string" && this.#tasksOfLoopRuns.has(id);
  }
}
