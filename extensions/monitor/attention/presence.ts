/** Without a key for this time, nobody counts as present. */
const AWAY_AFTER_MS = 10_000;
/** What a terminal sends besides keys: its focus, the mouse, and answers to questions. */
const FOCUS = /\x1b\[([IO])/g;
const MOUSE = /\x1b\[<[\d;]+[Mm]/g;
const ANSWERS = /\x1b\[\?[\d;]*\$?[a-zA-Z]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)/g;

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

  /** @param data as it comes from the terminal, several sequences at once or one */
  input(data: string): void {
    const [, focus] = [...data.matchAll(FOCUS)].at(-1) ?? [];
    const withoutMouse = data.replace(FOCUS, "").replace(ANSWERS, "");
    const keys = withoutMouse.replace(MOUSE, "");
    // A key means focus, whatever was reported before; the mouse may only pass over the window.
    const isKey = keys !== "" || (keys !== withoutMouse && this.#hasFocus !== false);
    if (isKey || focus === "I") this.#lastKeyAtMs = this.#nowMs();
    if (isKey && this.#hasFocus === false) this.#hasFocus = true;
    if (focus !== undefined) this.#hasFocus = focus === "I";
  }

  get isAway(): boolean {
    return this.#hasFocus === undefined
      ? this.#nowMs() - this.#lastKeyAtMs >= AWAY_AFTER_MS
      : !this.#hasFocus;
  }
}
