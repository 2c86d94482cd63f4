import { type ColouredText, painted } from "../../../core/text/coloured.ts";
import type { ReadableColours } from "../../../core/text/readable-colours.ts";
import type { LogPiece } from "./log-piece.ts";
import type { Hit, LogSearch } from "./log-search.ts";

/** Makes a found text stand out, the current one most of all. */
export type HitMark = (text: string, isCurrent: boolean) => string;

/** What a row of a log is painted with. */
export interface RowPaint {
  mark: HitMark;
  colours: ReadableColours;
}

export interface HitRange {
  from: number;
  to: number;
  isCurrent: boolean;
}

/**
 * Returns the ranges to mark in a piece.
 * @param before the piece before it in the same line, @param after the one behind it
 */
export function hitRanges(
  { query: { pattern, maxLength, around = 0 } }: LogSearch,
  hit: Hit | undefined,
  piece: LogPiece,
  { before, after }: { before: LogPiece | undefined; after: LogPiece | undefined },
): HitRange[] {
  const { text } = piece;
  // A hit may begin in the piece before, or end in the one behind.
  const reach = maxLength - 1 + around;
  const head = before && reach > 0 ? before.text.slice(-reach) : "";
  const joined = head + text + (after?.text.slice(0, reach) ?? "");
  const hitAt = hit && offsetIn(hit, piece, before);
  const ranges: HitRange[] = [];
  for (const match of joined.matchAll(pattern)) {
    const start = match.index - head.length;
    const from = Math.max(0, start);
    const to = Math.min(text.length, start + match[0].length);
    if (to > from) ranges.push({ from, to, isCurrent: start === hitAt });
  }
  return ranges;
}

/** Returns where the hit begins in this piece; negative if it begins in the piece before. */
function offsetIn(hit: Hit, piece: LogPiece, before: LogPiece | undefined): number | undefined {
  if (hit.line !== piece.line) return undefined;
  if (hit.piece === piece.piece) return hit.offset;
  return before && hit.piece === before.piece ? hit.offset - before.text.length : undefined;
}

/** Returns a part of a text with its marks, and its colours elsewhere. @param ranges in order */
export function markedText(
  shown: ColouredText,
  part: { from: number; to: number },
  ranges: readonly HitRange[],
  { mark, colours }: RowPaint,
): string {
  let marked = "";
  let at = part.from;
  for (const range of ranges) {
    const from = Math.max(at, range.from);
    const to = Math.min(part.to, range.to);
    if (to <= from) continue;
    marked += painted(shown, at, from, colours) + mark(shown.text.slice(from, to), range.isCurrent);
    at = to;
  }
  return marked + painted(shown, at, part.to, colours);
}
