import type { LoopEndReason } from "./loop.ts";

/**
 * What this extension says on `pi.events`, for other extensions:
 * `pi.events.on(LOOP_FIRED, (data) => { const { id, run } = data as LoopFired; … })`.
 */
export const LOOP_FIRED = "loop:fired";
export const LOOP_ENDED = "loop:ended";

/** On `LOOP_FIRED`, once for each delivery of a loop's prompt. */
export interface LoopFired {
  id: string;
  name?: string;
  prompt: string;
  /** Counted from 1. */
  run: number;
  maxRuns?: number;
  /** What made it due; several may have. */
  causes: ("timer" | "pace" | "backlog" | "wake" | "events" | "manual")[];
  /** Names of the events, if any. */
  event?: string;
  /** Due times since the run before that had no run of their own. */
  missed: number;
  /** ISO 8601. */
  at: string;
}

/** On `LOOP_ENDED`, once for each loop. */
export interface LoopEnded {
  id: string;
  name?: string;
  reason: LoopEndReason;
  /** Deliveries in all. */
  runs: number;
  missed: number;
  /** ISO 8601. */
  at: string;
}
