const ESCAPE = 0x1b;
const SPACE = 0x20;
/** The bytes that are read before and behind the wanted place of a cut. */
export const LOOK_BACK_BYTES = 256;
export const LOOK_AHEAD_BYTES = 64;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Returns where to cut a long line without cutting a character or a control sequence: before an escape or a
 * space, or else between two characters as a person counts them.
 * @param around bytes of UTF-8; the wanted place is `wanted` in them
 * @returns a place at or before the wanted one
 */
export function cutPlace(around: Buffer, wanted: number): number {
  const from = Math.max(0, wanted - LOOK_BACK_BYTES);
  const before = around.subarray(from, wanted + 1);
  const sequence = before.lastIndexOf(ESCAPE);
  if (sequence > 0) return from + sequence;
  const space = before.lastIndexOf(SPACE);
  if (space > 0) return from + space;
  const start = characterStart(around, from);
  // The last character may be incomplete.
  let end = Math.min(around.length, wanted + LOOK_AHEAD_BYTES) - 1;
  while (isContinuation(around[end])) end--;
  const text = around.subarray(start, end).toString("utf8");
  const next = characterStart(around, wanted);
  // The text does not show the length of bytes that are no UTF-8.
  if (text.includes("\ufffd")) return next;
  let place = start;
  for (const { segment } of graphemes.segment(text)) {
    const behind = place + Buffer.byteLength(segment);
    if (behind > wanted) break;
    place = behind;
  }
  return place > start ? place : next;
}

/** Returns the first place from `at` on where a character of UTF-8 begins. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start < at + 3 && isContinuation(bytes[start])) start++;
  return start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
