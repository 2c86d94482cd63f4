import { withoutInvisible } from "./invisible.ts";
import { STACKED_MARKS } from "./stacked-marks.ts";
import { TerminalScreen } from "./terminal-screen.ts";

// Everything that is not plain text: C0 (tab excepted), DEL, C1, line separators, and characters that may
// show nothing: zero-width and other format characters, fillers, selectors. Characters outside the basic
// plane are recognised by the first halves of their pairs.
const NOT_TEXT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks that stand for themselves, as code units
  /[\u034f\u17b4-\u17b5\u180b-\u180f\ufe00-\ufe0f\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud82f\ud834\udb40-\udb43]/;
/** Made once; for a line of Latin-1, the engine drops the part about marks. */
const NOT_PLAIN = new RegExp(`${NOT_TEXT.source}|${STACKED_MARKS}`);
/** The same for several lines. */
const NOT_PLAIN_LINES = new RegExp(NOT_PLAIN.source.replace("\\x0a", "\\x0b"));
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g;
/** Vertical tab, form feed, next line, and the separators of lines and paragraphs. */
const SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g;

// Control sequences (ECMA-48). No body can contain an introducer, so each pattern is linear in the line.
const CONTROL_STRING =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g;
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
const ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g;
/** A sequence that moves the cursor, or erases. */
const REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/;
/** A sequence that moves the cursor to another row. */
const CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;
const BACKSPACE = 0x08;
/** The end of a text that may yet become a sequence. */
const UNFINISHED =
  /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/;
/** A longer sequence counts as text. */
const UNFINISHED_MAX_CHARS = 1_024;

/** The most characters that one step handles where a line may take several turns. */
const PART_CHARS = 4_096;

/**
 * Returns a line as a terminal shows it last, without text that was overwritten or erased, and without
 * anything that is not text or shows nothing. An unterminated control string loses only its introducer, so
 * that the text behind it stays visible.
 *
 * A program that redraws several lines moves the cursor up, to lines that have been passed on already. Those
 * are history: the line is the content of the cursor's row at its line feed, or, if that row is empty, of the
 * row that was written last. So a redrawn line is one line, and none has the text of two rows.
 */
export function clean(line: string): string {
  const cleaning = new Cleaning();
  return cleaning.begin(line, Number.POSITIVE_INFINITY) ?? "";
}

/** Cleans one line after another, part by part: a long redrawn line often takes milliseconds. */
export class Cleaning {
  #screen: TerminalScreen | undefined;

  /** Begins with a line. @returns the cleaned line; undefined if `goOn` has to be called for it */
  begin(line: string, maxChars = PART_CHARS): string | undefined {
    if (isPlain(line)) return line;
    const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
    if (!REDRAWS.test(text)) return withoutInvisible(withoutSequences(text));
    this.#screen = new TerminalScreen(text, false);
    return this.goOn(maxChars);
  }

  /** Does work for less than a millisecond. @returns the same as `begin` */
  goOn(maxChars = PART_CHARS): string | undefined {
    if (!this.#screen?.run(maxChars)) return undefined;
    const shown = this.#screen.row();
    this.#screen = undefined;
    return withoutInvisible(shown);
  }
}

/** Returns a line with its sequences, if none of them moves the cursor; else undefined. */
export function unlessRedrawn(line: string): string | undefined {
  const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
  return REDRAWS.test(text) ? undefined : text;
}

/** Cleans a part of a line from `unlessRedrawn`. */
export function plainPart(text: string): string {
  return isPlain(text) ? text : withoutInvisible(withoutSequences(text));
}

/** Tells whether no part of a text would be cleaned away. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

/** Tells the same of lines with line feeds between them. */
export function arePlain(lines: string): boolean {
  return !NOT_PLAIN_LINES.test(lines);
}

/**
 * Returns the lines of a text as a terminal shows them last; a later line may have redrawn an earlier one.
 */
export function cleanLines(text: string): string[] {
  if (!CHANGES_ROW.test(text)) return text.split("\n").map(clean);
  return screenOf(textWithSequences(text), true).rows().map(withoutInvisible);
}

/** Tells whether these bytes can overwrite earlier text. */
export function mayRedraw(bytes: Buffer): boolean {
  return bytes.includes(CARRIAGE_RETURN) || bytes.includes(ESCAPE) || bytes.includes(BACKSPACE);
}

/**
 * Shortens the beginning of a line as far as the whole line will still be shown the same: overwritten states
 * are gone.
 * @param othersMaxChars the most characters kept of other rows that the line has drawn
 */
export function redrawn(beginning: string, othersMaxChars: number): string {
  const unfinished = UNFINISHED.exec(beginning.slice(-UNFINISHED_MAX_CHARS))?.[0] ?? "";
  const text = beginning.slice(0, beginning.length - unfinished.length);
  return screenOf(textWithSequences(text), false).redrawn(othersMaxChars) + unfinished;
}

function screenOf(text: string, keepsAbove: boolean): TerminalScreen {
  const screen = new TerminalScreen(text, keepsAbove);
  screen.run();
  return screen;
}

function textWithSequences(text: string): string {
  const isPlain = !text.includes("\x1b") && !/[\x90-\x9f]/.test(text);
  return (isPlain ? text : text.replace(CONTROL_STRING, "")).replace(SEPARATOR, " ");
}

function withoutSequences(text: string): string {
  return text.replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "").replace(CONTROL, "");
}

/** A carriage return at the end is usually only that of CRLF. */
function withoutLastReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(0, end);
}

/** Makes one line of any text and removes everything that a terminal would not take for text. */
export function plainLine(text: string): string {
  return clean(text.replace(/\s+/g, " ").trim());
}

/** Replaces tabs, whose width depends on the terminal: lines must be as wide as they were measured. */
export function withoutTabs(line: string): string {
  return line.replaceAll("\t", "    ");
}
