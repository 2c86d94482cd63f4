import type { OpenTasks } from "./host/task-list-client.ts";
import { type Loop, pacedDueMs, sparedUntilMs } from "./loop.ts";
import { pacingInRun } from "./pacing.ts";
import { duesBetween, type Timer } from "./schedule/timer.ts";

/** The events of one loop that wait for their run. */
export interface TriggerEvents {
  firstMs: number;
  lastMs: number;
  count: number;
  /** The name of the last event. */
  name: string;
  json: string;
}

/** The cause of a run. */
export type Cause =
  | { kind: "timer"; timer: Timer; dueMs: number }
  | { kind: "pace"; dueMs: number; reason?: string | undefined; isSaid: boolean }
  /** Tasks of the list are open. */
  | { kind: "backlog"; open: OpenTasks }
  /** An event of a task has started the run. */
  | { kind: "wake" }
  | { kind: "events"; events: TriggerEvents }
  | { kind: "manual"; by: "model" | "user" };

/** One delivery of a loop's prompt. */
export interface LoopRun {
  /** Counted from 1. */
  number: number;
  atMs: number;
  causes: Cause[];
  /** The due times since the run before that had no run of their own. */
  missed: number;
  /** Whether more than `missed` were missed. */
  missedMore: boolean;
}

/** The reasons of this session for a run of a loop, besides the stored ones. */
export interface Waiting {
  events?: TriggerEvents | undefined;
  manual?: "model" | "user" | undefined;
  /** Whether a task runs whose events may wake the agent. */
  isWatched?: boolean;
  /** The open tasks of the list that the loop works off. */
  openTasks?: OpenTasks | undefined;
  /** Whether an event of a task is about to start a run. */
  isWoken?: boolean;
}

/** A loop whose due times so far are handled, and the last of them if it needs a run. */
interface PassedDues {
  loop: Loop;
  due?: { cause: Cause; missedMore: boolean };
}

/** A debounce delays by at most this many times its length: endless events must not starve the loop. */
const DEBOUNCES_MAX = 5;

/** Returns the time at which the waiting events become a run. */
export function eventsDueMs(events: TriggerEvents, debounceMs: number): number {
  return Math.min(events.lastMs + debounceMs, events.firstMs + DEBOUNCES_MAX * debounceMs);
}

/**
 * Returns the loop after `nowMs`, and its run if one is due. All that is due becomes one run; further due
 * times count as missed.
 */
export function runDue(loop: Loop, waiting: Waiting, nowMs: number): { loop: Loop; run?: LoopRun } {
  const { isWatched = false, isWoken = false, manual } = waiting;
  const passed = passDues(loop, isWatched, nowMs);
  const causes: Cause[] = [
    ...(manual ? [{ kind: "manual", by: manual } as const] : []),
    ...(passed.due ? [passed.due.cause] : []),
    // A run that is due anyway needs no other reason.
    ...(isWoken && loop.trigger.pace && !passed.due ? [{ kind: "wake" } as const] : []),
  ];
  if (waiting.openTasks && loop.state.kind === "active")
    causes.push({ kind: "backlog", open: waiting.openTasks });
  const events = dueEvents(loop, waiting, causes.length > 0, nowMs);
  if (events) causes.push(events);
  if (causes.length === 0) return { loop: passed.loop };
  const run: LoopRun = {
    number: loop.runs + 1,
    atMs: nowMs,
    causes,
    missed: passed.loop.missedSinceRun,
    missedMore: passed.due?.missedMore ?? false,
  };
  return { loop: withRun(passed.loop, run), run };
}

/** Returns a loop that ends at `nowMs`: a run that was still due counts as missed. */
export function withoutRun(loop: Loop, nowMs: number): Loop {
  const passed = passDues(loop, false, nowMs);
  return passed.due ? addMissed(passed.loop, 1) : passed.loop;
}

function withRun(loop: Loop, { number, atMs, causes }: LoopRun): Loop {
  const { trigger, pacing } = loop;
  return {
    ...loop,
    runs: number,
    missedSinceRun: 0,
    lastRunAtMs: atMs,
    ...(causes.some(({ kind }) => kind === "events") ? { lastEventRunAtMs: atMs } : {}),
    ...(trigger.pace && pacing ? { pacing: pacingInRun(pacing, trigger.pace, atMs) } : {}),
  };
}

function passDues(loop: Loop, isWatched: boolean, nowMs: number): PassedDues {
  const { timer, pace } = loop.trigger;
  if (loop.state.kind === "paused") return { loop };
  const untilMs = Math.min(nowMs, loop.expiresAtMs ?? nowMs);
  if (pace) return passPacedDue(loop, isWatched, untilMs);
  if (!timer) return { loop };
  const dues = duesBetween(timer, loop.createdAtMs, loop.handledUntilMs, untilMs);
  if (!dues) return { loop };
  const handled = { ...loop, handledUntilMs: dues.lastMs };
  if (dues.lastMs < sparedUntilMs(loop)) return { loop: addMissed(handled, dues.count) };
  const cause: Cause = { kind: "timer", timer, dueMs: dues.lastMs };
  return { loop: addMissed(handled, dues.count - 1), due: { cause, missedMore: dues.more } };
}

function passPacedDue(loop: Loop, isWatched: boolean, untilMs: number): PassedDues {
  const dueMs = pacedDueMs(loop, isWatched);
  if (!loop.pacing || dueMs === undefined || dueMs > untilMs) return { loop };
  const { reason, isSaid } = loop.pacing;
  return { loop, due: { cause: { kind: "pace", dueMs, reason, isSaid }, missedMore: false } };
}

/** @param runsAnyway whether a run takes place for another cause; the events then join it */
function dueEvents(loop: Loop, { events }: Waiting, runsAnyway: boolean, nowMs: number): Cause | undefined {
  const trigger = loop.trigger.events;
  if (!events || !trigger || loop.state.kind === "paused") return undefined;
  if (!runsAnyway && eventsDueMs(events, trigger.debounceMs) > nowMs) return undefined;
  return { kind: "events", events };
}

function addMissed(loop: Loop, count: number): Loop {
  return { ...loop, missed: loop.missed + count, missedSinceRun: loop.missedSinceRun + count };
}
