import { SPELLING_JOINER } from "./joiner.ts";

// Characters that a terminal or a reader would not see as themselves: control, format, private and unassigned
// characters, lone surrogates, every separator but the space, characters that fonts leave out (zero width,
// fillers, variation selectors, tags), the braille blank.
const HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`;

// An emoji of several characters is one picture and keeps its invisible parts: a selector of its style, or tags.
const EMOJI = String.raw`[\p{Basic_Emoji}\p{Emoji_Keycap_Sequence}\p{RGI_Emoji_Tag_Sequence}]`;

// Those that a joiner holds together are more than a thousand; the condition before them makes the engine look
// for them only where one can begin.
const JOINED_EMOJI = String.raw`(?=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?\u200d)\p{RGI_Emoji_ZWJ_Sequence}`;

// No spelling puts more than four marks on a letter; more of them paint over other rows. A mark without a
// letter would be drawn on the text before it, or on an escape.
const STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`;

const KEPT = `${EMOJI}|${SPELLING_JOINER}`;

let unjoined: RegExp | undefined;
let joined: RegExp | undefined;

/**
 * Made at first use, since most texts need neither: one takes 5 ms of computing, in which keys wait, the other
 * 20 ms, and its first search as long again.
 */
function keptOrHiddenCharacters(text: string): RegExp {
  if (!text.includes("\u200d")) {
    unjoined ??= keptOrHidden(KEPT);
    return unjoined;
  }
  joined ??= keptOrHidden(`${JOINED_EMOJI}|${KEPT}`);
  return joined;
}

function keptOrHidden(kept: string): RegExp {
  return new RegExp(`(?<kept>${kept})|${HIDDEN}|${STRAY_MARK}`, "gv");
}

// Most texts have no other characters: ASCII, the Latin letters of Europe, dashes, quotation marks and the `…`
// of what was cut. None of them is hidden or a mark.
const SHOWN_AS_ITSELF = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/;

/** A piece of a shown text: characters as they are, or an escape. */
export interface VisiblePiece {
  text: string;
  isEscape: boolean;
}

/**
 * Returns the whole text on one line, with nothing removed or shortened: each character that would not be
 * shown as itself becomes an escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`). A backslash stays as it is, so
 * that commands can be read; `countEscapes` tells whether there are real escapes.
 */
export function visible(text: string): string {
  return visiblePieces(text)
    .map((piece) => piece.text)
    .join("");
}

/** Returns the lines of a text, each whole and visible. Tabs stay, because they show as a gap. */
export function visibleLines(text: string): string[] {
  return text.split("\n").map((line) => line.split("\t").map(visible).join("\t"));
}

/** Counts the characters of a text that are shown as escapes; its lines and tabs are not. */
export function countEscapes(text: string): number {
  return visiblePieces(text.replace(/[\n\t]/g, " ")).filter((piece) => piece.isEscape).length;
}

/** Returns the pieces that `visible` joins. */
export function visiblePieces(text: string): VisiblePiece[] {
  if (SHOWN_AS_ITSELF.test(text)) return [{ text, isEscape: false }];
  const pieces: VisiblePiece[] = [];
  let shownTo = 0;
  const show = (end: number): void => {
    if (end > shownTo) pieces.push({ text: text.slice(shownTo, end), isEscape: false });
  };
  for (const match of text.matchAll(keptOrHiddenCharacters(text))) {
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
