import { characterWidth } from "./character-width.ts";

/** pi's loader makes imported names slow, and this one is called for each character. */
const widthOf = characterWidth;
const BLANK = " ";
/** The content of each cell that a tab skipped and nothing was written to. */
const TAB = "\t";
/** The second column of a wide character. */
const SECOND_HALF = "";
const TAB_COLUMNS = 8;
/** Characters before this have a column of their own, except the soft hyphen. */
const FIRST_MARK = 0x300;
const SOFT_HYPHEN = 0xad;

/**
 * One row of a terminal that is as wide as its text. A cell is the content of one column: a character with
 * its marks. Columns count from 0; no operation looks at more cells than it changes.
 */
export class TerminalRow {
  /** The number of its last write, as the screen counts; 0 for none. */
  lastWrite = 0;
  readonly #cells: string[] = [];

  get length(): number {
    return this.#cells.length;
  }

  /**
   * Writes a part of a text, without control characters, over the old content.
   * @returns the next column
   */
  write(text: string, from: number, to: number, column: number): number {
    this.#fillTo(column);
    const cells = this.#cells;
    let at = column;
    for (let index = from; index < to; ) {
      const code = text.charCodeAt(index);
      if (code < FIRST_MARK && code !== SOFT_HYPHEN) {
        if (at < cells.length) this.#clearFor(at, 1);
        cells[at++] = text.charAt(index++);
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      index += character.length;
      const width = widthOf(character);
      if (width > 0) {
        if (at < cells.length) this.#clearFor(at, width);
        cells[at] = character;
        if (width === 2) cells[at + 1] = SECOND_HALF;
        at += width;
      } else if (at > 0) this.#append(character, at - 1);
    }
    return at;
  }

  /** @returns the column of the next tab stop; the cells on the way stay */
  tab(column: number): number {
    const stop = nextTabStop(column);
    const cells = this.#cells;
    if (cells.length < stop) this.#fillTo(column);
    while (cells.length < stop) cells.push(TAB);
    return stop;
  }

  /** Erases from `start` up to `end`. */
  erase(start: number, end: number): void {
    this.#split(start);
    this.#split(end);
    if (end >= this.length) this.#cells.length = Math.min(start, this.length);
    else this.#cells.fill(BLANK, start, end);
  }

  isBlank(): boolean {
    return this.#cells.every((cell) => cell === BLANK || cell === TAB || cell.trim() === "");
  }

  text(): string {
    const cells = this.#cells;
    if (!cells.includes(TAB)) return cells.join("");
    let text = "";
    let tabs = 0;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? "";
      // The rest of a tab that was partly overwritten is blank.
      if (tabs > 0 && cell !== TAB) {
        text += BLANK.repeat(tabs);
        tabs = 0;
      }
      if (cell !== TAB) text += cell;
      else if (++tabs > 0 && column % TAB_COLUMNS === TAB_COLUMNS - 1) {
        text += TAB;
        tabs = 0;
      }
    }
    return text + BLANK.repeat(tabs);
  }

  #fillTo(column: number): void {
    const cells = this.#cells;
    while (cells.length < column) cells.push(BLANK);
  }

  /** Blanks halves of wide characters beside the new text. */
  #clearFor(column: number, width: number): void {
    this.#split(column);
    this.#split(column + width);
  }

  /** Blanks a wide character that is cut in two at this column. */
  #split(column: number): void {
    if (column >= this.#cells.length || this.#cells[column] !== SECOND_HALF) return;
    this.#cells[column - 1] = BLANK;
    this.#cells[column] = BLANK;
  }

  /** Puts a mark on the character that ends at this column. */
  #append(mark: string, column: number): void {
    const at = this.#cells[column] === SECOND_HALF ? column - 1 : column;
    if (this.#cells[at] !== TAB) this.#cells[at] += mark;
  }
}

export function nextTabStop(column: number): number {
  return column - (column % TAB_COLUMNS) + TAB_COLUMNS;
}
