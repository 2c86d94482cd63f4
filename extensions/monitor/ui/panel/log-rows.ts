import { visibleWidth } from "@earendil-works/pi-tui";

/** The indent of a wrapped line's later rows, which tells lines from rows. */
export const HANGING_COLUMNS = 2;
/** Enough for characters of many units. */
const UNITS_PER_COLUMN = 16;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One row of the screen: a part of a text. */
export interface TextRow {
  /** The range in the text, in UTF-16 units. */
  from: number;
  to: number;
  /** Free columns before the text. */
  indent: number;
  /** Whether an earlier part of the same line does not show. */
  isCutBefore: boolean;
}

/** @param isContinued whether the text continues a line */
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

/** The way in which a text is cut to one row. */
export interface RowCut {
  width: number;
  /** Whether the text continues a line. */
  isContinued: boolean;
  /** The hidden columns at the left. */
  across: number;
  /** The range that has to show; the row begins further right if needed. */
  seen: { from: number; to: number } | undefined;
}

/** Returns the one row of a text that is cut at the width. */
export function cutRow(text: string, { width, isContinued, across, seen }: RowCut): TextRow {
  const isShifted = seen !== undefined && (isContinued || !fits(text.slice(0, seen.to), width - 1));
  const shifted = isShifted ? shiftedStart(text, seen.from, Math.floor(width / 3)) : 0;
  const from = shifted > 0 || across === 0 ? shifted : placeAtColumn(text, 0, across);
  return { from, to: text.length, indent: 0, isCutBefore: isContinued || from > 0 };
}

/**
 * Returns the place of the character in a column, or behind it.
 * @param from the place of the first column
 */
export function placeAtColumn(text: string, from: number, column: number): number {
  // A character takes at most a column for each of its units, and few have more units than this.
  const part = text.slice(from, from + column * UNITS_PER_COLUMN);
  if (PRINTABLE_ASCII.test(part)) return Math.min(text.length, from + column);
  let place = from;
  let columns = 0;
  for (const { segment } of graphemes.segment(part)) {
    if (columns >= column) break;
    columns += visibleWidth(segment);
    place += segment.length;
  }
  return place;
}

function fits(text: string, width: number): boolean {
  return text.length <= width * 16 && visibleWidth(text) <= width;
}

/** Returns a place that leaves about this many columns before another one. */
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

/** Returns the beginnings of rows: behind a space in the row's second half, else within a word. */
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

/** Splits into characters as a person counts them, so that none is cut. */
function charactersOf(text: string): string[] {
  return PRINTABLE_ASCII.test(text)
    ? text.split("")
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
}
