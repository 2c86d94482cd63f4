import { Batch } from "./batch.ts";
import type { Line } from "./line.ts";

/**
 * Collects lines for `windowMs` from the first one on. A window, not a debounce: with a debounce
 * steady output would never be shown.
 */
export class Batcher {
  readonly #windowMs: number;
  readonly #forward: (batch: Batch) => void;
  #open: Batch | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(windowMs: number, forward: (batch: Batch) => void) {
    this.#windowMs = windowMs;
    this.#forward = forward;
  }

  push(line: Line): void {
    if (this.#open) {
      this.#open.add(line);
      return;
    }
    this.#open = new Batch(line, Date.now());
    this.#timer = setTimeout(() => this.flush(), this.#windowMs);
  }

  /** Closes the open window now. */
  flush(): void {
    clearTimeout(this.#timer);
    const batch = this.#open;
    this.#open = undefined;
    if (batch) this.#forward(batch);
  }
}
