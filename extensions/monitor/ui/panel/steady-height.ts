/** A height that only grows while the screen keeps its size, so that nothing beside it moves back and forth. */
export class SteadyHeight {
  #screen = "";
  #rows = 0;

  /** @param rows as many as are needed now, @param screen the size of the screen */
  of(rows: number, screen: string): number {
    this.#rows = screen === this.#screen ? Math.max(this.#rows, rows) : rows;
    this.#screen = screen;
    return this.#rows;
  }
}
