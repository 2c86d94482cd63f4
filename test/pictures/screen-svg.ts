import type { IBufferCell, Terminal } from "@xterm/headless";
import { SteadyText } from "./steady-text.ts";

/** The colours of a terminal, for text without colours of its own. */
export interface Palette {
  background: string;
  foreground: string;
}

const CELL = { width: 8.4, height: 18 } as const;
const FONT_SIZE = 14;
const MARGIN = 14;

interface Style {
  color: string;
  background: string | undefined;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
}

/** Cells of one row that look alike. */
interface Run {
  column: number;
  columns: number;
  text: string;
  style: Style;
}

/**
 * Draws the present screen, cell by cell, in its colours.
 * @param fromRow the first row that is drawn
 */
export function screenSvg(
  terminal: Terminal,
  palette: Palette,
  title: string,
  steady = new SteadyText(),
  fromRow = 0,
): string {
  return pictureSvg(terminal, palette, title, screenShapes(terminal, palette, steady, fromRow));
}

/** One moment of a picture that moves. */
export interface Frame {
  shapes: readonly string[];
  seconds: number;
}

/** Draws the present screen as a frame. @param steady the same for all frames of a picture */
export function frameOf(terminal: Terminal, palette: Palette, steady: SteadyText, seconds: number): Frame {
  return { shapes: screenShapes(terminal, palette, steady), seconds };
}

/** Draws one frame alone. */
export function frameSvg(terminal: Terminal, palette: Palette, title: string, { shapes }: Frame): string {
  return pictureSvg(terminal, palette, title, shapes);
}

/** Draws frames in a loop; a viewer without motion shows the last. */
export function framesSvg(
  terminal: Terminal,
  palette: Palette,
  title: string,
  frames: readonly Frame[],
): string {
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  let from = 0;
  const steps = frames.map(({ seconds }, index) => {
    const [begins, ends] = [from, from + seconds].map((at) => round((100 * at) / total));
    from += seconds;
    const before = begins === 0 ? "" : "0%{visibility:hidden}";
    const after = ends === 100 ? "" : `${ends}%{visibility:hidden}`;
    return `@keyframes f${index}{${before}${begins}%{visibility:visible}${after}}.f${index}{visibility:hidden;animation:f${index} ${total}s step-end infinite}`;
  });
  const still = `@media (prefers-reduced-motion:reduce){g[class]{animation:none}.f${frames.length - 1}{visibility:visible}}`;
  return pictureSvg(terminal, palette, title, [
    `<style>${steps.join("")}${still}</style>`,
    ...frames.flatMap(({ shapes }, index) => [`<g class="f${index}">`, ...shapes, "</g>"]),
  ]);
}

function screenShapes(terminal: Terminal, palette: Palette, steady: SteadyText, fromRow = 0): string[] {
  const rows = Array.from({ length: terminal.rows }, (_, row) => row).slice(fromRow);
  return rows.flatMap((row) => rowSvg(terminal, row, palette, steady));
}

function pictureSvg(terminal: Terminal, palette: Palette, title: string, shapes: readonly string[]): string {
  const width = terminal.cols * CELL.width + 2 * MARGIN;
  const height = terminal.rows * CELL.height + 2 * MARGIN;
  const font = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";
  return [
    `<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="${font}" font-size="${FONT_SIZE}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${palette.background}"/>`,
    ...shapes,
    "</svg>",
    "",
  ].join("\n");
}

function rowSvg(terminal: Terminal, row: number, palette: Palette, steady: SteadyText): string[] {
  const y = MARGIN + row * CELL.height;
  return runsOf(terminal, row, palette).flatMap(({ column, columns, text, style }) => {
    const x = round(MARGIN + column * CELL.width);
    const width = round(columns * CELL.width);
    const shapes: string[] = [];
    if (style.background) {
      shapes.push(
        `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${style.background}"/>`,
      );
    }
    const said = text.trimEnd();
    if (said !== "") {
      const shown = steady.of(said);
      // The given length keeps the columns in line with every font.
      const attributes = [
        `x="${x}"`,
        `y="${round(y + CELL.height * 0.74)}"`,
        `textLength="${round((columns - (text.length - shown.length)) * CELL.width)}"`,
        'lengthAdjust="spacingAndGlyphs"',
        'xml:space="preserve"',
        `fill="${style.color}"`,
        ...(style.bold ? ['font-weight="bold"'] : []),
        ...(style.dim ? ['opacity="0.6"'] : []),
        ...(style.italic ? ['font-style="italic"'] : []),
        ...(style.underline ? ['text-decoration="underline"'] : []),
      ];
      shapes.push(`<text ${attributes.join(" ")}>${escaped(shown)}</text>`);
    }
    return shapes;
  });
}

function runsOf(terminal: Terminal, row: number, palette: Palette): Run[] {
  const buffer = terminal.buffer.active;
  const line = buffer.getLine(buffer.viewportY + row);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    // This is the second half of a wide character.
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell, palette);
    const text = cell.getChars() || " ";
    const last = runs.at(-1);
    // A character whose width differs between fonts stands alone, so that the columns stay in line.
    if (last && isAscii(last.text) && isAscii(text) && isSame(last.style, style)) {
      last.text += text;
      last.columns += cell.getWidth();
    } else runs.push({ column, columns: cell.getWidth(), text, style });
  }
  return runs;
}

function styleOf(cell: IBufferCell, palette: Palette): Style {
  const color = colorOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()) ?? palette.foreground;
  const background = colorOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor());
  const inverse = cell.isInverse() !== 0;
  return {
    color: inverse ? (background ?? palette.background) : color,
    background: inverse ? color : background,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

function colorOf(isRgb: boolean, isPalette: boolean, value: number): string | undefined {
  if (isRgb) return `#${value.toString(16).padStart(6, "0")}`;
  return isPalette ? paletteColor(value) : undefined;
}

const ANSI =
  "000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff".split(
    " ",
  );

/** Returns a colour of a terminal with 256 of them. */
function paletteColor(index: number): string {
  if (index < 16) return `#${ANSI[index]}`;
  if (index >= 232) return rgb([index, index, index].map((value) => 8 + (value - 232) * 10));
  const cube = index - 16;
  return rgb(
    [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((value) =>
      value === 0 ? 0 : 55 + value * 40,
    ),
  );
}

function rgb(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function isSame(a: Style, b: Style): boolean {
  return (Object.keys(a) as (keyof Style)[]).every((key) => a[key] === b[key]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
