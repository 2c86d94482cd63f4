import { SPELLING_JOINER } from "./joiner.ts";

// What a terminal or a reader would not show as itself: control, format, private and unassigned characters,
// lone surrogates, every separator but the space, whatever fonts leave out (zero width, fillers, variation
// selectors, tags), the braille blank.
const HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`;

// An emoji of several characters is one picture, whatever invisible ones hold it together.
const EMOJI = String.raw`\p{RGI_Emoji}`;

// No spelling puts more than four marks on a letter; more paint over other rows. A mark without a letter
// of its own would be drawn on what stands before the text, or on an escape.
const STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`;

let keptOrHidden: RegExp | undefined;

/** Made at first use: it takes milliseconds, and most texts are printable ASCII. */
function keptOrHiddenCharacters(): RegExp {
  keptOrHidden ??= new RegExp(`(?<kept>${EMOJI}|${SPELLING_JOINER})|${HIDDEN}|${STRAY_MARK}`, "gv");
  return keptOrHidden;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** A text in pieces: what is shown as it is, and escapes. */
export interface VisiblePiece {
  text: string;
  isEscape: boolean;
}

/**
 * The whole text on one line, nothing removed or shortened: each character that would not be shown as
 * itself stands there as an escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`). A backslash stays as it is, so
 * that commands can be read: whether an escape was typed, `countEscapes` tells.
 */
export function visible(text: string): string {
  return visiblePieces(text)
    .map((piece) => piece.text)
    .join("");
}

/** The lines of a text, each whole and visible. Tabs stay: they show as the gap that they are. */
export function visibleLines(text: string): string[] {
  return text.split("\n").map((line) => line.split("\t").map(visible).join("\t"));
}

/** How many characters of a text are shown as escapes where its lines and tabs stay. */
export function countEscapes(text: string): number {
  return visiblePieces(text.replace(/[\n\t]/g, " ")).filter((piece) => piece.isEscape).length;
}

/** What `visible` puts together. */
export function visiblePieces(text: string): VisiblePiece[] {
  if (PRINTABLE_ASCII.test(text)) return [{ text, isEscape: false }];
  const pieces: VisiblePiece[] = [];
  let shownTo = 0;
  const show = (end: number): void => {
    if (end > shownTo) pieces.push({ text: text.slice(shownTo, end), isEscape: false });
  };
  for (const match of text.matchAll(keptOrHiddenCharacters())) {
    if (match.groups?.kept !== undefined) continue;
    show(match.index);
    pieces.push({ text: escapeOf(match[0]), isEscape: true });
    shownTo = match.index + match[0].length;
  }
  show(text.length);
  return pieces;
}

function escapeOf(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
