import { setImmediate as nextTurn } from "node:timers/promises";
import { type IndexedLog, pieceCount } from "./indexed-log.ts";
import type { LineChoice } from "./line-choice.ts";
import type { LongLine } from "./line-index.ts";
import type { LogPlace } from "./log-piece.ts";
import { LongLineHits, type Sought } from "./long-line-hits.ts";

/** The count of hits is shown again after this many blocks. */
const PROGRESS_BLOCKS = 32;

export type Direction = "up" | "down";

/** A place in the text of a log. */
export interface LogPosition extends LogPlace {
  /** The offset in the piece's text, in UTF-16 units. */
  offset: number;
}

export interface Hit extends LogPosition {
  length: number;
  block: number;
  /** Its index in its block, from 0. */
  ordinal: number;
}

export interface FoundHit {
  hit: Hit;
  /** Whether the search has passed the other end of the log. */
  hasWrapped: boolean;
}

/** The object of a search. */
export interface Query extends Sought {
  /** The text for the screen. */
  text: string;
  /** Whether only the first hit of a line counts. */
  oncePerLine?: true;
}

/** The engine takes no pattern of tens of thousands of characters, as a paste may have. */
const LITERAL_MAX_CHARS = 1_000;

/** Makes a query for literal text, for the beginning of a long one; capitals matter once it has one. */
export function literalQuery(text: string): Query {
  const sought = text.slice(0, LITERAL_MAX_CHARS).replace(/[\ud800-\udbff]$/, "");
  const literal = sought.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const pattern = new RegExp(literal, sought === sought.toLowerCase() ? "giu" : "gu");
  return { text, pattern, maxLength: sought.length };
}

/**
 * Finds all places of a text in a log. It reads the file block by block, each in a turn of its own, so that
 * keys are answered meanwhile; of its hits it keeps the number for each block. The nearest hit goes first.
 */
export class LogSearch {
  readonly query: Query;
  readonly #log: IndexedLog;
  readonly #choice: LineChoice | undefined;
  /** For each block, the number of hits up to a byte. */
  readonly #counts: { hits: number; end: number }[] = [];
  #isStopped = false;
  #counting: Promise<void> | undefined;
  /** The search for the nearest hit, which somebody waits for. */
  #seeking: Promise<unknown> = Promise.resolve();

  /** @param choice the lines that are searched; all without it */
  constructor(log: IndexedLog, query: Query, choice?: LineChoice) {
    this.#log = log;
    this.#choice = choice;
    this.query = query;
  }

  get log(): IndexedLog {
    return this.#log;
  }

  /** The number of hits in the part of the log that was searched. */
  get total(): number {
    return this.#counts.reduce((sum, { hits }) => sum + hits, 0);
  }

  /** Whether `total` is final, until the log grows. */
  get isComplete(): boolean {
    const { blocks } = this.#log.index;
    for (let block = blocks - 1; block >= 0; block--) if (!this.#isCounted(block)) return false;
    return true;
  }

  /** Returns the number of the hit among all, from 1; undefined until it is known. */
  rankOf({ block, ordinal }: Hit): number | undefined {
    let before = 0;
    for (let number = 0; number < block; number++) {
      const counted = this.#counts[number];
      if (!counted) return undefined;
      before += counted.hits;
    }
    return before + ordinal + 1;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Counts the rest. @param progress called now and then, and at the end */
  async count(progress: () => void): Promise<void> {
    this.#counting ??= this.#countAll(progress).finally(() => {
      this.#counting = undefined;
    });
    await this.#counting;
  }

  /**
   * Finds the nearest hit behind a place, or before it, or else from the other end of the log.
   * @returns undefined if there is none at all, or the search was stopped
   */
  async nearest(from: LogPosition, direction: Direction): Promise<FoundHit | undefined> {
    const nearest = this.#seek(from, direction);
    this.#seeking = nearest.catch(() => {});
    return await nearest;
  }

