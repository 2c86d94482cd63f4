export const WORD_BYTES = 4;

/** Bytes seen four at a time, as far as they can be. */
export interface Words {
  words: Int32Array;
  /** Where the words begin and end among the bytes: at addresses that are multiples of four. */
  start: number;
  end: number;
}

/** A view, not a copy. Looking at words takes a flood a third of the time that looking at bytes does. */
export function wordsOf(bytes: Buffer): Words {
  const start = Math.min(-bytes.byteOffset & (WORD_BYTES - 1), bytes.length);
  const count = (bytes.length - start) >> 2;
  // Nothing begins where the bytes of a view without any are.
  const words = new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + start, count);
  return { words, start, end: start + count * WORD_BYTES };
}
