const MiB = 1024 * 1024;

/** The pace of reading a command's output. Rates are per second. */
export interface ReadingPace {
  /** The bytes read at full speed before any pause. */
  burstBytes: number;
  /** The refill of the burst, and the rate once it is used up. */
  bytesPerSecond: number;
  /** The same while the task is over its line limit: its lines are not shown, so nothing is urgent. */
  floodBytesPerSecond: number;
  /** The processor time for handling output before any pause. */
  burstProcessorMs: number;
  /** The share of one core for handling output once that is used up. */
  processorShare: number;
  /** The longest time for which line by line output is left in the pipe. */
  restMs: number;
}

export const defaultReadingPace: Readonly<ReadingPace> = {
  burstBytes: 64 * MiB,
  bytesPerSecond: 16 * MiB,
  floodBytesPerSecond: MiB,
  burstProcessorMs: 1_000,
  processorShare: 0.1,
  restMs: 200,
};

/**
 * Two token buckets, one for bytes and one for processor time: short lines under a slow pattern cost far more
 * per byte than `cat` of a large file, and neither may occupy pi.
 */
export class ReadingAllowance {
  readonly #pace: Readonly<ReadingPace>;
  #bytes: number;
  #processorMs: number;
  #updatedAtMs: number;

  constructor(pace: Readonly<ReadingPace>, nowMs: number) {
    this.#pace = pace;
    this.#bytes = pace.burstBytes;
    this.#processorMs = pace.burstProcessorMs;
    this.#updatedAtMs = nowMs;
  }

  /**
   * Accounts for one chunk.
   * @returns how long to wait before reading the next, in ms; 0 while the allowance lasts
   */
  spend(chunk: { bytes: number; processorMs: number; overLimit: boolean }, nowMs: number): number {
    const bytesPerMs = (chunk.overLimit ? this.#pace.floodBytesPerSecond : this.#pace.bytesPerSecond) / 1_000;
    const elapsedMs = Math.max(0, nowMs - this.#updatedAtMs);
    this.#updatedAtMs = nowMs;
    this.#bytes = Math.min(this.#pace.burstBytes, this.#bytes + elapsedMs * bytesPerMs) - chunk.bytes;
    this.#processorMs =
      Math.min(this.#pace.burstProcessorMs, this.#processorMs + elapsedMs * this.#pace.processorShare) -
      chunk.processorMs;
    const pauseMs = Math.max(-this.#bytes / bytesPerMs, -this.#processorMs / this.#pace.processorShare, 0);
    // A shorter timer costs more than it saves; the next chunk carries the debt.
    return pauseMs < 2 ? 0 : pauseMs;
  }
}
