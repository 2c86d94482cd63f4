// Marks above and below a letter, of blocks in which any number of them can be drawn over each other: the
// diacritics of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels, and marks around symbols.
const MARK = String.raw`[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`;

/** Finds a letter with more marks than spellings put on it, four; further ones paint over other rows. */
export const STACKED_MARKS: string = `${MARK}{5}`;

/** Matches the marks after the fourth. Source of a regular expression, like `STACKED_MARKS`. */
export const MARKS_TOO_MANY: string = `${MARK}(?<=${STACKED_MARKS})${MARK}*`;
