import { SPELLING_JOINER } from "./joiner.ts";
import { withFewMarks } from "./stacked-marks.ts";

// Characters that hold an emoji together: a joiner between two, one selector of its style, the selector of a
// keycap, and the tags of the three flags that have them. Any other tag could carry a text that nobody sees.
const EMOJI_JOINER = String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`;
const EMOJI_STYLE = String.raw`(?<=[\p{Emoji}--[\x00-\x7f]])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`;
const FLAG_TAGS = String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;

// One selector of the glyph, for characters of which Unicode knows other glyphs.
const GLYPH_VARIANT = [
  String.raw`(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]--[\x00-\x7f]])\ufe00`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`,
].join("|");

const KEPT = [SPELLING_JOINER, EMOJI_JOINER, EMOJI_STYLE, FLAG_TAGS, GLYPH_VARIANT].join("|");

const INVISIBLE = String.raw`(${KEPT})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;
/** Made at its first use: that takes 4 ms, and most sessions see no such character. */
let invisible: RegExp | undefined;

/**
 * Removes characters that show nothing and change nothing visible: zero-width spaces, byte order marks, soft
 * hyphens, fillers, tags, directions; and marks beyond the fourth on one letter. They would defeat a pattern that
 * looks for the visible text, and can carry text that no reader sees.
 */
export function withoutInvisible(text: string): string {
  invisible ??= new RegExp(INVISIBLE, "gv");
  // What stood between two marks is gone by then.
  return withFewMarks(text.replace(invisible, (_, kept: string | undefined) => kept ?? ""));
}
