import { cronRuns } from "./cron.ts";

/** A timer that makes a loop due. `text` is the text of the user or the model. */
export type Timer = { kind: "every"; text: string; everyMs: number } | { kind: "cron"; text: string };

/** The most due times that are counted one by one; above it a count is "more than". */
const COUNTED_MAX = 10_000;

/** The due times between two moments. */
export interface DueTimes {
  count: number;
  /** Whether there are more, uncounted. */
  more: boolean;
  lastMs: number;
}

/**
 * Returns the first due time after `afterMs`. Intervals lie on a grid from `anchorMs`, so they do not drift.
 * @returns undefined if there is none
 */
export function nextDue(timer: Timer, anchorMs: number, afterMs: number): number | undefined {
  if (timer.kind === "cron") return cronRuns(timer.text, afterMs).next().value;
  return anchorMs + (Math.floor((afterMs - anchorMs) / timer.everyMs) + 1) * timer.everyMs;
}

/** Returns the first `count` due times after `afterMs`. */
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
    if (found?.count === COUNTED_MAX) {
      return { ...found, more: true, lastMs: lastCronDue(timer.text, dueMs, untilMs) };
    }
    found = { count: (found?.count ?? 0) + 1, more: false, lastMs: dueMs };
  }
  return found;
}

/** Returns the last due time until `untilMs`, given an earlier one, by bisection: years may lie between. */
function lastCronDue(cron: string, dueMs: number, untilMs: number): number {
  let lastMs = dueMs;
  let noneFromMs = untilMs;
  while (lastMs < noneFromMs) {
    const afterMs = Math.floor((lastMs + noneFromMs) / 2);
    const foundMs = cronRuns(cron, afterMs).next().value;
    if (foundMs !== undefined && foundMs <= untilMs) lastMs = foundMs;
    else noneFromMs = afterMs;
  }
  return lastMs;
}
