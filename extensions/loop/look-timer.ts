/** Has something looked at again: as soon as this turn of the event loop is over, and when it is time. */
export class LookTimer {
  readonly #look: () => number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #isOn = false;

  /** @param look returns in how many milliseconds to look again; undefined if nothing makes that needed */
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
    // It is pi that keeps the process alive, not a loop.
    this.#timer.unref();
  }
}
