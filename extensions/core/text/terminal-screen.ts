// Longer than most: the cursor, the rows and every sequence that moves one or erases the other are one state.
import { runTerminal, type TerminalActions } from "./terminal-parser.ts";
import { nextTabStop, TerminalRow } from "./terminal-row.ts";

/** The rows that a cursor can go up: more than most terminals have. */
const SCREEN_ROWS = 100;
/** The rows kept in addition, before older ones are searched. */
const ROWS_BESIDE = 1_000;
/** A cursor moves no further right than this or the end of the row's text. */
const RIGHT_EDGE = 200;
/** The cells that may be touched: per character, in addition, and in all. Drawing programs use far fewer. */
const CELLS_PER_CHARACTER = 2;
const CELLS_BESIDE = 4_096;
const CELLS_MAX = 65_536;

const BACKSPACE = 0x08;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const LOWER_C = 0x63;

/**
 * The screen of a terminal that is given a text: it carries out carriage returns, backspaces, tabs, moves of
 * the cursor and erasures, and ignores everything else that is not text. Nothing wraps: the terminal is as
 * wide as the text. Cleared text stays above, as in a terminal that scrolls it away: a log must not lose its
 * beginning. Time and memory are linear in the text.
 */
export class TerminalScreen implements TerminalActions {
  readonly #text: string;
  readonly #keepsAbove: boolean;
  /** The number of characters carried out. */
  #done = 0;
  #rows = new Map<number, TerminalRow>();
  #row = 0;
  /** The row of that number, if it exists. */
  #current: TerminalRow | undefined;
  #column = 0;
  /** The last row that the cursor has reached. */
  #bottom = 0;
  /** The row that `ESC[H` goes to; unknown until something is cleared. */
  #home: number | undefined;
  /** Relative to the screen: after it scrolls, another row stands there. */
  #saved = { aboveBottom: 0, column: 0 };
  #writes = 0;
  #cellsLeft: number;

  /**
   * Carries out nothing of the text yet; `run` does.
   * @param keepsAbove whether rows will be read that no cursor can reach any more
   */
  constructor(text: string, keepsAbove: boolean) {
    this.#text = text;
    this.#keepsAbove = keepsAbove;
    this.#cellsLeft = Math.min(CELLS_MAX, CELLS_BESIDE + CELLS_PER_CHARACTER * text.length);
  }

