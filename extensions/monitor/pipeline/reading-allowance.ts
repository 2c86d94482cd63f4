const MiB = 1024 * 1024;

const PAUSE_MIN_MS = 20;

/** The pace of reading a command's output. Rates are per second. */
export interface ReadingPace {
  /** The processor time for reading and handling output before any pause. */
  burstProcessorMs: number;
  /** The share of one core for both once that is used up. */
  processorShare: number;
  /** The bytes read at that pace while the task is over its line limit. */
  floodBurstBytes: number;
  /** The rate once they are used up: lines over the limit are not shown, so nothing is urgent. */
  floodBytesPerSecond: number;
  /** The longest time for which line by line output is left in the pipe. */
  restMs: number;
}

export const defaultReadingPace: Readonly<ReadingPace> = {
  burstProcessorMs: 1_000,
  processorShare: 0.1,
  floodBurstBytes: 64 * MiB,
  floodBytesPerSecond: MiB,
  restMs: 200,
};

/**
 * Two token buckets, one for processor time and one for the bytes of a flood. There is no rate of bytes for
 * others: 1 GiB that is only logged costs pi half a second, short lines under a slow pattern hours.
 */
export class ReadingAllowance {
  readonly #pace: Readonly<ReadingPace>;
  #processorMs: number;
  #floodBytes: number;
  #updatedAtMs: number;

  constructor(pace: Readonly<ReadingPace>, nowMs: number) {
    this.#pace = pace;
    this.#processorMs = pace.burstProcessorMs;
    this.#floodBytes = pace.floodBurstBytes;
    this.#updatedAtMs = nowMs;
  }

  /**
   * Accounts for one chunk.
   * @returns how long to wait before reading the next, in ms; 0 while the allowance lasts
   */
  spend(chunk: { bytes: number; processorMs: number; overLimit: boolean }, nowMs: number): number {
    const { burstProcessorMs, processorShare, floodBurstBytes } = this.#pace;
    const floodBytesPerMs = this.#pace.floodBytesPerSecond / 1_000;
    const elapsedMs = Math.max(0, nowMs - this.#updatedAtMs);
    this.#updatedAtMs = nowMs;
    const refilledMs = Math.min(burstProcessorMs, this.#processorMs + elapsedMs * processorShare);
    this.#processorMs = refilledMs - chunk.processorMs;
    const refilledBytes = Math.min(floodBurstBytes, this.#floodBytes + elapsedMs * floodBytesPerMs);
    this.#floodBytes = refilledBytes - (chunk.overLimit ? chunk.bytes : 0);
    const floodPauseMs = chunk.overLimit ? -this.#floodBytes / floodBytesPerMs : 0;
    const pauseMs = Math.max(-this.#processorMs / processorShare, floodPauseMs);
    // Each pause costs pi as much as several chunks; the next chunk carries the debt.
    return pauseMs < PAUSE_MIN_MS ? 0 : pauseMs;
  }
}
