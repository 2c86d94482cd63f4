import type { RateLimiter } from "./rate-limiter.ts";

/** Reports the beginning of suppression, and when it has lasted so long that the task must be stopped. */
export class Suppression {
  readonly #limiter: RateLimiter;
  readonly #windowMs: number;
  readonly #onBegin: () => void;
  readonly #onFirehose: () => void;
  /** The time of the last suppressed line. */
  #lastMs = Number.NEGATIVE_INFINITY;
  /** Set when reported, which happens once. */
  #isFirehose = false;

  constructor(limiter: RateLimiter, windowMs: number, onBegin: () => void, onFirehose: () => void) {
    this.#limiter = limiter;
    this.#windowMs = windowMs;
    this.#onBegin = onBegin;
    this.#onFirehose = onFirehose;
  }

  /** Counts a suppressed line, or many at once. */
  happened(nowMs: number): void {
    // Output that hovers about the limit exceeds it many times a minute; that is one notice.
    if (nowMs - this.#lastMs > this.#windowMs) this.#onBegin();
    this.#lastMs = nowMs;
    if (this.#isFirehose || !this.#limiter.isFirehose(nowMs)) return;
    this.#isFirehose = true;
    this.#onFirehose();
  }
}
