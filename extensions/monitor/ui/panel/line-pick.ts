import type { LogView, ShownLine, ViewSize } from "./log-view.ts";

/** One line of those that show, on its way to the agent: it is chosen first, and then sent. */
export class LinePick {
  readonly #view: LogView;
  #picked: ShownLine | undefined;

  constructor(view: LogView) {
    this.#view = view;
  }

  /** Undefined while none is chosen. */
  get line(): ShownLine | undefined {
    return this.#picked;
  }

  isAt({ line, piece }: ShownLine): boolean {
    return this.#picked?.line === line && this.#picked.piece === piece;
  }

  /** Chooses what was found last, or else the last line that shows. */
  begin(size: ViewSize): void {
    // The line does not run away from whoever reads it.
    this.#view.stay(size);
    const shown = this.#view.shownLines(size);
    this.#picked = shown.find(({ hit }) => hit === "current") ?? shown.at(-1);
  }

  /** Chooses the next line, or the one before; what shows moves along at its edge. */
  async move(direction: 1 | -1, size: ViewSize): Promise<void> {
    for (let tries = 0; tries <= size.height; tries++) {
      const next = this.#neighbour(direction, size);
      if (next) {
        this.#picked = next;
        return;
      }
      const before = JSON.stringify(this.#view.shownLines(size));
      await this.#view.scroll(direction, size);
      this.#view.stay(size);
      if (JSON.stringify(this.#view.shownLines(size)) === before) return;
    }
  }

  clear(): void {
    this.#picked = undefined;
  }

  #neighbour(direction: 1 | -1, size: ViewSize): ShownLine | undefined {
    const shown = this.#view.shownLines(size);
    if (direction === -1) shown.reverse();
    const at = shown.findLastIndex((line) => this.isAt(line));
    return at === -1 ? shown.at(-1) : shown[at + 1];
  }
}
