import { WORD_BYTES, wordsOf } from "./words.ts";

const LINE_FEED = 0x0a;
/** For each byte, 1 if `clean` leaves it as it is, or if it is a line feed. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === LINE_FEED ? 1 : 0,
);

/**
 * Tells whether no line in these bytes needs cleaning: they hold only printable ASCII and tabs. Asking for a
 * whole chunk costs a quarter of asking for each line.
 */
export function isPlainText(bytes: Buffer): boolean {
  return plainLineFeeds(bytes) !== undefined;
}

/** Returns how many lines end in these bytes; undefined if one needs cleaning. As fast as either alone. */
export function plainLineFeeds(bytes: Buffer): number | undefined {
  const { words, start, end } = wordsOf(bytes);
  let feeds = feedsIfPlain(bytes, 0, start) + feedsIfPlain(bytes, end, bytes.length);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    // The highest bits are set for a byte above 0x7e or below 0x20, and perhaps for its neighbour.
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
