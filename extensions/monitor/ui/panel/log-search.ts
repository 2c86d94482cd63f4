import { type IndexedLog, type LogPlace, pieceCount } from "./indexed-log.ts";
import type { LongLine } from "./line-index.ts";

/** So often the number of what was found is shown anew. */
const PROGRESS_BLOCKS = 32;

export type Direction = "up" | "down";

/** A place in the text of a log. */
export interface LogPosition extends LogPlace {
  /** In the piece's text, in UTF-16 units. */
  offset: number;
}

export interface Hit extends LogPosition {
  length: number;
  block: number;
  /** Among those of its block, from 0. */
  ordinal: number;
}

/** What is searched for. */
export interface Query {
  /** As it is shown. */
  text: string;
  pattern: RegExp;
  /** How long what it finds can be, in UTF-16 units. */
  maxLength: number;
}

/** Literal text; capitals matter once it has one. */
export function literalQuery(text: string): Query {
  const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const pattern = new RegExp(literal, text === text.toLowerCase() ? "giu" : "gu");
  return { text, pattern, maxLength: text.length };
}

/** What lines have that look like an error. */
export const ERRORS: Query = {
  text: "errors",
  pattern: /error|fail(?:ed|ure|ing)?\b|fatal|panic|exception|traceback|cannot|denied|✗|✘|❌/giu,
  maxLength: 9,
};

/**
 * All places of a log that have a text. It goes through the file block by block, each in a turn of its
 * own, so that keys are answered meanwhile; of what it has found it keeps the number for each block.
 */
export class LogSearch {
  readonly query: Query;
  readonly #log: IndexedLog;
  readonly #isChosen: (line: number) => boolean;
  /** Of each block: how many there are up to which byte. */
  readonly #counts: { hits: number; end: number }[] = [];
  #isStopped = false;
  #counting: Promise<void> | undefined;

  /** @param isChosen whether a line is looked at */
  constructor(log: IndexedLog, query: Query, isChosen: (line: number) => boolean = () => true) {
    this.#log = log;
    this.#isChosen = isChosen;
    this.query = query;
  }

  get log(): IndexedLog {
    return this.#log;
  }

  /** How many there are as far as the log has been gone through. */
  get total(): number {
    return this.#counts.reduce((sum, { hits }) => sum + hits, 0);
  }

  /** Whether `total` is final, until the log grows. */
  get isComplete(): boolean {
    const { blocks } = this.#log.index;
    for (let block = blocks - 1; block >= 0; block--) if (!this.#isCounted(block)) return false;
    return true;
  }

  /** Which one of all it is, from 1; undefined until that is known. */
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

  /** Counts what is not counted yet. @param progress called now and then, and at the end */
  async count(progress: () => void): Promise<void> {
    this.#counting ??= this.#countAll(progress).finally(() => {
      this.#counting = undefined;
    });
    await this.#counting;
  }

  /**
   * The nearest one behind a place, or before it; from the other end of the log if there is none.
   * @returns undefined if there is none at all, or the search was stopped
   */
  async nearest(
    from: LogPosition,
    direction: Direction,
  ): Promise<{ hit: Hit; hasWrapped: boolean } | undefined> {
    const { index } = this.#log;
    const { blocks } = index;
    if (blocks === 0) return undefined;
    const first = index.blockOfLine(from.line);
    // The first block twice: what lies on the other side of the place comes last.
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
      await this.#visit(number, () => true);
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
   * Goes through a block, and counts its hits if it comes to its end.
   * @param see is told of each hit in the order of the file, and says whether it wants the next one
   */
  async #visit(number: number, see: (hit: Hit) => boolean): Promise<void> {
    const block = this.#log.index.block(number);
    let hits = 0;
    const seeAt = (position: LogPosition, length: number): boolean =>
      see({ ...position, length, block: number, ordinal: hits++ });
    const texts = await this.#log.lineTexts(block);
    for (const [index, text] of texts.entries()) {
      const line = block.firstLine + index;
      if (!this.#isChosen(line)) continue;
      if (!this.#visitText(text, (offset, length) => seeAt({ line, piece: 0, offset }, length))) return;
    }
    const { longLine } = block;
    const lastLine = block.firstLine + block.lines - 1;
    const isLooked = longLine && this.#isChosen(lastLine);
    if (isLooked && !(await this.#visitLongLine(longLine, lastLine, seeAt))) return;
    if (!this.#isStopped) this.#counts[number] = { hits, end: block.end };
  }

  /** @returns whether more is wanted, as `see` says */
  async #visitLongLine(
    longLine: LongLine,
    line: number,
    see: (position: LogPosition, length: number) => boolean,
  ): Promise<boolean> {
    // A hit that begins at the end of a piece may end in the next one.
    let carried = "";
    let carriedFrom = 0;
    for (let piece = 0; piece < pieceCount(longLine) && !this.#isStopped; piece++) {
      const text = await this.#log.pieceText(longLine, piece);
      const joined = carried + text;
      let searchedTo = 0;
      const wantsMore = this.#visitText(joined, (at, length) => {
        searchedTo = at + length;
        const offset = at - carried.length;
        return offset < 0
          ? see({ line, piece: piece - 1, offset: carriedFrom + at }, length)
          : see({ line, piece, offset }, length);
      });
      if (!wantsMore) return false;
      const keep = Math.max(searchedTo, joined.length - this.query.maxLength + 1, carried.length);
      carried = joined.slice(keep);
      carriedFrom = text.length - carried.length;
    }
    return true;
  }

  #visitText(text: string, see: (offset: number, length: number) => boolean): boolean {
    for (const match of text.matchAll(this.query.pattern)) {
      if (!see(match.index, match[0].length)) return false;
    }
    return true;
  }
}

function compare(one: LogPosition, other: LogPosition): number {
  return one.line - other.line || one.piece - other.piece || one.offset - other.offset;
}
