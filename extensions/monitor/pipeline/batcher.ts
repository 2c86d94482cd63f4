import { Batch } from "./batch.ts";
import type { Line } from "./line.ts";

/**
 * Collects lines for `windowMs` from the first one on. It is a window, not a debounce: with a debounce steady
 * output would never be shown.
 */
export class Batcher {
  readonly #windowMs: number;
  readonly #forward: (batch: Batch) => void;
  #open: Batch | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closing: NodeJS.Immediate | undefined;
  #openedMs = 0;

  constructor(windowMs: number, forward: (batch: Batch) => void) {
    this.#windowMs = windowMs;
    this.#forward = forward;
  }

  /** @param nowMs of a clock that never goes back */
  push(line: Line, nowMs: number): void {
    if (this.#open) {
      this.#open.add(line);
      return;
    }
    this.#open = new Batch(line, Date.now());
    this.#openedMs = nowMs;
    // One turn later, waiting output has been read, also in a busy pi.
    this.#timer = setTimeout(() => {
      this.#closing = setImmediate(() => this.flush());
    }, this.#windowMs);
  }

  /** Whether further lines of the open window are only counted, except the last ones. */
  get isFull(): boolean {
    return this.#open?.isFull ?? false;
  }

  /** Counts lines of a full window. Lines that are pushed have to follow them. */
  skip(lines: number): void {
    this.#open?.skip(lines);
  }

  /** Returns how long the open window stays open; 0 if none is. */
  openForMs(nowMs: number): number {
    return this.#open ? Math.max(0, this.#openedMs + this.#windowMs - nowMs) : 0;
  }

  /** Closes the open window now. */
  flush(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#closing);
    const batch = this.#open;
    this.#open = undefined;
    if (batch) this.#forward(batch);
  }
}
