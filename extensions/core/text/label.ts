import { visiblePieces } from "./visible.ts";

/** Long enough for what names a thing, short enough for a line that says more than the name. */
const LABEL_MAX_CHARS = 200;
const CUT = "…";
/** What systems allow, every character as an escape. */
const PATH_MAX_CHARS = 40_000;
/** The system's messages may hold two paths. */
const ERROR_MAX_CHARS = 1_000;
/** More than the longest emoji has. */
const LOOKAHEAD_CHARS = 32;
const DELIMITER = /["\\]/g;
const PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;

/**
 * Text from outside as a label: one line, each character visible (a line feed is `\n`), and at most
 * `maxChars` long, counted as UTF-16 units. A label that was cut ends with `…`; no escape and no character
 * that a reader sees as one is cut in two.
 */
export function label(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return bounded(text, maxChars, (piece) => piece);
}

/**
 * A label between quotation marks, to stand in a text of our own. Nothing in it can end the quotation:
 * a quotation mark is `\"`, a backslash `\\`. `maxChars` does not count the two marks around it.
 */
export function quotedLabel(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}

/** A name that is one plain word as it is, any other as a quoted label. */
export function nameLabel(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}

/** A path, whole: as it is, or as a quoted label. */
export function pathLabel(path: string): string {
  return nameLabel(path, PATH_MAX_CHARS);
}

/** A value of any kind, as what was wrong with it names it: a string is a quoted label. */
export function valueLabel(value: unknown, maxChars: number = LABEL_MAX_CHARS): string {
  if (typeof value === "string") return quotedLabel(value, maxChars);
  return label(JSON.stringify(value) ?? String(value), maxChars);
}

/** What went wrong, in the words of whoever says so: the system's may hold names of files. */
export function errorLabel(error: unknown, maxChars: number = ERROR_MAX_CHARS): string {
  return label(error instanceof Error ? error.message : String(error), maxChars);
}

/** A command on one row: its start, and if it has more lines, how many. */
export function commandLabel(command: string, maxChars: number = LABEL_MAX_CHARS): string {
  const lines = lineCount(command);
  const start = label(command, maxChars);
  return lines > 1 ? `(${lines} lines) ${start}` : start;
}

/** How many lines a command has; a line feed at its end begins none. */
export function lineCount(command: string): number {
  return command.replace(/\n$/, "").split("\n").length;
}

function bounded(text: string, maxChars: number, show: (shown: string) => string): string {
  let whole = "";
  let cut = "";
  // No character becomes shorter by being shown: what lies further behind cannot have a place.
  for (const { text: piece, isEscape } of visiblePieces(text.slice(0, maxChars + LOOKAHEAD_CHARS))) {
    for (const unit of isEscape ? [piece] : graphemes(piece)) {
      whole += isEscape ? unit : show(unit);
      if (whole.length > maxChars) return cut + CUT;
      if (whole.length <= maxChars - CUT.length) cut = whole;
    }
  }
  return whole;
}

function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter().segment(text)) yield segment;
}

let graphemeSegmenter: Intl.Segmenter | undefined;

/** Made at first use: it takes a millisecond that the start of pi need not wait for. */
function segmenter(): Intl.Segmenter {
  graphemeSegmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return graphemeSegmenter;
}
