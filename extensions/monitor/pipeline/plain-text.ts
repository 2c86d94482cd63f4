import { WORD_BYTES, wordsOf } from "./words.ts";

/** Of each byte, whether it is text that `clean` leaves as it is, or the line feed between two lines. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a ? 1 : 0,
);

/**
 * Whether no line in these bytes needs cleaning: printable ASCII and tabs only. Asked of a whole chunk it
 * costs a quarter of what asking each of its lines does.
 */
export function isPlainText(bytes: Buffer): boolean {
  const { words, start, end } = wordsOf(bytes);
  if (!arePlain(bytes, 0, start)) return false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    // Its highest bits are set where a byte is above 0x7f, below 0x20 or 0x7f itself, or is next to one.
    const suspects = word | ((word - 0x20202020) & ~word) | (word + 0x01010101);
    if ((suspects & 0x80808080) === 0) continue;
    const at = start + index * WORD_BYTES;
    if (!arePlain(bytes, at, at + WORD_BYTES)) return false;
  }
  return arePlain(bytes, end, bytes.length);
}

function arePlain(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (IS_PLAIN[bytes[at] ?? 0] === 0) return false;
  return true;
}
