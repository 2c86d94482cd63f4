import { setImmediate as nextTurn } from "node:timers/promises";
import { createMatchFilter, type LineFilter } from "../../../core/text/line-filter.ts";
import { type IndexedLog, pieceCount } from "./indexed-log.ts";
import type { LineChoice } from "./line-choice.ts";
import type { LineBlock } from "./line-index.ts";

/** The longest work on lines before keys are answered. */
const TURN_MS = 8;
/** Pause between two displays of the lines found so far. */
const PROGRESS_MS = 250;

/** The lines of a log that match a pattern, in the part that was searched. */
export class MatchingLines implements LineChoice {
  readonly pattern: string;
  readonly log: IndexedLog;
  readonly #filter: LineFilter;
  /** The line numbers in order. */
  readonly #lines: number[] = [];
  /** The lines before this one are known. */
  #knownLines = 0;
  /** The size of the log at that time. */
  #knownBytes = 0;
  #isStopped = false;
  #turnEndMs = 0;
  #shownAtMs = 0;
  #going: Promise<void> | undefined;

  /** @throws Error that names the problem of the pattern */
  constructor(log: IndexedLog, pattern: string) {
    this.log = log;
    this.pattern = pattern;
    this.#filter = createMatchFilter("pattern", pattern);
  }

  get count(): number {
    return this.#lines.length;
  }

  get isComplete(): boolean {
    return this.#knownBytes === this.log.index.bytes;
  }

  stop(): void {
    this.#isStopped = true;
  }

  has(line: number): boolean {
    return this.next(line) === line;
  }

  next(line: number): number | undefined {
    return this.#lines[this.#placeOf(line)];
  }

  previous(line: number): number | undefined {
    const place = this.#placeOf(line);
    return this.#lines[place] === line ? line : this.#lines[place - 1];
  }

  /** Searches new lines. @param progress called now and then, and at the end */
  async goOn(progress: () => void): Promise<void> {
    if (this.isComplete) return;
    this.#going ??= this.#goThrough(progress).finally(() => {
      this.#going = undefined;
    });
    await this.#going;
  }

  async #goThrough(progress: () => void): Promise<void> {
    const { index } = this.log;
    while (!this.isComplete && !this.#isStopped) {
      const { bytes } = index;
      // The last line may have been incomplete.
      const from = Math.max(0, this.#knownLines - 1);
      for (let number = index.blockOfLine(from); number < index.blocks && !this.#isStopped; number++) {
        await this.#lookAt(index.block(number), from, progress);
      }
      if (!this.#isStopped) this.#knownBytes = bytes;
    }
    if (!this.#isStopped) progress();
  }

  async #lookAt(block: LineBlock, from: number, progress: () => void): Promise<void> {
    const texts = await this.log.lineTexts(block);
    for (const [index, text] of texts.entries()) {
      const line = block.firstLine + index;
      if (line < from) continue;
      this.#know(line, await this.#passes(text, progress));
      if (this.#isStopped) return;
    }
    const { longLine } = block;
    const lastLine = block.firstLine + block.lines - 1;
    if (!longLine || lastLine < from) return;
    let passes = false;
    for (let piece = 0; piece < pieceCount(longLine) && !passes && !this.#isStopped; piece++) {
      passes = await this.#passes(await this.log.pieceText(longLine, piece), progress);
    }
    this.#know(lastLine, passes);
  }

  #know(line: number, passes: boolean): void {
    if (this.#lines.at(-1) === line) this.#lines.pop();
    if (passes) this.#lines.push(line);
    this.#knownLines = line + 1;
  }

  async #passes(text: string, progress: () => void): Promise<boolean> {
    for (let passes = this.#filter.begin(text); ; passes = this.#filter.goOn()) {
      if (performance.now() > this.#turnEndMs) {
        await nextTurn();
        const now = performance.now();
        this.#turnEndMs = now + TURN_MS;
        if (now - this.#shownAtMs > PROGRESS_MS && !this.#isStopped) {
          this.#shownAtMs = now;
          progress();
        }
      }
      if (passes !== undefined) return passes;
    }
  }

  /** Returns the index of the first one at the line or behind it. */
  #placeOf(line: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
