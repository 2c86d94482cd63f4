export interface RateLimit {
  /** The lines allowed on average within the window; 0 switches the limit off. */
  linesPerSecond: number;
  windowSeconds: number;
}

/**
 * A sliding window over the arriving lines: the task is over the limit while more than `linesPerSecond *
 * windowSeconds` lines arrived within the last `windowSeconds`. It is exact, because it keeps the arrival
 * times of that many lines.
 */
export class RateLimiter {
  readonly #windowMs: number;
  /** Arrival times of the last `maxLines + 1` lines: it is over exactly if the oldest is in the window. */
  readonly #arrivalsMs: Float64Array;
  /** The index of the oldest. */
  #next = 0;
  /** The start of the current stretch of lines over the limit. */
  #overSinceMs: number | undefined;

  constructor(limit: Readonly<RateLimit>) {
    const maxLines = limit.linesPerSecond * limit.windowSeconds;
    this.#windowMs = limit.windowSeconds * 1_000;
    this.#arrivalsMs = new Float64Array(maxLines === 0 ? 0 : maxLines + 1).fill(Number.NEGATIVE_INFINITY);
  }

  /** Whether there is no limit. */
  get isOff(): boolean {
    return this.#arrivalsMs.length === 0;
  }

  isOver(nowMs: number): boolean {
    const oldestMs = this.#arrivalsMs[this.#next];
    return oldestMs !== undefined && oldestMs > nowMs - this.#windowMs;
  }

  /**
   * Counts arriving lines.
   * @returns whether the last of them is over the limit
   */
  arrive(nowMs: number, lines = 1): boolean {
    if (this.isOff) return false;
    // Between arrivals the count only falls, so a break in the excess shows now or never.
    if (!this.isOver(nowMs)) this.#overSinceMs = undefined;
    const kept = this.#arrivalsMs.length;
    for (let i = Math.min(lines, kept); i > 0; i--) {
      this.#arrivalsMs[this.#next] = nowMs;
      this.#next = (this.#next + 1) % kept;
    }
    const over = this.isOver(nowMs);
    if (over) this.#overSinceMs ??= nowMs;
    return over;
  }

  /** Tells whether the task has been over the limit for a whole window without a break. */
  isFirehose(nowMs: number): boolean {
    return this.isOver(nowMs) && nowMs - (this.#overSinceMs ?? nowMs) >= this.#windowMs;
  }
}
