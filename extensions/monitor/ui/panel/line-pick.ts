import type { LogView, ShownLine, ViewSize } from "./log-view.ts";

/** The choice of one shown line for the agent, before it is sent. */
export class LinePick {
  readonly #view: LogView;
  #picked: ShownLine | undefined;
  /** Whether the log was followed when the choice began. */
  #wasFollowing = false;

  constructor(view: LogView) {
    this.#view = view;
  }

  /** Undefined while none is chosen. */
  get line(): ShownLine | undefined {
    return this.#picked;
  }

  /** Returns what the chosen line shows by now: a long one may have been read since it was chosen. */
  textOn(size: ViewSize): string | undefined {
    return this.#view.shownLines(size).find((line) => this.isAt(line))?.text ?? this.#picked?.text;
  }

  isAt({ line, piece }: ShownLine): boolean {
    return this.#picked?.line === line && this.#picked.piece === piece;
  }

  /** Chooses the last hit, or else the last line that shows. */
  begin(size: ViewSize): void {
    // The view stays, so that the line does not run away from its reader.
    this.#wasFollowing = this.#view.position.kind === "following";
    this.#view.stay(size);
    const shown = this.#view.shownLines(size);
    this.#picked = shown.find(({ hit }) => hit === "current") ?? shown.at(-1);
  }

  /** Chooses the next line, or the one before; at its edge, the view moves along. */
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

  /** Gives its place to the nearest line that shows, if its own does not any more: nobody sends what is not seen. */
  keepShown(size: ViewSize): void {
    const shown = this.#view.shownLines(size);
    const [first] = shown;
    const picked = this.#picked;
    if (!picked || !first || shown.some((line) => this.isAt(line))) return;
    const isAbove = picked.line < first.line || (picked.line === first.line && picked.piece < first.piece);
    this.#picked = isAbove ? first : shown.at(-1);
  }

  /** Ends the choice. @returns whether there was one, in a log that was followed before */
  clear(): boolean {
    const wasFollowing = this.#picked !== undefined && this.#wasFollowing;
    this.#picked = undefined;
    return wasFollowing;
  }

  #neighbour(direction: 1 | -1, size: ViewSize): ShownLine | undefined {
    const shown = this.#view.shownLines(size);
    if (direction === -1) shown.reverse();
    const at = shown.findLastIndex((line) => this.isAt(line));
    return at === -1 ? shown.at(-1) : shown[at + 1];
  }
}
