import { withoutInvisible } from "./invisible.ts";
import { TerminalScreen } from "./terminal-screen.ts";

// Anything that is not plain text: C0 (tab excepted), DEL, C1, the separators of lines, and what may show
// nothing: zero-width and other format characters, fillers, selectors. Those outside the basic plane are
// known by the first halves of their pairs.
const NOT_PLAIN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks that stand for themselves, as code units
  /[\u034f\u17b4-\u17b5\u180b-\u180f\ufe00-\ufe0f\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud82f\ud834\udb40-\udb43]/;
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g;
/** Vertical tab, form feed, next line, and the separators of lines and paragraphs. */
const SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g;

// Control sequences (ECMA-48). No body can contain what begins one, so each pattern is linear in the line.
const CONTROL_STRING =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g;
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
const ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g;
/** Moves the cursor, or erases. */
const REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/;
/** Moves the cursor to another row. */
const CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;
const BACKSPACE = 0x08;
/** What may yet become a sequence. */
const UNFINISHED =
  /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/;
/** A sequence that goes on for longer is taken for text. */
const UNFINISHED_MAX_CHARS = 1_024;

/** So much of a line is handled at once, where that may take several turns. */
const PART_CHARS = 4_096;

/**
 * A line as a terminal shows it last: what carriage returns, backspaces, moves of the cursor and erasures
 * wrote over is gone, and so is whatever is not text, or shows nothing. An unterminated control string
 * loses its introducer only, so that what follows it stays visible.
 *
 * A program that redraws several lines moves the cursor up, to lines that have been passed on already.
 * Those are history: the line is what stands, at its line feed, in the row of the cursor, or what was
 * written last if nothing stands there. So a line that is drawn anew is a line, and none has the text of
 * two rows.
 */
export function clean(line: string): string {
  const cleaning = new Cleaning();
  return cleaning.begin(line, Number.POSITIVE_INFINITY) ?? "";
}

/** The same for one line after the other, a part at a time: a long line that is redrawn often takes milliseconds. */
export class Cleaning {
  #screen: TerminalScreen | undefined;

  /** Begins with a line. @returns what shows; undefined if `goOn` is to be called until that is known */
  begin(line: string, maxChars = PART_CHARS): string | undefined {
    if (!NOT_PLAIN.test(line)) return line;
    const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
    if (!REDRAWS.test(text)) return withoutInvisible(withoutSequences(text));
    this.#screen = new TerminalScreen(text, false);
    return this.goOn(maxChars);
  }

  /** Does a part of a millisecond's work on the line that was begun. */
  goOn(maxChars = PART_CHARS): string | undefined {
    if (!this.#screen?.run(maxChars)) return undefined;
    const shown = this.#screen.row();
    this.#screen = undefined;
    return withoutInvisible(shown);
  }
}

/** A line with its sequences, of which none moves the cursor; undefined if one does. */
export function unlessRedrawn(line: string): string | undefined {
  const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
  return REDRAWS.test(text) ? undefined : text;
}

/** What a part of such a line shows. */
export function plainPart(text: string): string {
  return withoutInvisible(withoutSequences(text));
}

/** The lines of a text as a terminal shows them last, each also where a later one went up and drew it anew. */
export function cleanLines(text: string): string[] {
  if (!CHANGES_ROW.test(text)) return text.split("\n").map(clean);
  return screenOf(textWithSequences(text), true).rows().map(withoutInvisible);
}

/** Whether there is anything in these bytes that can write over what is before it. */
export function mayRedraw(bytes: Buffer): boolean {
  return bytes.includes(CARRIAGE_RETURN) || bytes.includes(ESCAPE) || bytes.includes(BACKSPACE);
}

/**
 * The beginning of a line, as text that is as short as it can be for the line to be shown the same once
 * it has come to its end: states that have been written over are gone.
 * @param othersMaxChars how much is kept of rows above that the line has drawn, too
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

/** The carriage return of CRLF is seldom more than that. */
function withoutLastReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(0, end);
}

/** Text from anywhere on one line: whatever a terminal would take for more than text is removed. */
export function plainLine(text: string): string {
  return clean(text.replace(/\s+/g, " ").trim());
}

/** A tab is as wide as the terminal likes; lines are to be as wide as they were measured. */
export function withoutTabs(line: string): string {
  return line.replaceAll("\t", "    ");
}
