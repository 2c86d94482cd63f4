import { arePlain, clean, isPlain, plainPart, unlessRedrawn } from "./clean.ts";
import type { ReadableColours } from "./readable-colours.ts";
import { isSameStyle, Style, type TextStyle } from "./style.ts";

/** A line as a terminal shows it last, and the styles of its parts. */
export interface ColouredText {
  /** Plain text. */
  text: string;
  styles: LineStyles | undefined;
}

interface StyledSpan {
  /** Positions in UTF-16 units of the text. */
  from: number;
  to: number;
  style: TextStyle;
}

const SELECT_STYLE = /(?:\x1b\[|\x9b)([\d;:]*)m/g;

/**
 * Cleans a line and keeps the colours and attributes of its text. Other sequences go, and `painted` writes
 * the styles anew: no character of the line itself reaches the terminal as anything but text. A line that
 * redraws itself has no styles.
 */
export function coloured(line: string): ColouredText {
  const styled = line.includes("\x1b[") || line.includes("\x9b") ? unlessRedrawn(line) : undefined;
  if (styled === undefined) return { text: clean(line), styles: undefined };
  return { text: withoutStyles(styled), styles: new LineStyles(styled) };
}

/**
 * Returns the texts of lines, as `coloured` does for each: at once, which takes a tenth of the time.
 * @returns undefined if a line has to be looked at alone, as one that redraws itself
 */
export function textOfLines(lines: string): string | undefined {
  const ended = lines.includes("\r") ? lines.replaceAll("\r\n", "\n") : lines;
  const hasStyles = ended.includes("\x1b[") || ended.includes("\x9b");
  const text = hasStyles ? ended.replace(SELECT_STYLE, "") : ended;
  return arePlain(text) ? text : undefined;
}

function withoutStyles(styled: string): string {
  const joined = styled.replace(SELECT_STYLE, "");
  if (isPlain(joined)) return joined;
  // Each part is cleaned alone: two of them must not become a sequence together.
  let text = "";
  let done = 0;
  for (const match of styled.matchAll(SELECT_STYLE)) {
    text += plainPart(styled.slice(done, match.index));
    done = match.index + match[0].length;
  }
  return text + plainPart(styled.slice(done));
}

/**
 * The styles of a line, which can change at each character. They are read as far as somebody looks, and
 * nothing is kept of those behind: a screen full of such lines has a million changes, and shows few.
 */
class LineStyles {
  readonly #styled: string;
  readonly #spans: StyledSpan[] = [];
  readonly #style = new Style();
  /** How far the styled line has been read, and its text. */
  #styledTo = 0;
  #textTo = 0;

  /** @param styled a line from `unlessRedrawn` */
  constructor(styled: string) {
    this.#styled = styled;
  }

  /** Returns the spans in order, at least those that begin before a place; text outside them has no style. */
  spansTo(place: number): readonly StyledSpan[] {
    while (this.#textTo < place && this.#styledTo < this.#styled.length) {
      SELECT_STYLE.lastIndex = this.#styledTo;
      const change = SELECT_STYLE.exec(this.#styled);
      const part = this.#styled.slice(this.#styledTo, change?.index);
      this.#add(plainPart(part).length);
      this.#styledTo += part.length + (change?.[0].length ?? 0);
      if (change) this.#style.select(change[1] ?? "");
    }
    return this.#spans;
  }

  /** Adds a part of the text in the present style. */
  #add(length: number): void {
    const from = this.#textTo;
    this.#textTo += length;
    const style = length > 0 ? this.#style.current : undefined;
    if (!style) return;
    const last = this.#spans.at(-1);
    if (last?.to === from && isSameStyle(last.style, style)) last.to = this.#textTo;
    else this.#spans.push({ from, to: this.#textTo, style });
  }
}

/**
 * Returns a part of a text for a terminal, each piece in its style, with no style after it.
 * @param colours what makes the colours readable
 */
export function painted(
  { text, styles }: ColouredText,
  from: number,
  to: number,
  colours: ReadableColours,
): string {
  if (!styles) return text.slice(from, to);
  const spans = styles.spansTo(to);
  let row = "";
  let at = from;
  for (let index = firstBehind(spans, from); at < to; index++) {
    const span = spans[index];
    if (!span || span.from >= to) break;
    const start = Math.max(at, span.from);
    const end = Math.min(to, span.to);
    row += `${text.slice(at, start)}\x1b[${colours.sgr(span.style)}m${text.slice(start, end)}\x1b[0m`;
    at = end;
  }
  return row + text.slice(at, to);
}

/** Returns the index of the first span that ends behind a place, by bisection: a line can have thousands. */
function firstBehind(spans: readonly StyledSpan[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
