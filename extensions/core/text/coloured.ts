import { clean, plainPart, unlessRedrawn } from "./clean.ts";
import { Style } from "./style.ts";

/** A line as a terminal shows it last, and the styles of its parts. */
export interface ColouredText {
  /** Plain text. */
  text: string;
  /** The spans in order; text outside them has no style. */
  spans: readonly ColourSpan[];
}

export interface ColourSpan {
  /** Positions in UTF-16 units of the text. */
  from: number;
  to: number;
  /** The parameters of the sequence that sets the style: numbers and semicolons. */
  sgr: string;
}

const NO_SPANS: readonly ColourSpan[] = [];
const SELECT_STYLE = /(?:\x1b\[|\x9b)([\d;:]*)m/g;

/**
 * Cleans a line and keeps the colours and attributes of its text. Other sequences go, and `painted` writes
 * the styles anew: no character of the line itself reaches the terminal as anything but text. A line that
 * redraws itself has no styles.
 */
export function coloured(line: string): ColouredText {
  const text = line.includes("\x1b[") || line.includes("\x9b") ? unlessRedrawn(line) : undefined;
  if (text === undefined) return { text: clean(line), spans: NO_SPANS };
  const style = new Style();
  const spans: ColourSpan[] = [];
  let shown = "";
  let done = 0;
  const add = (end: number): void => {
    const part = plainPart(text.slice(done, end));
    const { sgr } = style;
    if (part !== "" && sgr !== "") {
      spans.push({ from: shown.length, to: shown.length + part.length, sgr });
    }
    shown += part;
  };
  for (const match of text.matchAll(SELECT_STYLE)) {
    add(match.index);
    style.select(match[1] ?? "");
    done = match.index + match[0].length;
  }
  add(text.length);
  return { text: shown, spans };
}

/** Returns a part of a text for a terminal, each piece in its style, with no style after it. */
export function painted({ text, spans }: ColouredText, from: number, to: number): string {
  if (spans.length === 0) return text.slice(from, to);
  let row = "";
  let at = from;
  for (let index = firstBehind(spans, from); at < to; index++) {
    const span = spans[index];
    if (!span || span.from >= to) break;
    const start = Math.max(at, span.from);
    const end = Math.min(to, span.to);
    row += `${text.slice(at, start)}\x1b[${span.sgr}m${text.slice(start, end)}\x1b[0m`;
    at = end;
  }
  return row + text.slice(at, to);
}

/** Returns the index of the first span that ends behind a place, by bisection: a line can have thousands. */
function firstBehind(spans: readonly ColourSpan[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
