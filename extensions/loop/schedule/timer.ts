import { cronRuns } from "./cron.ts";

/** What makes a loop due by time. `text` is what the user or the model wrote. */
export type Timer = { kind: "every"; text: string; everyMs: number } | { kind: "cron"; text: string };

/** Due times that are counted one by one; beyond them a count is "more than". */
const COUNTED_MAX = 10_000;
/** A time of the past that lies this far in the future was set by a clock that has been corrected since. */
const CLOCK_WRONG_MS = 86_400_000;

/** Due times between two moments. */
export interface DueTimes {
  count: number;
  /** Whether there are more, uncounted. */
  more: boolean;
  lastMs: number;
}

/**
 * The first due time after `afterMs`. Intervals lie on a grid from `anchorMs`, so that they do not drift.
 * @returns undefined if there is none
 */
export function nextDue(timer: Timer, anchorMs: number, afterMs: number): number | undefined {
  if (timer.kind === "cron") return cronRuns(timer.text, afterMs).next().value;
  return anchorMs + (Math.floor((afterMs - anchorMs) / timer.everyMs) + 1) * timer.everyMs;
}

/** The first `count` due times after `afterMs`. */
export function nextDues(timer: Timer, anchorMs: number, afterMs: number, count: number): number[] {
  const dues: number[] = [];
  for (let due = nextDue(timer, anchorMs, afterMs); due !== undefined && dues.length < count; ) {
    dues.push(due);
    due = nextDue(timer, anchorMs, due);
  }
  return dues;
}

/** @returns the due times after `afterMs` until `untilMs`; undefined if there is none */
export function duesBetween(
  timer: Timer,
  anchorMs: number,
  afterMs: number,
  untilMs: number,
): DueTimes | undefined {
  if (timer.kind === "every") {
    const gridIndex = (atMs: number) => Math.floor((atMs - anchorMs) / timer.everyMs);
    const count = gridIndex(untilMs) - gridIndex(afterMs);
    const lastMs = anchorMs + gridIndex(untilMs) * timer.everyMs;
    return count > 0 ? { count, more: false, lastMs } : undefined;
  }
  let found: DueTimes | undefined;
  for (const dueMs of cronRuns(timer.text, afterMs)) {
    if (dueMs > untilMs) break;
    if (found?.count === COUNTED_MAX) return { ...found, more: true, lastMs: untilMs };
    found = { count: (found?.count ?? 0) + 1, more: false, lastMs: dueMs };
  }
  return found;
}

/**
 * Up to when due times have been dealt with, where a clock that was put back left that in the future:
 * the loop would rest until then.
 */
export function correctedForClock(timer: Timer, handledUntilMs: number, nowMs: number): number {
  const aheadMs = handledUntilMs - nowMs;
  return aheadMs > (timer.kind === "every" ? timer.everyMs : CLOCK_WRONG_MS) ? nowMs : handledUntilMs;
}
