import { characterWidth } from "./character-width.ts";

const BLANK = " ";
/** In each cell that a tab skipped and nothing was written to. */
const TAB = "\t";
/** The second column of a wide character. */
const SECOND_HALF = "";
const TAB_COLUMNS = 8;

/**
 * One row of a terminal that is as wide as its text. A cell is what stands in one column: a character
 * with its marks. Columns count from 0; no operation looks at more cells than it changes.
 */
export class TerminalRow {
  readonly #cells: string[] = [];

  get length(): number {
    return this.#cells.length;
  }

  /**
   * Writes text over what is there.
   * @param text without control characters
   * @returns the column behind it
   */
  write(text: string, column: number): number {
    this.#fillTo(column);
    let at = column;
    for (const character of text) {
      const width = characterWidth(character);
      if (width > 0) {
        this.#split(at);
        this.#split(at + width);
        this.#cells[at] = character;
        if (width === 2) this.#cells[at + 1] = SECOND_HALF;
        at += width;
      } else if (at > 0) this.#append(character, at - 1);
    }
    return at;
  }

  /** @returns the column of the next tab stop; what stands on the way stays */
  tab(column: number): number {
    const stop = column - (column % TAB_COLUMNS) + TAB_COLUMNS;
    if (this.length < stop) this.#fillTo(column);
    while (this.length < stop) this.#cells.push(TAB);
    return stop;
  }

  /** Erases from `start` up to `end`. */
  erase(start: number, end: number): void {
    this.#split(start);
    this.#split(end);
    if (end >= this.length) this.#cells.length = Math.min(start, this.length);
    else this.#cells.fill(BLANK, start, end);
  }

  text(): string {
    if (!this.#cells.includes(TAB)) return this.#cells.join("");
    let text = "";
    let tabs = 0;
    for (const [column, cell] of this.#cells.entries()) {
      if (cell === TAB) tabs++;
      // What is left of a tab that was partly written over is blank.
      if (tabs > 0 && cell !== TAB) {
        text += BLANK.repeat(tabs);
        tabs = 0;
      } else if (tabs > 0 && column % TAB_COLUMNS === TAB_COLUMNS - 1) {
        text += TAB;
        tabs = 0;
      }
      if (cell !== TAB) text += cell;
    }
    return text + BLANK.repeat(tabs);
  }

  #fillTo(column: number): void {
    while (this.length < column) this.#cells.push(BLANK);
  }

  /** A wide character of which only one half stays is none any more. */
  #split(column: number): void {
    if (this.#cells[column] !== SECOND_HALF) return;
    this.#cells[column - 1] = BLANK;
    this.#cells[column] = BLANK;
  }

  /** Puts a mark on the character that ends at this column. */
  #append(mark: string, column: number): void {
    const at = this.#cells[column] === SECOND_HALF ? column - 1 : column;
    if (this.#cells[at] !== TAB) this.#cells[at] += mark;
  }
}
