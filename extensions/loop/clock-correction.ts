import type { Loop } from "./loop.ts";
import { nextDue } from "./schedule/timer.ts";

/**
 * A loop as it is to be read at `nowMs`. What it has behind it and still lies in the future was written
 * before the clock was put back: the loop would rest, and live on, until the clock is there again.
 * @returns the same loop if nothing of it is wrong
 */
export function correctedForClock(loop: Loop, nowMs: number): Loop {
  const withoutPace = withEventRunOfThePast(withDuesToCome(withCreationOfThePast(loop, nowMs), nowMs), nowMs);
  return withPacingInBounds(withoutPace, nowMs);
}

/** All of its life is moved by the same time: it keeps its length, and the grid its distance. */
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

/** The run that has just been had is not had twice; every other due time that lies ahead is to come. */
function withDuesToCome(loop: Loop, nowMs: number): Loop {
  const { trigger, createdAtMs, handledUntilMs } = loop;
  const isWrong =
    handledUntilMs > nowMs &&
    trigger.timer !== undefined &&
    nextDue(trigger.timer, createdAtMs, nowMs) !== handledUntilMs;
  return isWrong ? { ...loop, handledUntilMs: nowMs } : loop;
}

/** Else the timer of a hybrid would be put off for as long as the clock was put back. */
function withEventRunOfThePast(loop: Loop, nowMs: number): Loop {
  const { lastEventRunAtMs, ...rest } = loop;
  return lastEventRunAtMs !== undefined && lastEventRunAtMs > nowMs ? rest : loop;
}

/** A loop that paces itself never waits for longer than its longest interval. */
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
