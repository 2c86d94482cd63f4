import type { TUI } from "@earendil-works/pi-tui";

/**
 * Draws what a step has changed at once: pi draws at each key, before the step of that key has read anything,
 * and then not for 16 ms unless it is told to. Most steps of a page or a row change nothing any more.
 */
export class StepDrawing {
  readonly #tui: Pick<TUI, "renderNow" | "requestRender">;
  readonly #rowsAt: (width: number) => string[];
  /** What pi has drawn, and the width of that, in columns. */
  #drawn: readonly string[] = [];
  #width = 0;
  /** What pi is to draw now, if that is known. */
  #ready: string[] | undefined;

  /** @param rowsAt returns the rows as they are now, at a width in columns */
  constructor(tui: Pick<TUI, "renderNow" | "requestRender">, rowsAt: (width: number) => string[]) {
    this.#tui = tui;
    this.#rowsAt = rowsAt;
  }

  /** Returns the rows for pi, which draws them. */
  render(width: number): string[] {
    const rows = this.#ready && width === this.#width ? this.#ready : this.#rowsAt(width);
    this.#width = width;
    this.#drawn = rows;
    return rows;
  }

  /** @param isLast whether no other step waits; until then pi's own pace holds */
  afterStep(isLast: boolean): void {
    if (!isLast) {
      this.#tui.requestRender();
      return;
    }
    const rows = this.#rowsAt(this.#width);
    const drawn = this.#drawn;
    if (rows.length === drawn.length && rows.every((row, index) => row === drawn[index])) return;
    this.#ready = rows;
    this.#tui.renderNow();
    this.#ready = undefined;
  }
}
