import { quotedLabel } from "../core/text/label.ts";
import type { Budget, Spent } from "./budget.ts";
import type { Pace, Pacing } from "./pacing.ts";
import { duesBetween, nextDue, nextDues, type Timer } from "./schedule/timer.ts";

/** The longest name in a label. */
const NAME_MAX_CHARS = 80;
const PROMPT_MAX_CHARS = 40;

/** The events that make a loop due. */
export interface EventTrigger {
  names: string[];
  /** A RE2 pattern for the event's JSON. */
  match?: string;
  /** Events within this time make one run; it is also the least time from that to the timer's run. */
  debounceMs: number;
}

/** The triggers of a loop: a timer or its own pace, or events, or both, which makes it a hybrid. */
export type Trigger =
  | { timer: Timer; pace?: undefined; events?: EventTrigger }
  | { timer?: undefined; pace: Pace; events?: EventTrigger }
  | { timer?: undefined; pace?: undefined; events: EventTrigger };

/** `why` is set if nobody paused it: a sentence without its full stop. */
export type LoopState = { kind: "active" } | { kind: "paused"; sinceMs: number; why?: string };

/** The reason for the end of a loop. */
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
  /** Due times up to here have been handled. */
  handledUntilMs: number;
  /** The number of deliveries so far. */
  runs: number;
  /** The number of due times so far without a run of their own. */
  missed: number;
  /** The due times since the last run that the next run will report. */
  missedSinceRun: number;
  lastRunAtMs?: number;
  lastEventRunAtMs?: number;
  /** Whether each run is a task on the list. */
  autoTask?: true;
  /** Whether it works off the task list. */
  backlog?: true;
  /** Set for a loop with a pace. */
  pacing?: Pacing;
  budget?: Budget;
  /** Set for a loop with a budget. */
  spent?: Spent;
}

/** Returns the name or the start of the prompt between quotation marks, for a heading or a sentence. */
export function quotedLabelOf(loop: Pick<Loop, "name" | "prompt">): string {
  return quotedLabel(labelOf(loop), loop.name === undefined ? PROMPT_MAX_CHARS : NAME_MAX_CHARS);
}

/** Returns the name or the prompt as it was given. */
export function labelOf({ name, prompt }: Pick<Loop, "name" | "prompt">): string {
  return (name ?? prompt).trim();
}

/** Returns until when an event's run spares the hybrid's timer. */
export function sparedUntilMs({ trigger, lastEventRunAtMs }: Loop): number {
  const { events } = trigger;
  return events && lastEventRunAtMs !== undefined ? lastEventRunAtMs + events.debounceMs : 0;
}

/**
 * Returns the next due time of a loop with a pace.
 * @param isWatched whether a task runs whose events may wake the agent: the loop then comes by itself only
 * after its longest interval
 */
export function pacedDueMs({ trigger, pacing, lastRunAtMs }: Loop, isWatched: boolean): number | undefined {
  if (!trigger.pace || !pacing) return undefined;
  if (!isWatched || lastRunAtMs === undefined) return pacing.nextMs;
  return Math.max(pacing.nextMs, lastRunAtMs + trigger.pace.maxMs);
}

/**
 * Returns the first unhandled due time of an active loop with a timer or a pace, if it lives until then.
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

/** The coming runs of an active loop by its timer. */
export interface ComingRuns {
  /** The due time of a run that waits until the agent is idle. */
  overdueMs: number | undefined;
  /** The due times after now, within the loop's life and its number of runs. */
  duesMs: number[];
}

const NO_RUNS: ComingRuns = { overdueMs: undefined, duesMs: [] };

/**
 * @param isWatched as for `pacedDueMs`
 * @returns at most `count` coming runs, besides one that waits
 */
export function comingRuns(loop: Loop, nowMs: number, count: number, isWatched = false): ComingRuns {
  const { timer, pace } = loop.trigger;
  if (pace) return comingPacedRun(loop, nowMs, isWatched);
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

function comingPacedRun(loop: Loop, nowMs: number, isWatched: boolean): ComingRuns {
  const dueMs = loop.state.kind === "paused" ? undefined : pacedDueMs(loop, isWatched);
  if (dueMs === undefined) return NO_RUNS;
  if (dueMs <= nowMs) return { overdueMs: dueMs, duesMs: [] };
  return { overdueMs: undefined, duesMs: dueMs <= (loop.expiresAtMs ?? dueMs) ? [dueMs] : [] };
}
