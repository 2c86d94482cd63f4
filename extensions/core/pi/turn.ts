/** Work on the output of commands may not hold pi up for longer than this, or keystrokes would lag. */
const TURN_MS = 4;

/**
 * The time that work may take before others get a turn of the event loop. All who do such work share it, so
 * that five tasks with little to do hold pi up no longer than one with much.
 */
export class Turn {
  readonly #maxMs: number;
  #usedMs = 0;
  /** The time at which the current piece of work began. */
  #startedMs: number | undefined;
  #next: NodeJS.Immediate | undefined;

  constructor(maxMs = TURN_MS) {
    this.#maxMs = maxMs;
  }

  /** @param piece must ask `isOver` often enough */
  work(piece: () => void): void {
    const startedMs = performance.now();
    this.#startedMs = startedMs;
    try {
      piece();
    } finally {
      this.#startedMs = undefined;
    }
    this.#usedMs += performance.now() - startedMs;
    this.#next ??= setImmediate(() => {
      this.#next = undefined;
      this.#usedMs = 0;
    });
  }

  /** Tells whether others are due a turn before more is done. */
  isOver(): boolean {
    const underWayMs = this.#startedMs === undefined ? 0 : performance.now() - this.#startedMs;
    return this.#usedMs + underWayMs >= this.#maxMs;
  }
}

/** Shared by all, because there is one event loop. */
export const turn = new Turn();
