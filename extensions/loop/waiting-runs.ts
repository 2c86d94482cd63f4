import { turn } from "../core/pi/turn.ts";
import { FilterQueue } from "../core/text/filter-queue.ts";
import { createLineFilter } from "../core/text/line-filter.ts";
import type { LoopEvent } from "./events/event-source.ts";
import { type Loop, nextTimerDue } from "./loop.ts";
import { eventsDueMs, type LoopRun, type Waiting } from "./run.ts";

/** What this session holds of a loop, besides what is stored. */
interface Local extends Waiting {
  /** Undefined if every event of its names counts. */
  filter: FilterQueue | undefined;
  /** Events of runs that a loop started. */
  ignoredEvents: number;
}

/** What happened in this session and waits for its run: at most one run a loop, whatever happens. */
export class WaitingRuns {
  readonly #locals = new Map<string, Local>();

  of(loop: Loop): Waiting {
    return this.#localOf(loop);
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
      const local = this.#localOf(loop);
      const text = json ?? event.json();
      json = text;
      const take = (matches: boolean): void => {
        if (!matches || !this.#take(event, text, local, nowMs)) return;
        added();
      };
      if (local.filter) local.filter.ask(text, take);
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
    if (manual) return nowMs;
    const eventsMs = events && trigger ? eventsDueMs(events, trigger.debounceMs) : Number.POSITIVE_INFINITY;
    const dueMs = Math.min(eventsMs, nextTimerDue(loop) ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(dueMs) ? dueMs : undefined;
  }

  /** What the run was for does not wait any more. */
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

  forgetEvents(loop: Loop): void {
    this.#localOf(loop).events = undefined;
  }

  /** Loops end in other sessions, too. */
  forgetAllBut(loops: readonly Loop[]): void {
    for (const id of this.#locals.keys()) {
      if (!loops.some((loop) => loop.id === id)) this.#locals.delete(id);
    }
  }

  #localOf(loop: Loop): Local {
    const known = this.#locals.get(loop.id);
    if (known) return known;
    const { match } = loop.trigger.events ?? {};
    const filter = createLineFilter({ match });
    const local: Local = { filter: filter && new FilterQueue(filter, turn), ignoredEvents: 0 };
    this.#locals.set(loop.id, local);
    return local;
  }
}
