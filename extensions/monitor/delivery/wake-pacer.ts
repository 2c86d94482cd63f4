import type { WakeKind } from "./task-event.ts";

/** Event wakes pause after this many without a word from the user. */
export const EVENT_WAKES_MAX = 50;

/** Decides when a waiting event may start a model request. Its clock never goes back. */
export class WakePacer {
  readonly #intervalMs: number;
  #lastRunEndMs = Number.NEGATIVE_INFINITY;
  #eventWakes = 0;
  /** Whether event wakes are paused until the user's next words: after an aborted run, or too many wakes. */
  #eventsPaused = false;
  /** Whether this run has gone on for events, which it does once; later ones wait for the next wake. */
  #continuedForEvent = false;

  /** @param intervalMs least time between the end of a run and the next event wake */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** @returns how long a wake of this kind has to wait; undefined if it is paused */
  waitMs(kind: WakeKind, nowMs: number): number | undefined {
    if (kind === "end") return 0;
    return this.#eventsPaused ? undefined : Math.max(0, this.#lastRunEndMs + this.#intervalMs - nowMs);
  }

  /** Tells whether the current run may go on for an event of this kind instead of ending. */
  mayContinueRun(kind: WakeKind): boolean {
    return kind === "end" || !(this.#eventsPaused || this.#continuedForEvent);
  }

  /** @returns whether event wakes pause from now on, because there were too many */
  woke(kind: WakeKind): boolean {
    if (kind === "end") return false;
    this.#continuedForEvent = true;
    this.#eventWakes++;
    this.#eventsPaused = this.#eventWakes >= EVENT_WAKES_MAX;
    return this.#eventsPaused;
  }

  runEnded(nowMs: number): void {
    this.#lastRunEndMs = nowMs;
    this.#continuedForEvent = false;
  }

  userAborted(): void {
    this.#eventsPaused = true;
  }

  userSpoke(): void {
    this.#eventsPaused = false;
    this.#eventWakes = 0;
  }
}
