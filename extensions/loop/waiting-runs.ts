import { turn } from "../core/pi/turn.ts";
import { FilterQueue } from "../core/text/filter-queue.ts";
import { createLineFilter } from "../core/text/line-filter.ts";
import { TASK_LIST_EVENTS } from "./events/event-names.ts";
import type { LoopEvent } from "./events/event-source.ts";
import type { OpenTasks } from "./host/task-list-client.ts";
import { type Loop, nextTimerDue } from "./loop.ts";
import { eventsDueMs, type LoopRun, type Waiting } from "./run.ts";

/** The state of a loop in this session, besides the stored one. */
interface Local extends Waiting {
  /** Undefined if every event of its names counts, or none has come yet. */
  filter: FilterQueue | undefined;
  /** Counts how often all events were forgotten; an event that is still being matched goes with them. */
  forgotten: number;
  /** The number of events from runs that a loop started. */
  ignoredEvents: number;
}

/** The events and requests of this session that wait for a run: at most one run for each loop. */
export class WaitingRuns {
  readonly #locals = new Map<string, Local>();
  readonly #isWatched: () => boolean;
  #openTasks: OpenTasks | undefined;

  /** @param isWatched tells whether a task runs whose events may wake the agent */
  constructor(isWatched: () => boolean) {
    this.#isWatched = isWatched;
  }

  of(loop: Loop): Waiting {
    const { events, manual } = this.#localOf(loop);
    return { events, manual, isWatched: this.#isWatched(), openTasks: this.#openTasksFor(loop) };
  }

  /** Sets the open tasks of the list; undefined if there is no answer. */
  setOpenTasks(open: OpenTasks | undefined): void {
    this.#openTasks = open;
  }

  ignoredEvents(loop: Loop): number {
    return this.#locals.get(loop.id)?.ignoredEvents ?? 0;
  }

  askFor(loop: Loop, by: "model" | "user"): void {
    this.#localOf(loop).manual = by;
  }

  /** @param added called for each loop that gets a waiting run by this event, at once or in a later turn */
  add(event: LoopEvent, loops: readonly Loop[], nowMs: number, added: () => void): void {
    let json: string | undefined;
    for (const loop of loops) {
      if (!loop.trigger.events?.names.includes(event.name) || loop.state.kind === "paused") continue;
      // A loop that works off the list runs while tasks are open, without the list's events.
      if (loop.backlog && event.name.startsWith(TASK_LIST_EVENTS)) continue;
      const local = this.#localOf(loop);
      const { forgotten } = local;
      const text = json ?? event.json();
      json = text;
      const take = (matches: boolean): void => {
        if (!matches || local.forgotten !== forgotten || !this.#take(event, text, local, nowMs)) return;
        added();
      };
      const filter = filterFor(loop, local);
      if (filter) filter.ask(text, take);
      else take(true);
    }
  }

  /** @returns whether a run waits because of it */
  #take({ name, ofLoopRun }: LoopEvent, json: string, local: Local, nowMs: number): boolean {
    if (ofLoopRun) {
      local.ignoredEvents++;
      return false;
    }
    const { firstMs = nowMs, count = 0 } = local.events ?? {};
    local.events = { firstMs, lastMs: nowMs, count: count + 1, name, json };
    return true;
  }

  /** Returns when the loop's next run is due, by its timer or by the waiting reasons. */
  dueMs(loop: Loop, nowMs: number): number | undefined {
    const { events, manual } = this.#locals.get(loop.id) ?? {};
    const { events: trigger } = loop.trigger;
    if (manual || this.#openTasksFor(loop)) return nowMs;
    const eventsMs = events && trigger ? eventsDueMs(events, trigger.debounceMs) : Number.POSITIVE_INFINITY;
    const dueMs = Math.min(eventsMs, nextTimerDue(loop, this.#isWatched()) ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(dueMs) ? dueMs : undefined;
  }

  /** Forgets the causes of a delivered run. */
  delivered(loop: Loop, run: LoopRun): void {
    const local = this.#localOf(loop);
    local.manual = undefined;
    if (run.causes.some(({ kind }) => kind === "events")) local.events = undefined;
  }

  /** Moves events to now that lie in the future because the clock was put back. */
  correctForClock(nowMs: number): void {
    for (const { events } of this.#locals.values()) {
      if (!events || events.lastMs <= nowMs) continue;
      events.lastMs = nowMs;
      events.firstMs = Math.min(events.firstMs, nowMs);
    }
  }

  /** Forgets loops that have ended, and events of paused ones: other sessions end and pause loops, too. */
  keepOnly(loops: readonly Loop[]): void {
    for (const id of this.#locals.keys()) {
      if (!loops.some((loop) => loop.id === id)) this.#locals.delete(id);
    }
    for (const loop of loops) if (loop.state.kind === "paused") this.forgetEvents(loop);
  }

  forgetEvents({ id }: Loop): void {
    const local = this.#locals.get(id);
    if (!local) return;
    local.events = undefined;
    local.forgotten++;
  }

  #openTasksFor({ backlog, state }: Loop): OpenTasks | undefined {
    return backlog && state.kind === "active" && this.#openTasks?.count ? this.#openTasks : undefined;
  }

  #localOf({ id }: Loop): Local {
    const known = this.#locals.get(id);
    if (known) return known;
    const local: Local = { filter: undefined, forgotten: 0, ignoredEvents: 0 };
    this.#locals.set(id, local);
    return local;
  }
}

/** Made for the first event: the pattern of a loop that rests may no longer be accepted. */
function filterFor({ trigger }: Loop, local: Local): FilterQueue | undefined {
  const { match } = trigger.events ?? {};
  if (local.filter || match === undefined) return local.filter;
  const filter = createLineFilter({ match });
  local.filter = filter && new FilterQueue(filter, turn);
  return local.filter;
}
