import { visibleWidth } from "@earendil-works/pi-tui";

/** Rows after the first of a wrapped line begin further right: so lines can be told from rows. */
export const HANGING_COLUMNS = 2;
/** Enough for characters that take many units. */
const UNITS_PER_COLUMN = 16;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One row of the screen: a part of a text. */
export interface TextRow {
  /** In the text, in UTF-16 units. */
  from: number;
  to: number;
  /** Free columns before it. */
  indent: number;
  /** Whether something before it, of the same line, does not show. */
  isCutBefore: boolean;
}

/** @param isContinued whether the text goes on a line that has begun before */
export function wrappedRows(text: string, width: number, isContinued: boolean): TextRow[] {
  const indent = width > 4 * HANGING_COLUMNS ? HANGING_COLUMNS : 0;
  const firstIndent = isContinued ? indent : 0;
  const starts = rowStarts(text, width - firstIndent, width - indent);
  return starts.map((from, row) => ({
    from,
    to: starts[row + 1] ?? text.length,
    indent: row === 0 ? firstIndent : indent,
    isCutBefore: false,
  }));
}

/** How a text is cut to one row. */
export interface RowCut {
  width: number;
  /** Whether the text goes on a line that has begun before. */
  isContinued: boolean;
  /** Columns that are left of the row. */
  across: number;
  /** What has to be seen of it; the row begins further right if it would not be. */
  seen: { from: number; to: number } | undefined;
}

/** The one row of a text that is cut at the width. */
export function cutRow(text: string, { width, isContinued, across, seen }: RowCut): TextRow {
  const isShifted = seen !== undefined && (isContinued || !fits(text.slice(0, seen.to), width - 1));
  const shifted = isShifted ? shiftedStart(text, seen.from, Math.floor(width / 3)) : 0;
  const from = shifted > 0 || across === 0 ? shifted : placeAtColumn(text, across);
  return { from, to: text.length, indent: 0, isCutBefore: isContinued || from > 0 };
}

/** Where the character begins that stands in a column, or behind it. */
function placeAtColumn(text: string, column: number): number {
  let place = 0;
  let columns = 0;
  // A character takes a column at most for each of its units, and few have more units than this.
  for (const character of charactersOf(text.slice(0, column * UNITS_PER_COLUMN))) {
    if (columns >= column) break;
    columns += visibleWidth(character);
    place += character.length;
  }
  return place;
}

function fits(text: string, width: number): boolean {
  return text.length <= width * 16 && visibleWidth(text) <= width;
}

/** A place that leaves about so many columns before another one. */
function shiftedStart(text: string, place: number, columns: number): number {
  const before = charactersOf(text.slice(Math.max(0, place - 2 * columns), place)).reverse();
  let start = place;
  let room = columns;
  for (const character of before) {
    room -= visibleWidth(character);
    if (room < 0) break;
    start -= character.length;
  }
  return start;
}

/** Where each row begins: behind a space where there is one in its second half, else in the midst of a word. */
function rowStarts(text: string, firstWidth: number, nextWidth: number): number[] {
  const starts = [0];
  let width = firstWidth;
  let rowStart = 0;
  let columns = 0;
  let wordStart = { place: 0, columns: 0 };
  let place = 0;
  for (const character of charactersOf(text)) {
    const wide = visibleWidth(character);
    if (columns + wide > width && place > rowStart) {
      const isAtSpace = character === " ";
      const atWord = !isAtSpace && wordStart.columns > width / 2;
      rowStart = isAtSpace ? place + 1 : atWord ? wordStart.place : place;
      columns = isAtSpace || !atWord ? 0 : columns - wordStart.columns;
      width = nextWidth;
      wordStart = { place: rowStart, columns: 0 };
      if (rowStart < text.length) starts.push(rowStart);
    }
    place += character.length;
    if (place <= rowStart) continue;
    columns += wide;
    if (character === " ") wordStart = { place, columns };
  }
  return starts;
}

/** As a person counts them, so that none is cut. */
function charactersOf(text: string): string[] {
  return PRINTABLE_ASCII.test(text)
    ? text.split("")
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
}
