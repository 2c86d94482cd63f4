import { setImmediate as nextTurn } from "node:timers/promises";
import { createMatchFilter, type LineFilter } from "../../../core/text/line-filter.ts";
import { type IndexedLog, pieceCount } from "./indexed-log.ts";
import type { LineChoice } from "./line-choice.ts";
import type { LineBlock } from "./line-index.ts";
import { hasTurnTime } from "./turn.ts";

/** Pause between two displays of the lines found so far: as often as pi draws at first, then ever less. */
const PROGRESS_MIN_MS = 16;
const PROGRESS_MAX_MS = 250;
const PROGRESS_SHARE = 4;

/**
 * The lines of a log that match a pattern, in the part that was searched: from the shown line on to the end,
 * then back to the start, and what comes meanwhile first.
 */
export class MatchingLines implements LineChoice {
  readonly pattern: string;
  readonly log: IndexedLog;
  readonly #filter: LineFilter;
  /** The line numbers from the first searched block on, in order, and those before it, the last first. */
  readonly #below: number[] = [];
  readonly #above: number[] = [];
  /** It is known from this block and line on … */
  #firstBlock: number;
  #firstLine: number;
  /** … to the line before this one, … */
  #endLine: number;
  /** … which ended here then. More bytes may belong to the last of these lines. */
  #endBytes = 0;
  /** The size of the log when all of it was known. */
  #knownBytes = 0;
  #isStopped = false;
  readonly #beganAtMs = performance.now();
  #shownAtMs = performance.now();
  #going: Promise<void> | undefined;
  #waiting: { first: number; last: number; go: () => void }[] = [];

  /**
   * @param line the line that the search begins at
   * @throws Error that names the problem of the pattern
   */
  constructor(log: IndexedLog, pattern: string, line: number) {
    this.log = log;
    this.pattern = pattern;
    this.#filter = createMatchFilter("pattern", pattern);
    const { index } = log;
    this.#firstBlock = index.blockOfLine(line);
    this.#firstLine = index.blocks > 0 ? index.block(this.#firstBlock).firstLine : 0;
    this.#endLine = this.#firstLine;
  }

  get count(): number {
    return this.#above.length + this.#below.length;
  }

  get isComplete(): boolean {
    return this.#firstBlock === 0 && this.#knownBytes === this.log.index.bytes;
  }

  stop(): void {
    this.#isStopped = true;
    this.#letGo();
  }

  has(line: number): boolean {
    return this.next(line) === line;
  }

  next(line: number): number | undefined {
    return this.#at(this.#placeOf(line));
  }

  previous(line: number): number | undefined {
    const place = this.#placeOf(line);
    return this.#at(place) === line ? line : this.#at(place - 1);
  }

  async known(first: number, last: number): Promise<void> {
    if (this.#knows(first, last)) return;
    await new Promise<void>((go) => this.#waiting.push({ first, last, go }));
  }

  /** Searches what is left, and new lines. @param progress called now and then, and at the end */
  async goOn(progress: () => void): Promise<void> {
    if (this.isComplete) return;
    this.#going ??= this.#goThrough(progress).finally(() => {
      this.#going = undefined;
    });
    await this.#going;
  }

  async #goThrough(progress: () => void): Promise<void> {
    try {
      while (!this.isComplete && !this.#isStopped) {
        if (this.#knownBytes < this.log.index.bytes) await this.#goDown(progress);
        else await this.#goUp(progress);
      }
    } catch (error) {
      this.stop();
      throw error;
    }
    if (!this.#isStopped) progress();
  }

  async #goDown(progress: () => void): Promise<void> {
    const { index } = this.log;
    // What comes meanwhile is for the next time: it may be in a block that was searched.
    const { bytes, blocks } = index;
    // The last line may have been incomplete.
    const from = Math.max(this.#firstLine, this.#endLine - 1);
    for (let number = index.blockOfLine(from); number < blocks; number++) {
      const block = index.block(number);
      const lines = await this.#matchesIn(block, from, progress);
      if (this.#isStopped) return;
      if (block.firstLine <= from && this.#below.at(-1) === from) this.#below.pop();
      this.#below.push(...lines);
      this.#endLine = block.firstLine + block.lines;
      this.#endBytes = block.end;
      this.#letGo();
    }
    this.#knownBytes = bytes;
  }

  async #goUp(progress: () => void): Promise<void> {
    const block = this.log.index.block(this.#firstBlock - 1);
    const lines = await this.#matchesIn(block, 0, progress);
    if (this.#isStopped) return;
    this.#above.push(...lines.reverse());
    this.#firstBlock--;
    this.#firstLine = block.firstLine;
    this.#letGo();
  }

  async #matchesIn(block: LineBlock, from: number, progress: () => void): Promise<number[]> {
    const matches: number[] = [];
    await nextTurn();
    this.#tell(progress);
    const lines = await this.log.linesOf(block);
    const texts = lines.mayPass(this.#filter) ? lines.texts : [];
    for (const [index, text] of texts.entries()) {
      const line = block.firstLine + index;
      if (line < from) continue;
      if (await this.#passes(text, progress)) matches.push(line);
      if (this.#isStopped) return matches;
    }
    const { longLine } = block;
    const lastLine = block.firstLine + block.lines - 1;
    if (!longLine || lastLine < from) return matches;
    let passes = false;
    for (let piece = 0; piece < pieceCount(longLine) && !passes && !this.#isStopped; piece++) {
      passes = await this.#passes(await this.log.pieceText(longLine, piece), progress);
    }
    if (passes) matches.push(lastLine);
    return matches;
  }

  async #passes(text: string, progress: () => void): Promise<boolean> {
    for (let passes = this.#filter.begin(text); ; passes = this.#filter.goOn()) {
      if (!hasTurnTime()) {
        await nextTurn();
        this.#tell(progress);
      }
      if (passes !== undefined) return passes;
    }
  }

  #tell(progress: () => void): void {
    const now = performance.now();
    const pauseMs = Math.max(PROGRESS_MIN_MS, (now - this.#beganAtMs) / PROGRESS_SHARE);
    if (now - this.#shownAtMs < Math.min(PROGRESS_MAX_MS, pauseMs) || this.#isStopped) return;
    this.#shownAtMs = now;
    progress();
  }

  #knows(first: number, last: number): boolean {
    const isGrown = this.#endBytes < this.log.index.bytes;
    return this.#isStopped || (this.#firstLine <= first && last < this.#endLine - (isGrown ? 1 : 0));
  }

  #letGo(): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ first, last }) => !this.#knows(first, last));
    for (const { first, last, go } of waiting) if (this.#knows(first, last)) go();
  }

  /** Returns one of all numbers in order. */
  #at(place: number): number | undefined {
    const above = this.#above.length;
    return place < above ? this.#above[above - 1 - place] : this.#below[place - above];
  }

  /** Returns the place of the first one at the line or behind it. */
  #placeOf(line: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#at(middle) ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
