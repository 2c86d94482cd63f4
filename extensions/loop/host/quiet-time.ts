/** A time in which no run starts, on the clock of `performance.now()`. */
export class QuietTime {
  readonly #over: () => void;
  #endsAtMs: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param over called at the end, if `tellOfEnd` has asked for it */
  constructor(endsAtMs: number, over: () => void) {
    this.#endsAtMs = endsAtMs;
    this.#over = over;
    this.tellOfEnd();
  }

  isOver(): boolean {
    return performance.now() >= this.#endsAtMs;
  }

  extendTo(endsAtMs: number): void {
    this.#endsAtMs = Math.max(this.#endsAtMs, endsAtMs);
  }

  tellOfEnd(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        if (this.isOver()) this.#over();
        else this.tellOfEnd();
      },
      Math.max(1, this.#endsAtMs - performance.now()),
    );
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
