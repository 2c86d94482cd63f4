import { constants } from "node:fs";
import { open } from "node:fs/promises";

export interface FileTail {
  /** Whole lines, oldest first. */
  lines: string[];
  totalBytes: number;
}

/**
 * The last lines of a file. Never reads more of it than `maxBytes`, never begins within a line or a
 * character unless the last line alone is longer than that.
 * @throws the system's error, such as ENOENT, or ELOOP for a link
 */
export async function readTail(path: string, maxLines: number, maxBytes: number): Promise<FileTail> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size: totalBytes } = await file.stat();
    const start = Math.max(0, totalBytes - maxBytes);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(totalBytes - start),
      0,
      totalBytes - start,
      start,
    );
    const bytes = buffer.subarray(0, bytesRead);
    const text = bytes.subarray(start > 0 ? firstWhole(bytes) : 0).toString("utf8");
    const lines = text.split("\n");
    if (lines.at(-1) === "") lines.pop();
    return { lines: lines.slice(-maxLines), totalBytes };
  } finally {
    await file.close();
  }
}

/** The start of the first whole line, or of the first whole character if there is no other line. */
function firstWhole(bytes: Buffer): number {
  const afterLine = bytes.indexOf(0x0a) + 1;
  if (afterLine > 0 && afterLine < bytes.length) return afterLine;
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return start;
}
