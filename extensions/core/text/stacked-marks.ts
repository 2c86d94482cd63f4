// Marks above and below a letter, of blocks in which any number of them can be drawn over each other: the
// diacritics of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels, and marks around symbols.
const MARK = String.raw`[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`;

/** Finds a letter with more marks than spellings put on it, four; further ones paint over other rows. */
export const STACKED_MARKS: string = `${MARK}{5}`;

// A joiner between two of them does not end the stack.
const NEXT_MARK = String.raw`[\u200c\u200d]?${MARK}`;
/** Made at its first use: most texts have no stack. */
let tooMany: RegExp | undefined;

/** Removes the marks after the fourth. */
export function withFewMarks(text: string): string {
  tooMany ??= new RegExp(`(${MARK}(?:${NEXT_MARK}){3})(?:${NEXT_MARK})+`, "g");
  return text.replace(tooMany, "$1");
}
