import type { LoopEnded, LoopFired } from "../bus.ts";
import type { Loop, LoopEndReason } from "../loop.ts";
import type { LoopRun } from "../run.ts";

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
