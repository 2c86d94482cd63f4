import type { LoopEnded, LoopFired } from "../bus.ts";
import { comingRuns, type Loop, type LoopEndReason } from "../loop.ts";
import type { LoopRun } from "../run.ts";
import { triggerText } from "../texts/loop.ts";

/** A loop as data, for scripts. */
export interface LoopFacts {
  id: string;
  name?: string;
  prompt: string;
  state: Loop["state"]["kind"];
  /** In words: `every 10m`. */
  trigger: string;
  runs: number;
  missed: number;
  /** The next run, if its time is known; ISO 8601. */
  nextAt?: string;
  /** ISO 8601. */
  expiresAt?: string;
}

export function loopFacts(loop: Loop, nowMs: number): LoopFacts {
  const { overdueMs, duesMs } = comingRuns(loop, nowMs, 1);
  const nextMs = overdueMs ?? duesMs[0];
  return {
    ...nameOf(loop),
    prompt: loop.prompt,
    state: loop.state.kind,
    trigger: triggerText(loop),
    runs: loop.runs,
    missed: loop.missed,
    ...(nextMs === undefined ? {} : { nextAt: new Date(nextMs).toISOString() }),
    ...(loop.expiresAtMs === undefined ? {} : { expiresAt: new Date(loop.expiresAtMs).toISOString() }),
  };
}

/** Returns a run as data, for renderers, RPC clients and other extensions. */
export function firedFacts(loop: Loop, run: LoopRun): LoopFired {
  const events = run.causes.find((cause) => cause.kind === "events");
  return {
    ...nameOf(loop),
    prompt: loop.prompt,
    run: run.number,
    ...(loop.maxRuns === undefined ? {} : { maxRuns: loop.maxRuns }),
    causes: run.causes.map(({ kind }) => kind),
    ...(events ? { event: events.events.name } : {}),
    missed: run.missed,
    at: new Date(run.atMs).toISOString(),
  };
}

/** Returns the end of a loop as data. */
export function endFacts(loop: Loop, reason: LoopEndReason, atMs: number): LoopEnded {
  return {
    ...nameOf(loop),
    reason,
    runs: loop.runs,
    missed: loop.missed,
    at: new Date(atMs).toISOString(),
  };
}

function nameOf({ id, name }: Loop): { id: string; name?: string } {
  return name === undefined ? { id } : { id, name };
}
