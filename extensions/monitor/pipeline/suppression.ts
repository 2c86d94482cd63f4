import type { RateLimiter } from "./rate-limiter.ts";

export interface SuppressionState {
  /** When a line was last suppressed. */
  lastMs: number;
  /** Said once. */
  isFirehose: boolean;
}

/** Says when suppression begins, and when it has lasted so long that the task must be stopped. */
export class Suppression {
  readonly #limiter: RateLimiter;
  readonly #windowMs: number;
  readonly #onBegin: () => void;
  readonly #onFirehose: () => void;
  readonly #state: SuppressionState;

  constructor(
    limiter: RateLimiter,
    windowMs: number,
    onBegin: () => void,
    onFirehose: () => void,
    state?: SuppressionState,
  ) {
    this.#limiter = limiter;
    this.#windowMs = windowMs;
    this.#onBegin = onBegin;
    this.#onFirehose = onFirehose;
    this.#state = state ?? { lastMs: Number.NEGATIVE_INFINITY, isFirehose: false };
  }

  get state(): Readonly<SuppressionState> {
    return this.#state;
  }

  /** Called for every suppressed line, or for many at once. */
  happened(nowMs: number): void {
    // Output that hovers about the limit goes over it many times a minute; that is one notice.
    if (nowMs - this.#state.lastMs > this.#windowMs) this.#onBegin();
    this.#state.lastMs = nowMs;
    if (this.#state.isFirehose || !this.#limiter.isFirehose(nowMs)) return;
    this.#state.isFirehose = true;
    this.#onFirehose();
  }
}
