import { lacksMiddle } from "../texts/marks.ts";

/** Stands behind a text whose end is missing. */
export const TRUNCATED = "…(truncated)";
/** Stands between the beginning and the end of a text whose middle is missing. */
const MIDDLE_TRUNCATED = `${TRUNCATED}…`;
/** In less room, only the beginning of a text is shown. */
const BOTH_ENDS_MIN_CHARS = 60;
/** The verdict of a long line stands at its end, its subject at its beginning. */
const END_SHARE = 0.4;

/** The cost of quoting a line: the quote mark, the space and the line feed. */
const QUOTE_CHARS = 3;

export interface Truncated {
  /** The lines of which at least one character fits; the last of them may be cut. */
  texts: string[];
  /** Whether the end of the last of them is missing, or a line behind it. */
  truncated: boolean;
}

/**
 * Returns the beginning of `lines` that fits into `maxChars` when quoted, cut between code points. It counts
 * characters as the model's budget does, quote marks included. It shows at least one character of the first
 * line; for an overlong line whose middle is missing already, also its end.
 */
export function truncate(lines: readonly string[], maxChars: number): Truncated {
  const texts: string[] = [];
  let left = maxChars;
  for (const line of lines) {
    const room = Math.max(left - QUOTE_CHARS, texts.length === 0 ? 1 : 0);
    if (line.length > room) {
      if (room >= BOTH_ENDS_MIN_CHARS && lacksMiddle(line)) {
        texts.push(shortenMiddle(line, room));
        return { texts, truncated: texts.length < lines.length };
      }
      const start = cutBetweenCodePoints(line, room);
      if (start.length > 0) texts.push(start);
      return { texts, truncated: true };
    }
    // An empty line needs room for its quote mark, or endless empty lines would all fit.
    if (left < QUOTE_CHARS) return { texts, truncated: true };
    texts.push(line);
    left -= line.length + QUOTE_CHARS;
  }
  return { texts, truncated: false };
}

/** Returns the first `maxChars` UTF-16 units of `text`, without half a surrogate pair at the end. */
export function cutBetweenCodePoints(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const last = text.charCodeAt(maxChars - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}

/**
 * Copies a text into memory of its own: a part of a string, such as a line of a chunk, keeps the whole string
 * alive.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

/** Returns the beginning and the end of a text, with a mark between them if it is cut: at most `maxChars`. */
export function shortenMiddle(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  if (maxChars < BOTH_ENDS_MIN_CHARS) return shorten(text, Math.max(0, maxChars - TRUNCATED.length));
  const room = maxChars - MIDDLE_TRUNCATED.length;
  const end = text.slice(-Math.floor(room * END_SHARE));
  const wholeEnd = /^[\udc00-\udfff]/.test(end) ? end.slice(1) : end;
  return cutBetweenCodePoints(text, room - end.length) + MIDDLE_TRUNCATED + wholeEnd;
}

/** Returns at most `maxChars` of a line, with a mark behind it if it is cut. */
export function shorten(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : cutBetweenCodePoints(text, maxChars) + TRUNCATED;
}

/** Returns the first `maxChars` of a text, with `…` for the rest. */
export function beginning(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${cutBetweenCodePoints(text, maxChars)}…`;
}
