import type { Delivery } from "./delivery.ts";

/**
 * Holds a run of print or JSON mode open at its end, where pi would exit and end the tasks. Call `check`
 * whenever something may have changed.
 */
export class HeadlessHold {
  readonly #delivery: Delivery;
  readonly #tasksHold: () => boolean;
  #released = false;
  #waiting: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param tasksHold tells whether a task runs that may still wake the model and will end by itself */
  constructor(delivery: Delivery, tasksHold: () => boolean) {
    this.#delivery = delivery;
    this.#tasksHold = tasksHold;
  }

  /** Resolves when an event may wake the model, when none will any more, or on release. */
  async wait(): Promise<void> {
    this.#delivery.runHeld();
    await new Promise<void>((resolve) => {
      this.#waiting = resolve;
      this.check();
    });
  }

  check(): void {
    if (!this.#waiting) return;
    clearTimeout(this.#timer);
    const dueMs = this.#delivery.wakeDueMs();
    if (this.#released || dueMs === 0 || (dueMs === undefined && !this.#tasksHold())) {
      this.#waiting();
      this.#waiting = undefined;
    } else if (dueMs !== undefined) {
      this.#timer = setTimeout(() => this.check(), dueMs);
    }
  }

  /** Stops holding for good, because pi has been told to end. */
  release(): void {
    this.#released = true;
    this.check();
  }

  get isReleased(): boolean {
    return this.#released;
  }
}
