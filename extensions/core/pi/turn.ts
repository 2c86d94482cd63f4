/** Work on what comes from commands holds pi up no longer than this, or keystrokes would lag. */
const TURN_MS = 4;

/**
 * The time that work may take before others get a turn of the event loop, shared by all who do such work:
 * five tasks with little to do each hold pi up as long as one that has much.
 */
export class Turn {
  readonly #maxMs: number;
  #usedMs = 0;
  /** When the piece of work under way began. */
  #startedMs: number | undefined;
  #next: NodeJS.Immediate | undefined;

  constructor(maxMs = TURN_MS) {
    this.#maxMs = maxMs;
  }

  /** @param piece asks `isOver` often enough. @returns how long it took, in ms */
  work(piece: () => void): number {
    const startedMs = performance.now();
    this.#startedMs = startedMs;
    try {
      piece();
    } finally {
      this.#startedMs = undefined;
    }
    const tookMs = performance.now() - startedMs;
    this.#usedMs += tookMs;
    this.#next ??= setImmediate(() => {
      this.#next = undefined;
      this.#usedMs = 0;
    });
    return tookMs;
  }

  /** Whether others are to have a turn before more is done. */
  isOver(): boolean {
    const underWayMs = this.#startedMs === undefined ? 0 : performance.now() - this.#startedMs;
    return this.#usedMs + underWayMs >= this.#maxMs;
  }
}

/** There is one event loop. */
export const turn = new Turn();
