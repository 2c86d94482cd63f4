import type { LineCategory } from "./line-ledger.ts";

export interface UnshownLine {
  number: number;
  text: string;
  /** The category of the line until the end event shows it. */
  category: LineCategory;
}

/** The last lines of the output that no event showed, for the end event to quote. */
export class UnshownTail {
  readonly #maxLines: number;
  #lines: UnshownLine[] = [];

  constructor(maxLines: number) {
    this.#maxLines = maxLines;
  }

  /** Adds a line, perhaps out of order: a batch is cut up to a window after later lines were suppressed. */
  add(line: UnshownLine): void {
    const at = this.#lines.findLastIndex((earlier) => earlier.number < line.number) + 1;
    this.#lines.splice(at, 0, line);
    if (this.#lines.length > this.#maxLines) this.#lines.shift();
  }

  /** Forgets the lines before a shown line, which are old news. */
  shownThrough(lineNumber: number): void {
    this.#lines = this.#lines.filter((line) => line.number > lineNumber);
  }

  take(): UnshownLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}
