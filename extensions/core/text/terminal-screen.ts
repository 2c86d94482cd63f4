// Longer than most: the cursor, the rows and every sequence that moves one or erases the other are one state.
import { TerminalRow } from "./terminal-row.ts";
import { terminalTokens } from "./terminal-tokens.ts";

/** Rows that a cursor can go up to: more than most terminals have. */
const SCREEN_ROWS = 100;
/** A cursor cannot go further to the right than this or the end of the row's text. */
const RIGHT_EDGE = 200;
/** Cells that may be touched for each character of the text, and beside that. No program that draws comes near it. */
const CELLS_PER_CHARACTER = 4;
const CELLS_BESIDE = 4_096;

/**
 * What a terminal shows that is given a text: carriage returns, backspaces, tabs, moves of the cursor and
 * erasures have been carried out, everything else that is not text has no effect. Nothing wraps: the
 * terminal is as wide as the text. What a program clears away stays above, as in a terminal that scrolls
 * it away: a log is not to lose its beginning. Time and memory are linear in the text.
 */
export class TerminalScreen {
  /** In the order in which they were last written to. */
  readonly #rows = new Map<number, TerminalRow>();
  #row = 0;
  #column = 0;
  /** The last row that the cursor has come to. */
  #bottom = 0;
  /** Where `ESC[H` goes; unknown until something is cleared. */
  #home: number | undefined;
  /** On the screen: when that scrolls, another row stands there. */
  #saved = { aboveBottom: 0, column: 0 };
  #lastWritten = 0;
  #cellsLeft: number;

  constructor(text: string) {
    this.#cellsLeft = CELLS_BESIDE + CELLS_PER_CHARACTER * text.length;
    for (const token of terminalTokens(text)) {
      if (token.kind === "text") this.#write(token.text);
      else if (token.kind === "control") this.#control(token.control);
      else if (token.kind === "escape") this.#escapeSequence(token.final);
      else this.#controlSequence(token.final, token.first, token.second);
    }
  }

