import { visiblePieces } from "./visible.ts";

/** Long enough for a name, short enough for a line that says more than the name. */
const LABEL_MAX_CHARS = 200;
const CUT = "…";
/** The longest path of a system, with every character as an escape. */
const PATH_MAX_CHARS = 40_000;
/** Messages of the system may hold two paths. */
const ERROR_MAX_CHARS = 1_000;
/** The longest emoji is shorter. */
const LOOKAHEAD_CHARS = 32;
const DELIMITER = /["\\]/g;
const PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;

/**
 * Returns foreign text as a label: one line, each character visible (a line feed is `\n`), at most `maxChars`
 * UTF-16 units long. A cut label ends with `…`; no escape and no character that a reader sees as one is cut
 * in two.
 */
export function label(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return bounded(text, maxChars, (piece) => piece);
}

/**
 * Returns a label between quotation marks, for a text of our own. Nothing in it can end the quotation: a
 * quotation mark is `\"`, a backslash `\\`. `maxChars` does not count the two marks around it.
 */
export function quotedLabel(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}

/** Returns a name as it is if it is one plain word, else as a quoted label. */
export function nameLabel(text: string, maxChars: number = LABEL_MAX_CHARS): string {
  return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}

/** Returns the whole path: as it is, or as a quoted label. */
export function pathLabel(path: string): string {
  return nameLabel(path, PATH_MAX_CHARS);
}

/** Names a value of any kind in a message about it: a string is a quoted label. It never throws. */
export function valueLabel(value: unknown, maxChars: number = LABEL_MAX_CHARS): string {
  if (typeof value === "string") return quotedLabel(value, maxChars);
  return label(valueText(value), maxChars);
}

function valueText(value: unknown): string {
  // JSON has no word for NaN, Infinity and -0.
  if (typeof value !== "object") return Object.is(value, -0) ? "-0" : String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // It refers to itself, or holds what has no JSON.
    return listOrObject(value);
  }
}

function listOrObject(value: unknown): string {
  try {
    return Array.isArray(value) ? "[…]" : "{…}";
  } catch {
    // It is a proxy that was revoked.
    return "{…}";
  }
}

/** Returns the message of an error as a label: the system's messages may hold names of files. */
export function errorLabel(error: unknown, maxChars: number = ERROR_MAX_CHARS): string {
  return label(messageOf(error), maxChars);
}

/** Returns the first line of an error's message as a label: some of the engine's messages go on with a drawing. */
export function errorLine(error: unknown): string {
  const [line = ""] = messageOf(error).trimStart().split("\n", 1);
  return label(line, ERROR_MAX_CHARS);
}

/** Others may throw anything, an error whose message is no text, too. */
function messageOf(error: unknown): string {
  if (typeof error === "string") return error;
  try {
    if (error instanceof Error) return textOf(error.message);
  } catch {
    // It is a proxy that was revoked.
  }
  return valueText(error);
}

function textOf(message: unknown): string {
  return typeof message === "string" ? message : valueText(message);
}

/** Shows a command on one row: its start, and the number of its lines if it has several. */
export function commandLabel(command: string, maxChars: number = LABEL_MAX_CHARS): string {
  const lines = lineCount(command);
  const start = label(command, maxChars);
  return lines > 1 ? `(${lines} lines) ${start}` : start;
}

/** Counts the lines of a command; a line feed at its end begins none. */
export function lineCount(command: string): number {
  return command.replace(/\n$/, "").split("\n").length;
}

function bounded(text: string, maxChars: number, show: (shown: string) => string): string {
  let whole = "";
  let cut = "";
  // Escapes only lengthen a text, so characters further behind cannot fit.
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

/** Made at first use: it takes a millisecond, which would delay the start of pi. */
function segmenter(): Intl.Segmenter {
  graphemeSegmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return graphemeSegmenter;
}
