import { wordsOf } from "./words.ts";

const LINE_FEED = 0x0a;
const FOUR_LINE_FEEDS = 0x0a0a0a0a;

/** Returns how many lines end in these bytes. */
export function countLineFeeds(bytes: Buffer): number {
  const { words, start, end } = wordsOf(bytes);
  let feeds = countIn(bytes, 0, start) + countIn(bytes, end, bytes.length);
  for (let index = 0; index < words.length; index++) {
    // The bytes with a line feed become zero, then 0x80 and all others zero; at last the ones are summed.
    const difference = (words[index] ?? 0) ^ FOUR_LINE_FEEDS;
    const found = ~(((difference & 0x7f7f7f7f) + 0x7f7f7f7f) | difference | 0x7f7f7f7f);
    feeds += Math.imul(found >>> 7, 0x01010101) >>> 24;
  }
  return feeds;
}

function countIn(bytes: Buffer, start: number, end: number): number {
  let feeds = 0;
  for (let at = start; at < end; at++) if (bytes[at] === LINE_FEED) feeds++;
  return feeds;
}