  /** From the first to the last. */
  rows(): string[] {
    const first = [...this.#rows.keys()].reduce((least, row) => Math.min(least, row), 0);
    return Array.from({ length: this.#bottom - first + 1 }, (_, index) => this.#textAt(first + index));
  }

  /** The row of the cursor; if nothing stands there, the one that was written last. */
  row(): string {
    const written = [...this.#rows.keys(), this.#row];
    const row = written.findLast((number) => this.#textAt(number) !== "");
    return row === undefined ? "" : this.#textAt(row);
  }

  /**
   * A text that shows the same, with the cursor in the same place. It has no line feeds.
   * @param othersMaxChars how long the other rows may be, beside the cursor's; if they are longer, they go
   */
  redrawn(othersMaxChars: number): string {
    const written = [...this.#rows.keys()].filter((row) => this.#textAt(row) !== "" || row === this.#row);
    const others = written.filter((row) => row !== this.#row);
    const otherChars = others.reduce((sum, row) => sum + this.#textAt(row, false).length, 0);
    const drawn = otherChars > othersMaxChars ? written.filter((row) => row === this.#row) : written;
    const { aboveBottom, column } = this.#saved;
    const isSaved = aboveBottom > 0 || column > 0;
    const isAtEnd =
      drawn.at(-1) === this.#row && this.#column === this.#rows.get(this.#row)?.length && !isSaved;
    const last = isAtEnd ? drawn.pop() : undefined;
    return [
      ...drawn.map((row) => atRow(this.#bottom - row, this.#textAt(row, false))),
      ...(isSaved ? [atRow(aboveBottom, `${toColumn(column)}\x1b7`)] : []),
      up(this.#bottom - this.#row),
      last === undefined ? toColumn(this.#column) : this.#textAt(last, false),
    ].join("");
  }

  #textAt(row: number, isTrimmed = true): string {
    const text = this.#rows.get(row)?.text() ?? "";
    // Programs write blanks over what they do not want to be seen any more.
    return isTrimmed ? text.trimEnd() : text;
  }

  #write(text: string): void {
    const row = this.#reached();
    this.#column = row.write(text, this.#column);
    if (this.#lastWritten === this.#row) return;
    this.#lastWritten = this.#row;
    this.#rows.delete(this.#row);
    this.#rows.set(this.#row, row);
  }

  #control(control: string): void {
    if (control === "\r") this.#column = 0;
    else if (control === "\b") this.#moveTo(this.#column - 1);
    else if (control === "\t") this.#column = this.#reached().tab(this.#column);
    else {
      this.#column = 0;
      this.#goTo(this.#row + 1);
    }
  }

  #escapeSequence(final: string): void {
    if (final === "7") this.#save();
    else if (final === "8") this.#restore();
    else if (final === "M") this.#up(1);
    else if (final === "c") {
      this.#clear();
      this.#goHome(1, 1);
    }
  }

  #controlSequence(final: string, first: number, second: number): void {
    const count = Math.max(1, first);
    switch (final) {
      case "A":
      case "F":
        this.#up(count);
        if (final === "F") this.#column = 0;
        break;
      case "B":
      case "E":
        this.#row = Math.min(this.#row + count, this.#bottom);
        if (final === "E") this.#column = 0;
        break;
      case "C":
      case "a":
        this.#moveTo(this.#column + count);
        break;
      case "D":
        this.#moveTo(this.#column - count);
        break;
      case "G":
      case "`":
        this.#moveTo(count - 1);
        break;
      case "H":
      case "f":
        this.#goHome(count, Math.max(1, second));
        break;
      case "J":
        this.#eraseRows(first);
        break;
      case "K":
        this.#eraseInRow(first);
        break;
      case "X":
        this.#erase(this.#column, this.#column + count);
        break;
      case "s":
        this.#save();
        break;
      case "u":
        this.#restore();
        break;
    }
  }

  #current(): TerminalRow {
    const row = this.#rows.get(this.#row) ?? new TerminalRow();
    this.#rows.set(this.#row, row);
    return row;
  }

  /** The current row, for something to be put at the column of the cursor. */
  #reached(): TerminalRow {
    const row = this.#current();
    if (!this.#spend(this.#column - row.length)) this.#column = row.length;
    return row;
  }

  #moveTo(column: number): void {
    const edge = Math.max(RIGHT_EDGE - 1, this.#rows.get(this.#row)?.length ?? 0, this.#column);
    this.#column = Math.max(0, Math.min(column, edge));
  }

  #up(count: number): void {
    this.#row = Math.max(this.#row - count, this.#bottom - SCREEN_ROWS + 1);
  }

  #goTo(row: number): void {
    this.#row = row;
    this.#bottom = Math.max(this.#bottom, row);
  }

  #goHome(row: number, column: number): void {
    this.#home ??= this.#bottom + (this.#isEmptyFrom(this.#bottom) ? 0 : 1);
    this.#goTo(this.#home + Math.min(row, SCREEN_ROWS) - 1);
    this.#moveTo(column - 1);
  }

  #save(): void {
    this.#saved = { aboveBottom: this.#bottom - this.#row, column: this.#column };
  }

  #restore(): void {
    this.#row = this.#bottom - this.#saved.aboveBottom;
    this.#moveTo(this.#saved.column);
  }

  #eraseInRow(how: number): void {
    if (how === 0) this.#erase(this.#column, Number.POSITIVE_INFINITY);
    else if (how === 1) this.#erase(0, this.#column + 1);
    else if (how === 2) this.#erase(0, Number.POSITIVE_INFINITY);
  }

  #eraseRows(how: number): void {
    const isAtHome = this.#row === this.#home && this.#column === 0;
    if (how === 2 || how === 3 || (how === 0 && isAtHome)) this.#clear();
    else if (how === 1) this.#eraseInRow(1);
    else if (how === 0) {
      this.#eraseInRow(0);
      for (let row = this.#row + 1; row <= this.#bottom && this.#spend(1); row++) this.#rows.delete(row);
    }
  }

  /** Begins a new screen below what is there, with the cursor as far from its top as before. */
  #clear(): void {
    const fromHome = this.#home === undefined ? 0 : this.#row - this.#home;
    const home = this.#home ?? this.#bottom;
    this.#home = this.#isEmptyFrom(home) ? home : this.#bottom + 1;
    this.#goTo(this.#home + Math.max(0, fromHome));
  }

  #isEmptyFrom(row: number): boolean {
    return this.#bottom === row && (this.#rows.get(row)?.length ?? 0) === 0;
  }

  #erase(start: number, end: number): void {
    const row = this.#current();
    const isCheap = end >= row.length || this.#spend(end - start);
    if (isCheap) row.erase(start, end);
  }

  /** @returns whether so many cells may be touched */
  #spend(cells: number): boolean {
    if (cells <= 0) return true;
    if (cells > this.#cellsLeft) return false;
    this.#cellsLeft -= cells;
    return true;
  }
}

function up(rows: number): string {
  return rows === 0 ? "" : `\x1b[${rows}A`;
}

function toColumn(column: number): string {
  return `\x1b[${column + 1}G`;
}

/** Draws something so many rows above the last one, and goes back there. */
function atRow(aboveBottom: number, drawn: string): string {
  return `${up(aboveBottom)}${drawn}\r${aboveBottom === 0 ? "" : `\x1b[${aboveBottom}B`}`;
}
