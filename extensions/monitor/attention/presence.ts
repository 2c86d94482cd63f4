const FOCUS_IN = "\x1b[I";
const FOCUS_OUT = "\x1b[O";
/** Without a key for this time, nobody counts as present. */
const AWAY_AFTER_MS = 10_000;

/**
 * Tells whether somebody is at the terminal: by the reports of its focus, as in pi's fullscreen mode, or,
 * where pi switches these off, by the last key.
 */
export class Presence {
  readonly #nowMs: () => number;
  #lastKeyAtMs: number;
  #hasFocus: boolean | undefined;

  /** @param nowMs a clock that is never set */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#lastKeyAtMs = nowMs();
  }

  /** @param data as it comes from the terminal */
  input(data: string): void {
    if (data === FOCUS_OUT) {
      this.#hasFocus = false;
      return;
    }
    // A key means focus, whatever was reported before.
    if (data === FOCUS_IN || this.#hasFocus === false) this.#hasFocus = true;
    this.#lastKeyAtMs = this.#nowMs();
  }

  get isAway(): boolean {
    return this.#hasFocus === undefined
      ? this.#nowMs() - this.#lastKeyAtMs >= AWAY_AFTER_MS
      : !this.#hasFocus;
  }
}
