import { eastAsianWidth } from "get-east-asian-width";

/** pi's loader makes imported names slow in loops. */
const widthOf = eastAsianWidth;
/** Marks, invisible characters, and the vowels and finals that join a Hangul syllable. */
let zeroWidth: RegExp | undefined;
const FIRST_MARK = 0x300;

/** Returns the columns of a terminal that a printable character takes: 0, 1 or 2. */
export function characterWidth(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < FIRST_MARK) return codePoint === 0xad ? 0 : 1;
  // Not at the start of pi, which classes of Unicode would delay.
  zeroWidth ??= /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
  return zeroWidth.test(character) ? 0 : widthOf(codePoint);
}
