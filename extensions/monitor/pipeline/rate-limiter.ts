export interface RateLimit {
  /** Lines allowed on average within the window; 0 switches the limit off. */
  linesPerSecond: number;
  windowSeconds: number;
}

export interface RateLimiterState {
  /** Arrival times of the last `maxLines + 1` lines: over, exactly if the oldest is in the window. */
  arrivalsMs: Float64Array;
  /** Index of the oldest. */
  next: number;
  /** When the limit was first exceeded without a break since; undefined while it is not. */
  overSinceMs: number | undefined;
}

/**
 * A sliding window over the lines that arrive: the task is over the limit while more than
 * `linesPerSecond * windowSeconds` lines arrived within the last `windowSeconds`. Exact, since the
 * arrival times of that many lines are kept.
 */
export class RateLimiter {
  readonly #windowMs: number;
  readonly #state: RateLimiterState;

  constructor(limit: Readonly<RateLimit>, state?: RateLimiterState) {
    const maxLines = limit.linesPerSecond * limit.windowSeconds;
    this.#windowMs = limit.windowSeconds * 1_000;
    this.#state = state ?? {
      arrivalsMs: new Float64Array(maxLines === 0 ? 0 : maxLines + 1).fill(Number.NEGATIVE_INFINITY),
      next: 0,
      overSinceMs: undefined,
    };
  }

  get state(): Readonly<RateLimiterState> {
    return this.#state;
  }

  get overSinceMs(): number | undefined {
    return this.#state.overSinceMs;
  }

  isOver(nowMs: number): boolean {
    const oldestMs = this.#state.arrivalsMs[this.#state.next];
    const over = oldestMs !== undefined && oldestMs > nowMs - this.#windowMs;
    if (!over) this.#state.overSinceMs = undefined;
    return over;
  }

  /**
   * Counts lines that arrive now.
   * @returns whether the last of them is over the limit
   */
  arrive(nowMs: number, lines = 1): boolean {
    // Between arrivals the count only falls: a break in being over must show now or never.
    this.isOver(nowMs);
    const kept = this.#state.arrivalsMs.length;
    for (let i = Math.min(lines, kept); i > 0; i--) {
      this.#state.arrivalsMs[this.#state.next] = nowMs;
      this.#state.next = (this.#state.next + 1) % kept;
    }
    const over = this.isOver(nowMs);
    if (over) this.#state.overSinceMs ??= nowMs;
    return over;
  }

  /** Whether the task has been over the limit for a whole window without a break. */
  isFirehose(nowMs: number): boolean {
    return this.isOver(nowMs) && nowMs - (this.#state.overSinceMs ?? nowMs) >= this.#windowMs;
  }
}
