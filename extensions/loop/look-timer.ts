/** Repeats a look: right after this turn of the event loop, or at a set time. */
export class LookTimer {
  readonly #look: () => number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #isOn = false;

  /** @param look returns the milliseconds until the next look; undefined if none is due */
  constructor(look: () => number | undefined) {
    this.#look = look;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  start(): void {
    this.#isOn = true;
    this.soon();
  }

  close(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
    clearImmediate(this.#soon);
  }

  soon(): void {
    if (!this.#isOn) return;
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.now();
    });
  }

  now(): void {
    if (!this.#isOn) return;
    const lookMs = this.#look();
    clearTimeout(this.#timer);
    if (lookMs === undefined) return;
    this.#timer = setTimeout(() => this.now(), lookMs);
    // Only pi keeps the process alive, not a loop.
    this.#timer.unref();
  }
}
