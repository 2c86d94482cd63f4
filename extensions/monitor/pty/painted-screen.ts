import type { IBufferCell, IBufferLine, IModes, Terminal } from "@xterm/headless";
import type { TerminalSize } from "../stdin/task-input.ts";
import { withEmulated } from "./screen.ts";

const CSI = "\x1b[";
const PLAIN = `${CSI}0m`;

/**
 * Returns what puts the present screen of a task's terminal onto a cleared one: its text and colours, its
 * cursor, and the modes that decide which keys its program understands. The log itself must not be sent: the
 * terminal would answer the questions in it once more, and the program would take the answers for keys.
 * @param from the size of the task's terminal
 * @param to the size of the terminal that shows it
 * @param heading a row of text above it, if it is no full screen
 * @throws Error if the log cannot be read, or the emulator is not installed
 */
export async function paintedScreen(
  logPath: string,
  from: TerminalSize,
  to: TerminalSize,
  heading: string,
): Promise<string> {
  return await withEmulated(logPath, from, (terminal) => {
    terminal.resize(to.columns, to.rows);
    return terminal.buffer.active.type === "alternate" ? fullScreen(terminal) : mainScreen(terminal, heading);
  });
}

function fullScreen(terminal: Terminal): string {
  return `${CSI}?1049h${CSI}H${paint(terminal, 0, terminal.rows)}${modes(terminal.modes)}`;
}

function mainScreen(terminal: Terminal, heading: string): string {
  const { active } = terminal.buffer;
  const used = Math.max(active.cursorY + 1, lastUsedRow(terminal) + 1);
  // The row for the heading, if all are in use.
  const left = Math.max(0, used - (terminal.rows - 1));
  return `${heading}\r\n${paint(terminal, left, used)}${modes(terminal.modes)}`;
}

/** Draws rows from the cursor's row down, and puts the cursor where the program has it. */
function paint(terminal: Terminal, from: number, to: number): string {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: to - from }, (_, row) =>
    paintedRow(active.getLine(active.baseY + from + row), terminal.cols),
  );
  const up = to - 1 - active.cursorY;
  const cursor = `\r${up > 0 ? `${CSI}${up}A` : ""}${active.cursorX > 0 ? `${CSI}${active.cursorX}C` : ""}`;
  // No row wraps, even where the widths of characters are disputed.
  return `${CSI}?7l${rows.join("\r\n")}${CSI}?7h${cursor}`;
}

function paintedRow(line: IBufferLine | undefined, columns: number): string {
  let row = "";
  let style = PLAIN;
  const length = line ? usedColumns(line, columns) : 0;
  for (let column = 0; column < length; column++) {
    const cell = line?.getCell(column);
    // The second half of a wide character.
    if (!cell || cell.getWidth() === 0) continue;
    const cellStyle = styleOf(cell);
    if (cellStyle !== style) row += cellStyle;
    style = cellStyle;
    row += cell.getChars() || " ";
  }
  return style === PLAIN ? row : row + PLAIN;
}

function lastUsedRow({ buffer: { active }, rows, cols }: Terminal): number {
  for (let row = rows - 1; row >= 0; row--) {
    const line = active.getLine(active.baseY + row);
    if (line && usedColumns(line, cols) > 0) return row;
  }
  return -1;
}

/** Returns the number of columns up to the last one that shows something. */
function usedColumns(line: IBufferLine, columns: number): number {
  for (let column = columns - 1; column >= 0; column--) {
    const cell = line.getCell(column);
    if (cell && (cell.getChars().trim() !== "" || !cell.isAttributeDefault()))
      return column + cell.getWidth();
  }
  return 0;
}

function styleOf(cell: IBufferCell): string {
  if (cell.isAttributeDefault()) return PLAIN;
  const attributes = [
    cell.isBold(),
    cell.isDim(),
    cell.isItalic(),
    cell.isUnderline(),
    cell.isBlink(),
    false,
    cell.isInverse(),
    cell.isInvisible(),
    cell.isStrikethrough(),
  ].flatMap((isOn, index) => (isOn ? [index + 1] : []));
  const colours = [
    ...colour(38, cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()),
    ...colour(48, cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor()),
  ];
  return `${CSI}${[0, ...attributes, ...colours].join(";")}m`;
}

function colour(layer: 38 | 48, isPalette: boolean, isRgb: boolean, value: number): number[] {
  if (isPalette) return [layer, 5, value];
  return isRgb ? [layer, 2, value >> 16, (value >> 8) & 0xff, value & 0xff] : [];
}

const MOUSE: Readonly<Record<IModes["mouseTrackingMode"], string>> = {
  none: "",
  // Its encoding is not known; programs of today ask for the last one.
  x10: `${CSI}?9h`,
  vt200: `${CSI}?1000h${CSI}?1006h`,
  drag: `${CSI}?1002h${CSI}?1006h`,
  any: `${CSI}?1003h${CSI}?1006h`,
};

function modes(on: IModes): string {
  return [
    on.applicationCursorKeysMode ? `${CSI}?1h` : "",
    on.applicationKeypadMode ? "\x1b=" : "",
    on.bracketedPasteMode ? `${CSI}?2004h` : "",
    on.insertMode ? `${CSI}4h` : "",
    on.sendFocusMode ? `${CSI}?1004h` : "",
    on.wraparoundMode ? "" : `${CSI}?7l`,
    MOUSE[on.mouseTrackingMode],
  ].join("");
}
