import { constants } from "node:fs";
import { open } from "node:fs/promises";

/**
 * The first lines of a file. Never reads more of it than `maxBytes`, never ends within a line or a
 * character unless the first line alone is longer than that.
 * @throws the system's error, such as ENOENT, or ELOOP for a link
 */
export async function readHead(
  path: string,
  maxBytes: number,
): Promise<{ lines: string[]; totalBytes: number }> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size: totalBytes } = await file.stat();
    const wantedBytes = Math.min(maxBytes, totalBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wantedBytes), 0, wantedBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const whole = bytesRead < totalBytes ? bytes.subarray(0, endOfLastWhole(bytes)) : bytes;
    const lines = whole.toString("utf8").split("\n");
    if (lines.at(-1) === "") lines.pop();
    return { lines, totalBytes };
  } finally {
    await file.close();
  }
}

/** The end of the last whole line, or of the last whole character if there is only one line. */
function endOfLastWhole(bytes: Buffer): number {
  const afterLine = bytes.lastIndexOf(0x0a) + 1;
  if (afterLine > 0) return afterLine;
  let end = bytes.length;
  // Step back over the character that may be cut: its continuation bytes, then its first byte.
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}
