import { clean, plainPart, unlessRedrawn } from "./clean.ts";
import type { ReadableColours } from "./readable-colours.ts";
import { Style, type TextStyle } from "./style.ts";

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
  const text = line.includes("\x1b[") || line.includes("\x9b") ? unlessRedrawn(line) : undefined;
  if (text === undefined) return { text: clean(line), styles: undefined };
  const styles = new LineStyles();
  let shown = "";
  let done = 0;
  for (const match of text.matchAll(SELECT_STYLE)) {
    shown += plainPart(text.slice(done, match.index));
    styles.change(shown.length, match[1] ?? "");
    done = match.index + match[0].length;
  }
  return { text: shown + plainPart(text.slice(done)), styles };
}

/** The styles of a line, which can change at each character: they are worked out as far as somebody looks. */
class LineStyles {
  readonly #changes: { at: number; parameters: string }[] = [];
  readonly #spans: StyledSpan[] = [];
  readonly #style = new Style();
  #done = 0;

  /** @param at the place in the text from which it holds */
  change(at: number, parameters: string): void {
    this.#changes.push({ at, parameters });
  }

  /** Returns the spans in order, at least those that begin before a place; text outside them has no style. */
  spansTo(place: number, length: number): readonly StyledSpan[] {
    for (
      let change = this.#changes[this.#done];
      change && change.at < place;
      change = this.#changes[this.#done]
    ) {
      this.#style.select(change.parameters);
      const to = this.#changes[++this.#done]?.at ?? length;
      const style = to > change.at ? this.#style.current : undefined;
      if (style) this.#spans.push({ from: change.at, to, style });
    }
    return this.#spans;
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
  const spans = styles.spansTo(to, text.length);
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