  /** Carries out this much more of the text. @returns whether all of it is done */
  run(maxChars = Number.POSITIVE_INFINITY): boolean {
    const to = Math.min(this.#text.length, this.#done + maxChars);
    this.#done = runTerminal(this.#text, this.#done, to, this);
    return this.#done >= this.#text.length;
  }

  /** Returns the rows from the first to the last. */
  rows(): string[] {
    const first = [...this.#rows.keys()].reduce((least, row) => Math.min(least, row), 0);
    return Array.from({ length: this.#bottom - first + 1 }, (_, index) => this.#textAt(first + index));
  }

  /** Returns the row of the cursor; if it is blank, the row that was written last. */
  row(): string {
    let shown = this.#current?.isBlank() === false ? this.#current : undefined;
    if (!shown) {
      for (const row of this.#rows.values()) {
        if (row.lastWrite > (shown?.lastWrite ?? 0) && !row.isBlank()) shown = row;
      }
    }
    return shown?.text().trimEnd() ?? "";
  }

  /**
   * Returns a text that shows the same, with the cursor in the same place. It has no line feeds.
   * @param othersMaxChars the greatest length of the other rows together; if they are longer, they go
   */
  redrawn(othersMaxChars: number): string {
    const drawn = this.#othersWithin(othersMaxChars);
    if (this.#current) drawn.push([this.#row, this.#current]);
    drawn.sort(([, one], [, other]) => one.lastWrite - other.lastWrite);
    const { aboveBottom, column } = this.#saved;
    const isSaved = aboveBottom > 0 || column > 0;
    const isAtEnd = drawn.at(-1)?.[0] === this.#row && this.#column === this.#current?.length && !isSaved;
    const last = isAtEnd ? drawn.pop() : undefined;
    return [
      ...drawn.map(([number, row]) => atRow(this.#bottom - number, row.text())),
      ...(isSaved ? [atRow(aboveBottom, `${toColumn(column)}\x1b7`)] : []),
      up(this.#bottom - this.#row),
      last === undefined ? toColumn(this.#column) : last[1].text(),
    ].join("");
  }

  /** Returns the rows with text beside the cursor's; none if they are longer than `maxChars` together. */
  #othersWithin(maxChars: number): [number, TerminalRow][] {
    const others: [number, TerminalRow][] = [];
    let chars = 0;
    for (const [number, row] of this.#rows) {
      if (number === this.#row || row.isBlank()) continue;
      chars += row.text().length;
      if (chars > maxChars) return [];
      others.push([number, row]);
    }
    return others;
  }

  #textAt(row: number): string {
    // Programs write blanks over text that they want to hide.
    return this.#rows.get(row)?.text().trimEnd() ?? "";
  }

  write(text: string, from: number, to: number): void {
    const row = this.#reached();
    row.lastWrite = ++this.#writes;
    this.#column = row.write(text, from, to, this.#column);
  }

  control(code: number): void {
    if (code === CARRIAGE_RETURN) this.#column = 0;
    else if (code === BACKSPACE) this.#moveTo(this.#column - 1);
    else if (code === TAB) this.#tab();
    else {
      this.#column = 0;
      this.#goTo(this.#row + 1);
    }
  }

  escape(final: number): void {
    if (final === LOWER_C) {
      this.#clear();
      this.#goHome(1, 1);
    } else if (final === 0x37) this.#save();
    else if (final === 0x38) this.#restore();
    else if (final === 0x4d) this.#up(1);
  }

  sequence(finalCode: number, first: number, second: number): void {
    const final = String.fromCharCode(finalCode);
    const count = Math.max(1, first);
    switch (final) {
      case "A":
      case "F":
        this.#up(count);
        if (final === "F") this.#column = 0;
        break;
      case "B":
      case "E":
        this.#toRow(Math.min(this.#row + count, this.#bottom));
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

  #needed(): TerminalRow {
    if (this.#current) return this.#current;
    this.#current = new TerminalRow();
    this.#rows.set(this.#row, this.#current);
    return this.#current;
  }

  /** Returns the current row, filled up to the column of the cursor if that is allowed. */
  #reached(): TerminalRow {
    const row = this.#needed();
    const missing = this.#column - row.length;
    if (missing > 0 && !this.#spend(missing)) this.#column = row.length;
    return row;
  }

  #tab(): void {
    const row = this.#reached();
    const stop = nextTabStop(this.#column);
    if (stop <= row.length || this.#spend(stop - row.length)) this.#column = row.tab(this.#column);
  }

  /** Moves the cursor to a row. */
  #toRow(row: number): void {
    if (row === this.#row) return;
    this.#row = row;
    this.#current = this.#rows.get(row);
  }

  #moveTo(column: number): void {
    const edge = Math.max(RIGHT_EDGE - 1, this.#current?.length ?? 0, this.#column);
    this.#column = Math.max(0, Math.min(column, edge));
  }

  #up(count: number): void {
    this.#toRow(Math.max(this.#row - count, this.#bottom - SCREEN_ROWS + 1));
  }

  #goTo(row: number): void {
    this.#toRow(row);
    this.#bottom = Math.max(this.#bottom, row);
    if (!this.#keepsAbove && this.#rows.size > SCREEN_ROWS + ROWS_BESIDE) this.#forgetAbove();
  }

  /** Drops rows that no cursor can reach, except the last written: only that one may yet be shown. */
  #forgetAbove(): void {
    const kept = new Map<number, TerminalRow>();
    let last: [number, TerminalRow] | undefined;
    for (const [number, row] of this.#rows) {
      if (number > this.#bottom - SCREEN_ROWS) kept.set(number, row);
      else if (row.lastWrite > (last?.[1].lastWrite ?? 0) && !row.isBlank()) last = [number, row];
    }
    if (last) kept.set(...last);
    this.#rows = kept;
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
    this.#toRow(this.#bottom - this.#saved.aboveBottom);
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

  /** Begins a new screen below the old one, with the cursor as far from its top as before. */
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
    const row = this.#current;
    if (!row || start >= row.length) return;
    const isCheap = end >= row.length || this.#spend(end - start);
    if (isCheap) row.erase(start, end);
  }

  /** @returns whether this many cells may be touched */
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

/** Draws this many rows above the last one, and goes back there. */
function atRow(aboveBottom: number, drawn: string): string {
  return `${up(aboveBottom)}${drawn}\r${aboveBottom === 0 ? "" : `\x1b[${aboveBottom}B`}`;
}
