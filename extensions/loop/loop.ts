import { quotedLabel } from "../core/text/label.ts";
import type { Budget, Spent } from "./budget.ts";
import type { Pace, Pacing } from "./pacing.ts";
import { duesBetween, nextDue, nextDues, type Timer } from "./schedule/timer.ts";

/** Of a label. */
const NAME_MAX_CHARS = 80;
const PROMPT_MAX_CHARS = 40;

/** The events that make a loop due. */
export interface EventTrigger {
  names: string[];
  /** RE2, over the event's JSON. */
  match?: string;
  /** Events within this time are one run; it also holds between an event's run and the timer's. */
  debounceMs: number;
}

/** What makes a loop due: a timer or a pace of its own, or events, or both, which is a hybrid. */
export type Trigger =
  | { timer: Timer; pace?: undefined; events?: EventTrigger }
  | { timer?: undefined; pace: Pace; events?: EventTrigger }
  | { timer?: undefined; pace?: undefined; events: EventTrigger };

/** `why` where nobody has paused it: a sentence without its full stop. */
export type LoopState = { kind: "active" } | { kind: "paused"; sinceMs: number; why?: string };

/** Why a loop is no more. */
export type LoopEndReason =
  | "completed"
  | "expired"
  | "deleted"
  | "done"
  | "silent"
  | "budget"
  | "backlog_empty";

/** One loop, as it is stored. Times are milliseconds since 1970. */
export interface Loop {
  id: string;
  name?: string;
  prompt: string;
  trigger: Trigger;
  maxRuns?: number;
  createdAtMs: number;
  createdBy: "model" | "user";
  expiresAtMs?: number;
  state: LoopState;
  /** Due times up to here have been dealt with. */
  handledUntilMs: number;
  /** Deliveries so far. */
  runs: number;
  /** Due times so far that had no run of their own. */
  missed: number;
  /** Due times since the last run that the next one is to report. */
  missedSinceRun: number;
  lastRunAtMs?: number;
  lastEventRunAtMs?: number;
  /** Each run is a task on the list. */
  autoTask?: true;
  /** It works off the task list. */
  backlog?: true;
  /** Of a loop with a pace. */
  pacing?: Pacing;
  budget?: Budget;
  /** Of a loop with a budget. */
  spent?: Spent;
}

/** Its name or the start of its prompt between quotation marks, to stand in a heading or a sentence. */
export function quotedLabelOf(loop: Pick<Loop, "name" | "prompt">): string {
  if (loop.name !== undefined) return quotedLabel(loop.name.trim(), NAME_MAX_CHARS);
  return quotedLabel(loop.prompt.trim(), PROMPT_MAX_CHARS);
}

/** Until when a hybrid's timer is spared because an event has just run it. */
export function sparedUntilMs({ trigger, lastEventRunAtMs }: Loop): number {
  const { events } = trigger;
  return events && lastEventRunAtMs !== undefined ? lastEventRunAtMs + events.debounceMs : 0;
}

/**
 * When a loop with a pace comes next.
 * @param isWatched whether a task runs whose events may wake the agent: they come first, and the loop by
 * itself only after its longest interval
 */
export function pacedDueMs({ trigger, pacing, lastRunAtMs }: Loop, isWatched: boolean): number | undefined {
  if (!trigger.pace || !pacing) return undefined;
  if (!isWatched || lastRunAtMs === undefined) return pacing.nextMs;
  return Math.max(pacing.nextMs, lastRunAtMs + trigger.pace.maxMs);
}

/**
 * The first due time that has not been dealt with, of an active loop with a timer or a pace, if it lives until
 * then.
 * @param isWatched as for `pacedDueMs`
 */
export function nextTimerDue(loop: Loop, isWatched: boolean): number | undefined {
  const { timer, pace } = loop.trigger;
  if (loop.state.kind === "paused") return undefined;
  if (pace) return pacedDueMs(loop, isWatched);
  if (!timer) return undefined;
  const dueMs = nextDue(timer, loop.createdAtMs, loop.handledUntilMs);
  return dueMs !== undefined && dueMs <= (loop.expiresAtMs ?? dueMs) ? dueMs : undefined;
}

/** When an active loop will run by its timer. */
export interface ComingRuns {
  /** What is due already and waits until the agent is idle. */
  overdueMs: number | undefined;
  /** The due times after now, within the loop's life and its number of runs. */
  duesMs: number[];
}

const NO_RUNS: ComingRuns = { overdueMs: undefined, duesMs: [] };

/** @returns at most `count` of the runs to come, the one that waits not counted */
export function comingRuns(loop: Loop, nowMs: number, count: number): ComingRuns {
  const { timer, pace } = loop.trigger;
  if (pace) return comingPacedRun(loop, nowMs);
  const { createdAtMs, handledUntilMs, expiresAtMs = Number.POSITIVE_INFINITY, maxRuns } = loop;
  if (!timer || loop.state.kind === "paused" || expiresAtMs <= nowMs) return NO_RUNS;
  const fromMs = sparedUntilMs(loop);
  const lastDueMs = duesBetween(timer, createdAtMs, handledUntilMs, nowMs)?.lastMs ?? 0;
  const overdueMs = lastDueMs > 0 && lastDueMs >= fromMs ? lastDueMs : undefined;
  const runsLeft = (maxRuns ?? Number.POSITIVE_INFINITY) - loop.runs - (overdueMs === undefined ? 0 : 1);
  const afterMs = Math.max(handledUntilMs, nowMs, fromMs - 1);
  const duesMs = nextDues(timer, createdAtMs, afterMs, Math.min(count, runsLeft));
  return { overdueMs, duesMs: duesMs.filter((dueMs) => dueMs <= expiresAtMs) };
}

function comingPacedRun({ state, pacing, expiresAtMs }: Loop, nowMs: number): ComingRuns {
  if (!pacing || state.kind === "paused") return NO_RUNS;
  const { nextMs } = pacing;
  if (nextMs <= nowMs) return { overdueMs: nextMs, duesMs: [] };
  return { overdueMs: undefined, duesMs: nextMs <= (expiresAtMs ?? nextMs) ? [nextMs] : [] };
}
