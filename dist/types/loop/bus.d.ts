import type { LoopEndReason } from "./loop.ts";
/**
 * The messages of this extension on `pi.events`, for other extensions: `pi.events.on(LOOP_FIRED, (data) => {
 * const { id, run } = data as LoopFired; … })`.
 */
export declare const LOOP_FIRED = "loop:fired";
export declare const LOOP_ENDED = "loop:ended";
/** The data of `LOOP_FIRED`, sent once for each delivery of a loop's prompt. */
export interface LoopFired {
    id: string;
    name?: string;
    prompt: string;
    /** Counted from 1. */
    run: number;
    maxRuns?: number;
    /** The causes of the run, one or several. */
    causes: ("timer" | "pace" | "backlog" | "wake" | "events" | "manual")[];
    /** Names of the events, if any. */
    event?: string;
    /** Due times since the run before that had no run of their own. */
    missed: number;
    /** ISO 8601. */
    at: string;
}
/** The data of `LOOP_ENDED`, sent once for each loop. */
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
