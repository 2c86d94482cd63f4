const FOCUS_IN = "\x1b[I";
const FOCUS_OUT = "\x1b[O";
/** Without a key for so long nobody is taken to be there. */
const AWAY_AFTER_MS = 10_000;

/**
 * Whether somebody is at the terminal. Where it reports its focus, as in pi's fullscreen mode, that tells;
 * elsewhere pi leaves those reports off, and the last key does.
 */
export class Presence {
  readonly #nowMs: () => number;
  #lastKeyAtMs: number;
  #hasFocus: boolean | undefined;

  /** @param nowMs of a clock that is never set */
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
    // A key has focus, whatever was reported before.
    if (data === FOCUS_IN || this.#hasFocus === false) this.#hasFocus = true;
    this.#lastKeyAtMs = this.#nowMs();
  }

  get isAway(): boolean {
    return this.#hasFocus === undefined
      ? this.#nowMs() - this.#lastKeyAtMs >= AWAY_AFTER_MS
      : !this.#hasFocus;
  }
}
