import { type Loop, sparedUntilMs } from "./loop.ts";
import { duesBetween, type Timer } from "./schedule/timer.ts";

/** Events of one loop that wait for their run. */
export interface WaitingEvents {
  firstMs: number;
  lastMs: number;
  count: number;
  /** The last one. */
  name: string;
  json: string;
}

/** Why a run takes place. */
export type Cause =
  | { kind: "timer"; timer: Timer; dueMs: number }
  | { kind: "events"; events: WaitingEvents }
  | { kind: "manual"; by: "model" | "user" };

/** One delivery of a loop's prompt. */
export interface LoopRun {
  /** Counted from 1. */
  number: number;
  atMs: number;
  causes: Cause[];
  /** Due times that had no run of their own since the run before. */
  missed: number;
  /** Whether `missed` is only the least there were. */
  missedMore: boolean;
}

/** What this session holds against a loop, besides what is stored. */
export interface Waiting {
  events?: WaitingEvents | undefined;
  manual?: "model" | "user" | undefined;
}

/** A debounce puts off by at most so many times its length: events that never pause must not starve it. */
const DEBOUNCES_MAX = 5;

/** When waiting events become a run. */
export function eventsDueMs(events: WaitingEvents, debounceMs: number): number {
  return Math.min(events.lastMs + debounceMs, events.firstMs + DEBOUNCES_MAX * debounceMs);
}

/**
 * The run that is due now, if one is. All that is due becomes one run; due times beyond one are missed.
 * Changes the loop: what it returns is to be delivered.
 */
export function takeRun(loop: Loop, waiting: Waiting, nowMs: number): LoopRun | undefined {
  const { timer, events: trigger } = loop.trigger;
  const causes: Cause[] = [];
  let missedMore = false;
  if (waiting.manual) causes.push({ kind: "manual", by: waiting.manual });
  if (timer && loop.state.kind === "active") {
    const untilMs = Math.min(nowMs, loop.expiresAtMs ?? nowMs);
    const due = duesBetween(timer, loop.createdAtMs, loop.handledUntilMs, untilMs);
    if (due) loop.handledUntilMs = due.lastMs;
    if (due && due.lastMs < sparedUntilMs(loop)) {
      addMissed(loop, due.count);
    } else if (due) {
      addMissed(loop, due.count - 1);
      missedMore = due.more;
      causes.push({ kind: "timer", timer, dueMs: due.lastMs });
    }
  }
  const { events } = waiting;
  const eventsAreDue =
    events && trigger && (causes.length > 0 || eventsDueMs(events, trigger.debounceMs) <= nowMs);
  if (eventsAreDue && loop.state.kind === "active") {
    causes.push({ kind: "events", events });
    loop.lastEventRunAtMs = nowMs;
  }
  if (causes.length === 0) return undefined;
  const run: LoopRun = {
    number: ++loop.runs,
    atMs: nowMs,
    causes,
    missed: loop.missedSinceRun,
    missedMore,
  };
  loop.missedSinceRun = 0;
  loop.lastRunAtMs = nowMs;
  return run;
}

function addMissed(loop: Loop, count: number): void {
  loop.missed += count;
  loop.missedSinceRun += count;
}
