import { type Loop, sparedUntilMs } from "./loop.ts";
import { duesBetween, type Timer } from "./schedule/timer.ts";

/** Events of one loop that wait for their run. */
export interface TriggerEvents {
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
  | { kind: "events"; events: TriggerEvents }
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
  events?: TriggerEvents | undefined;
  manual?: "model" | "user" | undefined;
}

/** A loop once its due times so far have been dealt with, and the last of them if it asks for a run. */
interface PassedDues {
  loop: Loop;
  due?: { timer: Timer; dueMs: number; missedMore: boolean };
}

/** A debounce puts off by at most so many times its length: events that never pause must not starve it. */
const DEBOUNCES_MAX = 5;

/** When waiting events become a run. */
export function eventsDueMs(events: TriggerEvents, debounceMs: number): number {
  return Math.min(events.lastMs + debounceMs, events.firstMs + DEBOUNCES_MAX * debounceMs);
}

/**
 * The loop after `nowMs`, and the run that is due then, if one is: all that is due becomes one run, and due
 * times beyond one are missed.
 */
export function runDue(loop: Loop, waiting: Waiting, nowMs: number): { loop: Loop; run?: LoopRun } {
  const passed = passDues(loop, nowMs);
  const { due } = passed;
  const eventCause = dueEvents(loop, waiting, due !== undefined || waiting.manual !== undefined, nowMs);
  const causes: Cause[] = [
    ...(waiting.manual ? [{ kind: "manual", by: waiting.manual } as const] : []),
    ...(due ? [{ kind: "timer", timer: due.timer, dueMs: due.dueMs } as const] : []),
    ...(eventCause ? [eventCause] : []),
  ];
  if (causes.length === 0) return { loop: passed.loop };
  const run: LoopRun = {
    number: loop.runs + 1,
    atMs: nowMs,
    causes,
    missed: passed.loop.missedSinceRun,
    missedMore: due?.missedMore ?? false,
  };
  const after: Loop = {
    ...passed.loop,
    runs: run.number,
    missedSinceRun: 0,
    lastRunAtMs: nowMs,
    ...(eventCause ? { lastEventRunAtMs: nowMs } : {}),
  };
  return { loop: after, run };
}

/** The loop as it ends at `nowMs`: what was still due has had no run. */
export function withoutRun(loop: Loop, nowMs: number): Loop {
  const passed = passDues(loop, nowMs);
  return passed.due ? addMissed(passed.loop, 1) : passed.loop;
}

function passDues(loop: Loop, nowMs: number): PassedDues {
  const { timer } = loop.trigger;
  if (!timer || loop.state.kind === "paused") return { loop };
  const untilMs = Math.min(nowMs, loop.expiresAtMs ?? nowMs);
  const dues = duesBetween(timer, loop.createdAtMs, loop.handledUntilMs, untilMs);
  if (!dues) return { loop };
  const handled = { ...loop, handledUntilMs: dues.lastMs };
  if (dues.lastMs < sparedUntilMs(loop)) return { loop: addMissed(handled, dues.count) };
  const due = { timer, dueMs: dues.lastMs, missedMore: dues.more };
  return { loop: addMissed(handled, dues.count - 1), due };
}

/** @param runsAnyway whether a run takes place for another cause, which waiting events then join */
function dueEvents(loop: Loop, { events }: Waiting, runsAnyway: boolean, nowMs: number): Cause | undefined {
  const trigger = loop.trigger.events;
  if (!events || !trigger || loop.state.kind === "paused") return undefined;
  if (!runsAnyway && eventsDueMs(events, trigger.debounceMs) > nowMs) return undefined;
  return { kind: "events", events };
}

function addMissed(loop: Loop, count: number): Loop {
  return { ...loop, missed: loop.missed + count, missedSinceRun: loop.missedSinceRun + count };
}
