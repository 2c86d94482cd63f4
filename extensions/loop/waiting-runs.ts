import { turn } from "../core/pi/turn.ts";
import { FilterQueue } from "../core/text/filter-queue.ts";
import { createLineFilter } from "../core/text/line-filter.ts";
import { TASK_LIST_EVENTS } from "./events/event-names.ts";
import type { LoopEvent } from "./events/event-source.ts";
import type { OpenTasks } from "./host/task-list-client.ts";
import { type Loop, nextTimerDue } from "./loop.ts";
import { eventsDueMs, type LoopRun, type Waiting } from "./run.ts";

/** What this session holds of a loop, besides what is stored. */
interface Local extends Waiting {
  /** Undefined if every event of its names counts, or none has come yet. */
  filter: FilterQueue | undefined;
  /** Counts the times that all events so far were forgotten: one that is still being matched goes with them. */
  forgotten: number;
  /** Events of runs that a loop started. */
  ignoredEvents: number;
}

/** What happened in this session and waits for its run: at most one run a loop, whatever happens. */
export class WaitingRuns {
  readonly #locals = new Map<string, Local>();
  readonly #isWatched: () => boolean;
  #openTasks: OpenTasks | undefined;

  /** @param isWatched whether a task runs whose events may wake the agent */
  constructor(isWatched: () => boolean) {
    this.#isWatched = isWatched;
  }

  of(loop: Loop): Waiting {
    const { events, manual } = this.#localOf(loop);
    return { events, manual, isWatched: this.#isWatched(), openTasks: this.#openTasksFor(loop) };
  }

  /** What is open on the task list; undefined if nobody says. */
  setOpenTasks(open: OpenTasks | undefined): void {
    this.#openTasks = open;
  }

  ignoredEvents(loop: Loop): number {
    return this.#locals.get(loop.id)?.ignoredEvents ?? 0;
  }

  askFor(loop: Loop, by: "model" | "user"): void {
    this.#localOf(loop).manual = by;
  }

  /** @param added told of each loop that waits for a run because of this event, at once or in a later turn */
  add(event: LoopEvent, loops: readonly Loop[], nowMs: number, added: () => void): void {
    let json: string | undefined;
    for (const loop of loops) {
      if (!loop.trigger.events?.names.includes(event.name) || loop.state.kind === "paused") continue;
      // A loop that works off the list comes as long as something is open on it.
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

  /** When the loop's next run is due, by its timer or by what waits here. */
  dueMs(loop: Loop, nowMs: number): number | undefined {
    const { events, manual } = this.#locals.get(loop.id) ?? {};
    const { events: trigger } = loop.trigger;
    if (manual || this.#openTasksFor(loop)) return nowMs;
    const eventsMs = events && trigger ? eventsDueMs(events, trigger.debounceMs) : Number.POSITIVE_INFINITY;
    const dueMs = Math.min(eventsMs, nextTimerDue(loop, this.#isWatched()) ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(dueMs) ? dueMs : undefined;
  }

  /** The causes of the run do not wait any more. */
  delivered(loop: Loop, run: LoopRun): void {
    const local = this.#localOf(loop);
    local.manual = undefined;
    if (run.causes.some(({ kind }) => kind === "events")) local.events = undefined;
  }

  /** Events that the clock, which was put back, has still before it were just now. */
  correctForClock(nowMs: number): void {
    for (const { events } of this.#locals.values()) {
      if (!events || events.lastMs <= nowMs) continue;
      events.lastMs = nowMs;
      events.firstMs = Math.min(events.firstMs, nowMs);
    }
  }

  /** Loops end and are paused in other sessions, too: nothing waits for them here then. */
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

/** Made for the first event: the pattern of a loop that rests may be one that is not accepted any more. */
function filterFor({ trigger }: Loop, local: Local): FilterQueue | undefined {
  const { match } = trigger.events ?? {};
  if (local.filter || match === undefined) return local.filter;
  const filter = createLineFilter({ match });
  local.filter = filter && new FilterQueue(filter, turn);
  return local.filter;
}
