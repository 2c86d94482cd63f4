import type { WakeKind } from "./task-event.ts";

/** Event wakes without a word from the user, after which they pause. */
export const EVENT_WAKES_MAX = 50;

/** When a waiting event may start a model request. Times are of a clock that never goes back. */
export class WakePacer {
  readonly #intervalMs: number;
  #lastRunEndMs = Number.NEGATIVE_INFINITY;
  #eventWakes = 0;
  /** After the user aborted a run, or after too many event wakes: until the user's next words. */
  #eventsPaused = false;
  /** A run goes on for events once; after that they wait for the next wake. */
  #continuedForEvent = false;

  /** @param intervalMs between the end of a run and the next event wake */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** @returns how long a wake of this kind has to wait; undefined if it is paused */
  waitMs(kind: WakeKind, nowMs: number): number | undefined {
    if (kind === "end") return 0;
    return this.#eventsPaused ? undefined : Math.max(0, this.#lastRunEndMs + this.#intervalMs - nowMs);
  }

  /** Whether the run under way may go on for an event of this kind instead of ending. */
  mayContinueRun(kind: WakeKind): boolean {
    return kind === "end" || !(this.#eventsPaused || this.#continuedForEvent);
  }

  /** @returns whether event wakes pause from now on, since there were too many */
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
