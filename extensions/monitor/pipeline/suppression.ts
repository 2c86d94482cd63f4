import type { RateLimiter } from "./rate-limiter.ts";

/** Says when suppression begins, and when it has lasted so long that the task must be stopped. */
export class Suppression {
  readonly #limiter: RateLimiter;
  readonly #windowMs: number;
  readonly #onBegin: () => void;
  readonly #onFirehose: () => void;
  /** When a line was last suppressed. */
  #lastMs = Number.NEGATIVE_INFINITY;
  /** Said once. */
  #isFirehose = false;

  constructor(limiter: RateLimiter, windowMs: number, onBegin: () => void, onFirehose: () => void) {
    this.#limiter = limiter;
    this.#windowMs = windowMs;
    this.#onBegin = onBegin;
    this.#onFirehose = onFirehose;
  }

  /** Called for every suppressed line, or for many at once. */
  happened(nowMs: number): void {
    // Output that hovers about the limit goes over it many times a minute; that is one notice.
    if (nowMs - this.#lastMs > this.#windowMs) this.#onBegin();
    this.#lastMs = nowMs;
    if (this.#isFirehose || !this.#limiter.isFirehose(nowMs)) return;
    this.#isFirehose = true;
    this.#onFirehose();
  }
}
