import { type ColouredText, painted } from "../../../core/text/coloured.ts";
import type { ReadableColours } from "../../../core/text/readable-colours.ts";
import type { LogPiece } from "./log-piece.ts";
import type { Hit, LogSearch, Query } from "./log-search.ts";

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

/** A piece of a line with its neighbours in that line, into which hits may reach. */
export interface SearchedPiece {
  piece: LogPiece;
  before: LogPiece | undefined;
  after: LogPiece | undefined;
}

/** A part of a piece's text, in UTF-16 units. */
interface TextPart {
  from: number;
  to: number;
}

/** Yields the ranges of the hits in a part of a piece, in order. */
export function* hitRanges(
  { query }: Pick<LogSearch, "query">,
  hit: Hit | undefined,
  searched: SearchedPiece,
  part: TextPart,
): Generator<HitRange> {
  const hitAt = hit && offsetIn(hit, searched);
  for (const { start, from, to } of hitsOf(searched, query).all()) {
    if (from >= part.to) return;
    if (to > part.from) yield { from, to, isCurrent: start === hitAt };
  }
}

/** Tells which hit is in a part of a piece; that which was found last counts before all others. */
export function hitIn(
  search: Pick<LogSearch, "query">,
  hit: Hit | undefined,
  searched: SearchedPiece,
  part: TextPart,
): "current" | "other" | undefined {
  const hasCurrent = hit !== undefined && offsetIn(hit, searched) !== undefined;
  let found: "other" | undefined;
  for (const { isCurrent } of hitRanges(search, hit, searched, part)) {
    if (isCurrent) return "current";
    found = "other";
    if (!hasCurrent) break;
  }
  return found;
}

/** The text of a piece with as much of its neighbours as a hit may need. */
type Texts = readonly [head: string, text: string, tail: string];

/** The hits in a piece, found only as far as somebody looks: it may have ten thousand, of which a hundred show. */
class PieceHits {
  readonly #query: Query;
  readonly #texts: Texts;
  readonly #matches: Iterator<RegExpExecArray>;
  readonly #found: (TextPart & { start: number })[] = [];

  constructor(query: Query, texts: Texts) {
    this.#query = query;
    this.#texts = texts;
    this.#matches = texts.join("").matchAll(query.pattern);
  }

  isOf(query: Query, texts: Texts): boolean {
    return query === this.#query && texts.every((text, index) => text === this.#texts[index]);
  }

  /** Yields all in order. `start` is negative for one that begins in the piece before. */
  *all(): Generator<TextPart & { start: number }> {
    const [head, text] = this.#texts;
    yield* this.#found;
    for (let next = this.#matches.next(); !next.done; next = this.#matches.next()) {
      const start = next.value.index - head.length;
      const from = Math.max(0, start);
      const to = Math.min(text.length, start + next.value[0].length);
      if (to <= from) continue;
      const found = { start, from, to };
      this.#found.push(found);
      yield found;
    }
  }
}

/** What is known of the hits in the pieces of a window: each drawing looks at them several times. */
const known = new WeakMap<LogPiece, PieceHits>();

function hitsOf({ piece, before, after }: SearchedPiece, query: Query): PieceHits {
  // A hit may begin in the piece before, or end in the one behind.
  const reach = query.maxLength - 1 + (query.around ?? 0);
  const head = before && reach > 0 ? before.text.slice(-reach) : "";
  const texts = [head, piece.text, after?.text.slice(0, reach) ?? ""] as const;
  const latest = known.get(piece);
  if (latest?.isOf(query, texts)) return latest;
  const hits = new PieceHits(query, texts);
  known.set(piece, hits);
  return hits;
}

/** Returns where the hit begins in this piece; negative if it begins in the piece before. */
function offsetIn(hit: Hit, { piece, before }: SearchedPiece): number | undefined {
  if (hit.line !== piece.line) return undefined;
  if (hit.piece === piece.piece) return hit.offset;
  return before && hit.piece === before.piece ? hit.offset - before.text.length : undefined;
}

/** Returns a part of a text with its marks, and its colours elsewhere. @param ranges in order */
export function markedText(
  shown: ColouredText,
  part: TextPart,
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
