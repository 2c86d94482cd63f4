import { terminalText } from "../texts/terminal.ts";

/** The system drops what is longer in one line, without a word. */
const LINE_MAX_BYTES = process.platform === "linux" ? 4_095 : 1_023;
/** Enter, line feed, and the keys that end a line or drop it: Ctrl+C, Ctrl+D, Ctrl+Z, Ctrl+\ and Ctrl+U. */
const LINE_ENDS = new Set([0x0d, 0x0a, 0x03, 0x04, 0x1a, 0x1c, 0x15]);

/** Returns the length of the last line once these bytes are typed behind `openBytes`. */
export function openBytesAfter(openBytes: number, bytes: Buffer): number {
  const end = bytes.findLastIndex((byte) => LINE_ENDS.has(byte));
  return end === -1 ? openBytes + bytes.length : bytes.length - 1 - end;
}

/** Says that a line is too long for a terminal that edits lines; undefined if none is. */
export function tooLong(openBytes: number, bytes: Buffer): string | undefined {
  let length = openBytes;
  for (const byte of bytes) {
    length = LINE_ENDS.has(byte) ? 0 : length + 1;
    if (length > LINE_MAX_BYTES) return TOO_LONG;
  }
  return undefined;
}

const TOO_LONG = terminalText.longLine(LINE_MAX_BYTES);
