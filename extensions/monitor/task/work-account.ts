import { threadProcessorMs } from "../../core/pi/thread-time.ts";

/** The processor time is asked for once for so much work on the clock: each question costs as much as a chunk. */
const LOOK_MS = 1;
/** The most that the time between two pieces counts for: pi may have done other work in it. */
const BETWEEN_MAX_MS = 1;

/**
 * Measures the processor time that the reading of an output costs pi: what the pieces of work take on the
 * clock, and what Node does between two of them, but no more than the thread has used meanwhile: time that
 * other programs of a busy machine have used does not count.
 */
export class WorkAccount {
  #workMs = 0;
  #lastPieceEndMs = performance.now();
  #usedAtLookMs = threadProcessorMs();

  /**
   * Forgets the time since the last piece, because reading paused, and what the thread has used meanwhile,
   * which is other work of pi's.
   */
  goOn(): void {
    this.#lastPieceEndMs = performance.now();
    // The work that is not told yet has used as much as it took, at most.
    this.#usedAtLookMs = Math.max(this.#usedAtLookMs, threadProcessorMs() - this.#workMs);
  }

  /** @returns the processor time of this piece of work and those before that is not told yet, or 0 */
  measure(piece: () => void): number {
    const startedMs = performance.now();
    piece();
    const endMs = performance.now();
    this.#workMs += endMs - startedMs + Math.min(BETWEEN_MAX_MS, startedMs - this.#lastPieceEndMs);
    this.#lastPieceEndMs = endMs;
    if (this.#workMs < LOOK_MS) return 0;
    const usedMs = threadProcessorMs();
    const costMs = Math.min(this.#workMs, usedMs - this.#usedAtLookMs);
    this.#usedAtLookMs = usedMs;
    this.#workMs = 0;
    return costMs;
  }
}
