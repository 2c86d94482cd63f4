import { WORD_BYTES, wordsOf } from "./words.ts";

const LINE_FEED = 0x0a;
/** Of each byte, whether it is text that `clean` leaves as it is, or the line feed between two lines. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === LINE_FEED ? 1 : 0,
);

/**
 * Whether no line in these bytes needs cleaning: printable ASCII and tabs only. Asked of a whole chunk it
 * costs a quarter of what asking each of its lines does.
 */
export function isPlainText(bytes: Buffer): boolean {
  return plainLineFeeds(bytes) !== undefined;
}

/** How many lines end in these bytes; undefined if one of them needs cleaning. Not slower than either alone. */
export function plainLineFeeds(bytes: Buffer): number | undefined {
  const { words, start, end } = wordsOf(bytes);
  let feeds = feedsIfPlain(bytes, 0, start) + feedsIfPlain(bytes, end, bytes.length);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    // Its highest bits are set where a byte is above 0x7f, below 0x20 or 0x7f itself, or is next to one.
    const suspects = word | ((word - 0x20202020) & ~word) | (word + 0x01010101);
    if ((suspects & 0x80808080) === 0) continue;
    const at = start + index * WORD_BYTES;
    feeds += feedsIfPlain(bytes, at, at + WORD_BYTES);
    if (feeds < 0) return undefined;
  }
  return feeds < 0 ? undefined : feeds;
}

/** @returns a number that makes any sum negative if a byte is not plain */
function feedsIfPlain(bytes: Buffer, start: number, end: number): number {
  let feeds = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LINE_FEED) feeds++;
    else if (IS_PLAIN[byte] === 0) return Number.NEGATIVE_INFINITY;
  }
  return feeds;
}
