import type { Loop } from "./loop.ts";
import { nextDue } from "./schedule/timer.ts";

/**
 * Returns a loop with its times corrected at `nowMs`. Past times that lie in the future were written before
 * the clock was put back: the loop would rest, and live on, until the clock reaches them again.
 * @returns the same loop if all its times are right
 */
export function correctedForClock(loop: Loop, nowMs: number): Loop {
  const withoutPace = withEventRunOfThePast(withDuesToCome(withCreationOfThePast(loop, nowMs), nowMs), nowMs);
  return withPacingInBounds(withoutPace, nowMs);
}

/** Moves all of its life by the same time: it keeps its length, and the grid its distance. */
function withCreationOfThePast(loop: Loop, nowMs: number): Loop {
  const { createdAtMs, handledUntilMs, expiresAtMs } = loop;
  const aheadMs = createdAtMs - nowMs;
  if (aheadMs <= 0) return loop;
  return {
    ...loop,
    createdAtMs: nowMs,
    handledUntilMs: handledUntilMs - aheadMs,
    ...(expiresAtMs !== undefined && { expiresAtMs: expiresAtMs - aheadMs }),
  };
}

/** Makes sure that the last run is not had twice, and that every other due time ahead still comes. */
function withDuesToCome(loop: Loop, nowMs: number): Loop {
  const { trigger, createdAtMs, handledUntilMs } = loop;
  const isWrong =
    handledUntilMs > nowMs &&
    trigger.timer !== undefined &&
    nextDue(trigger.timer, createdAtMs, nowMs) !== handledUntilMs;
  return isWrong ? { ...loop, handledUntilMs: nowMs } : loop;
}

/** Drops a future event run, which would put off a hybrid's timer for as long as the clock was put back. */
function withEventRunOfThePast(loop: Loop, nowMs: number): Loop {
  const { lastEventRunAtMs, ...rest } = loop;
  return lastEventRunAtMs !== undefined && lastEventRunAtMs > nowMs ? rest : loop;
}

/** Bounds the wait of a loop that paces itself by its longest interval. */
function withPacingInBounds(loop: Loop, nowMs: number): Loop {
  const { trigger, pacing, lastRunAtMs } = loop;
  if (!trigger.pace || !pacing) return loop;
  const latestMs = nowMs + trigger.pace.maxMs;
  const isRunAhead = lastRunAtMs !== undefined && lastRunAtMs > nowMs;
  if (pacing.nextMs <= latestMs && !isRunAhead) return loop;
  return {
    ...loop,
    pacing: { ...pacing, nextMs: Math.min(pacing.nextMs, latestMs) },
    ...(isRunAhead && { lastRunAtMs: nowMs }),
  };
}
