import type { Line } from "./line.ts";

/** The lines of one coalescing window. */
export interface Batch {
  lines: Line[];
  /** When the window opened, in ms since the epoch. */
  atMs: number;
}

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
      this.#open.lines.push(line);
      return;
    }
    this.#open = { lines: [line], atMs: Date.now() };
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
