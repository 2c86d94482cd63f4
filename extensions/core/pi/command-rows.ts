import type { Theme } from "@earendil-works/pi-coding-agent";
import { visibleWidth } from "@earendil-works/pi-tui";
import { type VisiblePiece, visiblePieces } from "../text/visible.ts";

/** Terminals differ in the width of a tab, and a row must be as wide as it was measured. */
const TAB = "    ";
const GUTTER = "│ ";
/** On fewer columns, the line numbers would leave too little room for the lines. */
const NUMBERS_MIN_COLUMNS = 30;

/** Colours for everything but the command itself. */
export interface CommandPaint {
  gutter(text: string): string;
  /** Colours a character that is shown as an escape; a typed escape looks the same but for this. */
  escape(text: string): string;
}

export function commandPaint(theme: Theme): CommandPaint {
  return {
    gutter: (text) => theme.fg("dim", text),
    escape: (text) => theme.fg("warning", text),
  };
}

/**
 * Draws a command on rows of at most `width` columns: every line is whole, and no space is lost where a row
 * is full. If there are several lines, each has its number before it.
 */
export function commandRows(command: string, width: number, paint: CommandPaint): string[] {
  const lines = command.replace(/\n$/, "").split("\n");
  const isNumbered = lines.length > 1 && width >= NUMBERS_MIN_COLUMNS;
  const digits = String(lines.length).length;
  return lines.flatMap((line, index) => {
    const number = isNumbered ? `${String(index + 1).padStart(digits)} ` : "";
    const room = Math.max(1, width - number.length - GUTTER.length);
    return lineRows(line, room, paint).map((row, rowIndex) => {
      const before = rowIndex === 0 ? number : " ".repeat(number.length);
      return paint.gutter(before + GUTTER) + row;
    });
  });
}

function lineRows(line: string, width: number, paint: CommandPaint): string[] {
  const rows: string[] = [];
  let row = "";
  let columns = 0;
  for (const { text, isEscape } of unitsOf(line)) {
    const unitColumns = visibleWidth(text);
    if (columns + unitColumns > width && columns > 0) {
      rows.push(row);
      row = "";
      columns = 0;
    }
    row += isEscape ? paint.escape(text) : text;
    columns += unitColumns;
  }
  return [...rows, row];
}

/** Splits a line into parts that stay together on a row: a character as a reader sees it, or an escape. */
function unitsOf(line: string): VisiblePiece[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return visiblePieces(line.replaceAll("\t", TAB)).flatMap((piece) =>
    piece.isEscape
      ? [piece]
      : Array.from(segmenter.segment(piece.text), ({ segment }) => ({ text: segment, isEscape: false })),
  );
}
