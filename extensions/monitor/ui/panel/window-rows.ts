import type { LogPiece, LogPlace } from "./log-piece.ts";
import { cutRow, type TextRow, wrappedRows } from "./log-rows.ts";
import type { Hit } from "./log-search.ts";
import type { LogWindow } from "./log-window.ts";

/** The way in which the texts of a window become rows. */
export interface RowLayout {
  width: number;
  /** Whether long lines take several rows; else each line takes one, cut at the width. */
  wrap: boolean;
  /** The columns of a cut line that are left of the screen. */
  across: number;
  /** A hit that has to show. */
  hit: Hit | undefined;
}

/** A row of the screen by its place in the log. */
export interface Anchor extends LogPlace {
  row: number;
}

/** A row of the screen by its place in the window. */
export interface Cursor {
  index: number;
  row: number;
}

export interface ShownRow {
  piece: LogPiece;
  /** Its neighbours, if they are pieces of the same line. */
  before: LogPiece | undefined;
  after: LogPiece | undefined;
  row: TextRow;
}

/** The rows of a window of a log; each text is laid out at the first request. */
export class WindowRows {
  readonly layout: RowLayout;
  readonly #window: LogWindow;
  readonly #rows: (readonly TextRow[])[] = [];

  constructor(window: LogWindow, layout: RowLayout) {
    this.#window = window;
    this.layout = layout;
  }

  /** Returns the place of the anchor, or the nearest one. */
  cursorOf(anchor: Anchor): Cursor {
    const { pieces } = this.#window;
    const isAt = ({ line, piece }: LogPiece): boolean =>
      line > anchor.line || (line === anchor.line && (!this.layout.wrap || piece >= anchor.piece));
    const found = pieces.findIndex(isAt);
    const index = found === -1 ? Math.max(0, pieces.length - 1) : found;
    return { index, row: Math.min(anchor.row, Math.max(0, this.#rowCount(index) - 1)) };
  }

  anchorOf({ index, row }: Cursor): Anchor | undefined {
    const piece = this.#window.pieces[index];
    return piece && { line: piece.line, piece: piece.piece, row };
  }

  /** @param rows down, or up if negative; bounded by the window */
  moved({ index, row }: Cursor, rows: number): Cursor {
    let at = { index, row: row + rows };
    while (at.row < 0 && at.index > 0) {
      at = { index: at.index - 1, row: at.row + this.#rowCount(at.index - 1) };
    }
    for (;;) {
      const count = this.#rowCount(at.index);
      if (at.row < count || at.index + 1 >= this.#window.pieces.length) break;
      at = { index: at.index + 1, row: at.row - count };
    }
    return { index: at.index, row: Math.max(0, Math.min(at.row, this.#rowCount(at.index) - 1)) };
  }

  /** Returns the number of rows from one of them down to another one. */
  rowsBetween(upper: Cursor, lower: Cursor): number {
    let rows = lower.row - upper.row;
    for (let index = upper.index; index < lower.index; index++) rows += this.#rowCount(index);
    return rows;
  }

  /** Returns the row that is `rows` away, if the window has it and the rest of a screen from there on. */
  movedWhole(anchor: Anchor, rows: number, height: number): Anchor | undefined {
    const from = this.cursorOf(anchor);
    const to = this.moved(from, rows);
    const back = this.moved(to, -rows);
    const isWhole = back.index === from.index && back.row === from.row;
    return isWhole && this.from(to, height).length === height ? this.anchorOf(to) : undefined;
  }

  /** Returns the top row with which the screen ends at the end of the window. */
  lastTop(height: number): Cursor {
    const last = this.#window.pieces.length - 1;
    if (last < 0) return { index: 0, row: 0 };
    return this.moved({ index: last, row: this.#rowCount(last) - 1 }, 1 - height);
  }

  /** Returns the rows from there on, at most `height`. */
  from({ index, row }: Cursor, height: number): ShownRow[] {
    const { pieces } = this.#window;
    const shown: ShownRow[] = [];
    let skipped = row;
    for (let at = index; at < pieces.length && shown.length < height; at++) {
      const piece = pieces[at];
      if (!piece) break;
      const before = sameLine(pieces[at - 1], piece);
      const after = sameLine(pieces[at + 1], piece);
      for (const textRow of this.rowsOf(at).slice(skipped, skipped + height - shown.length)) {
        shown.push({ piece, before, after, row: textRow });
      }
      skipped = 0;
    }
    return shown;
  }

  rowsOf(index: number): readonly TextRow[] {
    const piece = this.#window.pieces[index];
    if (!piece) return [];
    this.#rows[index] ??= this.#layOut(piece);
    return this.#rows[index];
  }

  /** A cut line is not looked at for that. */
  #rowCount(index: number): number {
    if (!this.layout.wrap) return this.#window.pieces[index] ? 1 : 0;
    return this.rowsOf(index).length;
  }

  #layOut(piece: LogPiece): readonly TextRow[] {
    const { width, wrap, across, hit } = this.layout;
    const isContinued = piece.piece > 0;
    if (wrap) return wrappedRows(piece.text, width, isContinued);
    const isHit = hit?.line === piece.line && hit.piece === piece.piece;
    const seen = isHit ? { from: hit.offset, to: hit.offset + hit.length } : undefined;
    return [cutRow(piece.text, { width, isContinued, across, seen })];
  }
}

function sameLine(other: LogPiece | undefined, { line }: LogPiece): LogPiece | undefined {
  return other?.line === line ? other : undefined;
}

export function isBefore(one: Cursor, other: Cursor): boolean {
  return one.index < other.index || (one.index === other.index && one.row < other.row);
}