  async #seek(from: LogPosition, direction: Direction): Promise<FoundHit | undefined> {
    const { index } = this.#log;
    const { blocks } = index;
    if (blocks === 0) return undefined;
    const first = index.blockOfLine(from.line);
    // The first block is visited twice: its part on the other side of the place comes last.
    for (let step = 0; step <= blocks && !this.#isStopped; step++) {
      const number = (direction === "down" ? first + step : first - step + blocks) % blocks;
      if (this.#isCounted(number) && this.#counts[number]?.hits === 0) continue;
      const hit = await this.#nearestIn(number, direction, step === 0 ? from : undefined);
      const hasWrapped = step === blocks || (direction === "down" ? number < first : number > first);
      if (hit && !this.#isStopped) return { hit, hasWrapped };
    }
    return undefined;
  }

  async #countAll(progress: () => void): Promise<void> {
    for (let number = 0; number < this.#log.index.blocks; number++) {
      if (this.#isCounted(number)) continue;
      await this.#seeking;
      // A key's own reads are for all of a turn, and the count has no need to hurry.
      await nextTurn();
      await this.#visit(number);
      if (this.#isStopped) return;
      if (number % PROGRESS_BLOCKS === 0) progress();
    }
    progress();
  }

  #isCounted(number: number): boolean {
    return this.#counts[number]?.end === this.#log.index.block(number).end;
  }

  async #nearestIn(
    number: number,
    direction: Direction,
    from: LogPosition | undefined,
  ): Promise<Hit | undefined> {
    let nearest: Hit | undefined;
    await this.#visit(number, (hit) => {
      if (direction === "down") {
        if (!from || compare(hit, from) > 0) nearest = hit;
        return nearest === undefined;
      }
      const isBefore = !from || compare(hit, from) < 0;
      if (isBefore) nearest = hit;
      return isBefore;
    });
    return nearest;
  }

  /**
   * Visits a block, and counts its hits if it reaches the end. A block may have tens of thousands.
   * @param see called for each hit in the order of the file; returns whether it wants the next one
   */
  async #visit(number: number, see?: (hit: Hit) => boolean): Promise<void> {
    const block = this.#log.index.block(number);
    let hits = 0;
    let lastHit: number | undefined;
    const seeAt = (position: LogPosition, length: number): boolean => {
      if (this.query.oncePerLine && position.line === lastHit) return true;
      lastHit = position.line;
      const ordinal = hits++;
      return see?.({ ...position, length, block: number, ordinal }) ?? true;
    };
    const lastLine = block.firstLine + block.lines - 1;
    await this.#choice?.known?.(block.firstLine, lastLine);
    const isChosen = oncePerLine((line) => this.#choice?.has(line) ?? true);
    const lines = await this.#log.linesOf(block);
    const wantsMore = lines.find(this.query.pattern, (index, offset, length) => {
      const line = block.firstLine + index;
      return !isChosen(line) || seeAt({ line, piece: 0, offset }, length);
    });
    if (!wantsMore) return;
    const { longLine } = block;
    const isLooked = longLine && isChosen(lastLine);
    if (isLooked && !(await this.#visitLongLine(longLine, lastLine, seeAt))) return;
    if (!this.#isStopped) this.#counts[number] = { hits, end: block.end };
  }

  /** @returns whether `see` wants more */
  async #visitLongLine(
    longLine: LongLine,
    line: number,
    see: (position: LogPosition, length: number) => boolean,
  ): Promise<boolean> {
    const hits = new LongLineHits(this.query);
    const pieces = pieceCount(longLine);
    for (let piece = 0; piece < pieces && !this.#isStopped; piece++) {
      const text = await this.#log.pieceText(longLine, piece);
      for (const { length, ...place } of hits.add(piece, text, piece + 1 === pieces)) {
        if (!see({ line, ...place }, length)) return false;
      }
    }
    return true;
  }
}

/** Asks again only for another line than before. */
function oncePerLine(ask: (line: number) => boolean): (line: number) => boolean {
  let known: { line: number; answer: boolean } | undefined;
  return (line) => {
    if (known?.line !== line) known = { line, answer: ask(line) };
    return known.answer;
  };
}

function compare(one: LogPosition, other: LogPosition): number {
  return one.line - other.line || one.piece - other.piece || one.offset - other.offset;
}
