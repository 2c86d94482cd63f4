/** A command that prints nothing for this time may wait for an answer. */
const QUIET_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Asks whether a command waits for input, once it has stopped in the middle of a line, and then ever less
 * often. It reports once for each such stop. No timer runs while the last line has ended.
 */
export class InputWatch {
  readonly #isWaiting: () => Promise<boolean>;
  readonly #onWait: () => void;
  #lastAtMs = 0;
  /** The streams that have stopped in the middle of a line. */
  readonly #open = new Set<number>();
  #isSaid = false;
  #pauseMs = QUIET_MS;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  /** @param isWaiting asked after enough quiet; costs a look at all processes */
  constructor(isWaiting: () => Promise<boolean>, onWait: () => void) {
    this.#isWaiting = isWaiting;
    this.#onWait = onWait;
  }

  /**
   * Notes a chunk; this is cheap, because it is called for every one.
   * @param isOpen whether the chunk ends in the middle of a line
   */
  came(stream: number, isOpen: boolean): void {
    this.#lastAtMs = performance.now();
    if (isOpen) this.#open.add(stream);
    else this.#open.delete(stream);
    this.#isSaid = false;
    this.#pauseMs = QUIET_MS;
    if (this.#open.size > 0) this.#arm(QUIET_MS);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #arm(delayMs: number): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#look();
    }, delayMs);
  }

  async #look(): Promise<void> {
    if (this.#open.size === 0 || this.#isSaid) return;
    const lastAtMs = this.#lastAtMs;
    const restMs = lastAtMs + QUIET_MS - performance.now();
    if (restMs > 0) {
      this.#arm(restMs);
      return;
    }
    const isWaiting = await this.#isWaiting();
    if (this.#isStopped || this.#lastAtMs !== lastAtMs) return;
    if (isWaiting) {
      this.#isSaid = true;
      this.#onWait();
      return;
    }
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * this.#pauseMs);
    this.#arm(this.#pauseMs);
  }
}
