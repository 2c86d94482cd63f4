import { clean } from "../core/text/clean.ts";
import { shorten } from "../core/text/truncate.ts";
import { correctedForClock, nextDue, nextDues, type Timer } from "./schedule/timer.ts";

const LABEL_MAX_CHARS = 40;

/** The events that make a loop due. */
export interface EventTrigger {
  names: string[];
  /** RE2, over the event's JSON. */
  match?: string;
  /** Events within this time are one run; it also holds between an event's run and the timer's. */
  debounceMs: number;
}

/** What makes a loop due: at least one of both, and with both it is a hybrid. */
export type Trigger =
  | { timer: Timer; events?: undefined }
  | { timer?: undefined; events: EventTrigger }
  | { timer: Timer; events: EventTrigger };

export type LoopState = { kind: "active" } | { kind: "paused"; sinceMs: number };

/** Why a loop is no more. */
export type LoopEndReason = "completed" | "expired" | "deleted";

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
}

/** Its name or the start of its prompt, as it stands between quotes. */
export function labelOf(loop: Pick<Loop, "name" | "prompt">): string {
  const plain = clean((loop.name ?? loop.prompt).trim().replace(/\s+/g, " ")).replaceAll('"', "'");
  return shorten(plain, LABEL_MAX_CHARS * (loop.name === undefined ? 1 : 2));
}

/** The next due time of an active loop with a timer that is not expired by then. */
export function nextTimerDue(loop: Loop, nowMs: number): number | undefined {
  const { timer } = loop.trigger;
  if (!timer || loop.state.kind === "paused") return undefined;
  const dueMs = nextDue(timer, loop.createdAtMs, correctedForClock(timer, loop.handledUntilMs, nowMs));
  return dueMs !== undefined && dueMs <= (loop.expiresAtMs ?? dueMs) ? dueMs : undefined;
}

/** The due times that will come, at most `count`, within the loop's life and its number of runs. */
export function comingDues(loop: Loop, nowMs: number, count: number): number[] {
  const { timer } = loop.trigger;
  if (!timer || loop.state.kind === "paused") return [];
  const fromMs = Math.max(correctedForClock(timer, loop.handledUntilMs, nowMs), loop.createdAtMs);
  const runsLeft = (loop.maxRuns ?? Number.POSITIVE_INFINITY) - loop.runs;
  const dues = nextDues(timer, loop.createdAtMs, fromMs, Math.min(count, runsLeft));
  return dues.filter((dueMs) => dueMs <= (loop.expiresAtMs ?? dueMs));
}
