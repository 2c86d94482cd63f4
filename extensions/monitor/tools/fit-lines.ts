/**
 * Returns the lines that fit into `maxBytes`, line feeds counted: from the end or from the start, without a
 * gap. A single line that does not fit is dropped.
 */
export function fitLines(lines: readonly string[], maxBytes: number, keep: "newest" | "oldest"): string[] {
  const kept: string[] = [];
  let left = maxBytes;
  for (const line of keep === "newest" ? lines.toReversed() : lines) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return keep === "newest" ? kept.reverse() : kept;
}
