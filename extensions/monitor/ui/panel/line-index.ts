import { countLineFeeds } from "../../../core/text/count-line-feeds.ts";

/** A longer line is read and shown in parts of about this size, so that no line alone can fill the memory. */
export const PIECE_BYTES = 16 * 1024;
const BLOCK_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BACKSPACE = 0x08;
const ESCAPE = 0x1b;
const LEFT_BRACKET = 0x5b;
/** Ends a sequence of colours; all other sequences may move or erase. */
const COLOURS_END = 0x6d;

/** Some consecutive lines; a line longer than a piece is the last of its block. */
export interface LineBlock {
  firstLine: number;
  lines: number;
  /** Bytes of the file; the next block begins at `end`. */
  start: number;
  end: number;
  longLine: LongLine | undefined;
}

export interface LongLine {
  start: number;
  /** Whether it moves the cursor or erases: then only the whole line tells its shown text. */
  isRedrawn: boolean;
  /** The place behind overwritten text. */
  textStart: number;
  /** The end without the line feed. */
  textEnd: number;
}

/**
 * The places of lines in a growing file, exact to a block: a few numbers for 64 KiB of the file, however long
 * its lines are.
 */
export class LineIndex {
  /** The complete blocks, by number. */
  readonly #blocks: LineBlock[] = [];
  #bytes = 0;
  /** The number of line feeds so far. */
  #feeds = 0;
  #blockStart = 0;
  #blockFirstLine = 0;
  #lineStart = 0;
  #textStart = 0;
  /** Whether the line so far ends with a carriage return: more text overwrites its earlier text. */
  #afterReturn = false;
  #isRedrawn = false;
  /** The place of the last byte in a control sequence. */
  #sequence: "none" | "escape" | "parameters" = "none";

  get bytes(): number {
    return this.#bytes;
  }

  /** The number of lines; the last counts even without its line feed. */
  get lines(): number {
    return this.#feeds + (this.#bytes > this.#lineStart ? 1 : 0);
  }

  get blocks(): number {
    return this.#blocks.length + (this.#bytes > this.#blockStart ? 1 : 0);
  }

  /** Takes in the next bytes. */
  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const isLineStart = this.#lineStart === this.#bytes;
      const end = isLineStart ? this.#shortLinesEnd(bytes, at) : at;
      if (end > at) this.#addShortLines(bytes.subarray(at, end));
      at = end > at ? end : this.#addLine(bytes, at);
    }
  }

  /** @throws RangeError if there is no block of this number */
  block(number: number): LineBlock {
    const complete = this.#blocks[number];
    if (complete) return complete;
    if (number !== this.#blocks.length || number >= this.blocks) throw new RangeError(`No block ${number}.`);
    return {
      firstLine: this.#blockFirstLine,
      lines: this.lines - this.#blockFirstLine,
      start: this.#blockStart,
      end: this.#bytes,
      longLine: this.#longLine(this.#bytes),
    };
  }

  /** Returns the number of the block that holds the line. */
  blockOfLine(line: number): number {
    let low = 0;
    let high = this.blocks - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.block(middle).firstLine <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Returns the end of the lines from there on of which none is long, as many as fit into the block. */
  #shortLinesEnd(bytes: Buffer, at: number): number {
    const most = at + BLOCK_BYTES + PIECE_BYTES - (this.#bytes - this.#blockStart);
    const limit = Math.min(bytes.length, most);
    for (let end = at; ; ) {
      const feed = bytes.subarray(end, Math.min(limit, end + PIECE_BYTES)).lastIndexOf(LINE_FEED);
      if (feed === -1) return end;
      end += feed + 1;
    }
  }

  /** Counts whole lines at once, since only of long ones more than their end matters. */
  #addShortLines(lines: Buffer): void {
    this.#bytes += lines.length;
    this.#feeds += countLineFeeds(lines);
    this.#beginLine(undefined);
  }

  /** Takes in a line, or what there is of it, byte by byte. @returns the place behind */
  #addLine(bytes: Buffer, from: number): number {
    const offset = this.#bytes - from;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#sequence !== "none") this.#goOnWithSequence(byte ?? 0);
      if (byte === LINE_FEED) break;
      if (byte === ESCAPE) this.#sequence = "escape";
      else if (byte === BACKSPACE) this.#isRedrawn = true;
      else if (byte === CARRIAGE_RETURN) this.#afterReturn = true;
      else if (this.#afterReturn) {
        this.#textStart = offset + at;
        this.#afterReturn = false;
      }
    }
    this.#bytes = offset + at;
    if (at === bytes.length) return at;
    const longLine = this.#longLine(this.#bytes);
    this.#bytes++;
    this.#feeds++;
    this.#beginLine(longLine);
    return at + 1;
  }

  #goOnWithSequence(byte: number): void {
    if (this.#sequence === "escape" && byte === LEFT_BRACKET) {
      this.#sequence = "parameters";
      return;
    }
    if (this.#sequence === "parameters") {
      if (byte >= 0x20 && byte < 0x40) return;
      if (byte !== COLOURS_END) this.#isRedrawn = true;
    }
    this.#sequence = "none";
  }

  /** @param longLine the line before, if that is long */
  #beginLine(longLine: LongLine | undefined): void {
    const end = this.#bytes;
    if (longLine || end - this.#blockStart >= BLOCK_BYTES) {
      this.#blocks.push({
        firstLine: this.#blockFirstLine,
        lines: this.#feeds - this.#blockFirstLine,
        start: this.#blockStart,
        end,
        longLine,
      });
      this.#blockStart = end;
      this.#blockFirstLine = this.#feeds;
    }
    this.#lineStart = end;
    this.#textStart = end;
    this.#afterReturn = false;
    this.#isRedrawn = false;
    this.#sequence = "none";
  }

  #longLine(textEnd: number): LongLine | undefined {
    if (textEnd - this.#lineStart <= PIECE_BYTES) return undefined;
    return { start: this.#lineStart, textStart: this.#textStart, textEnd, isRedrawn: this.#isRedrawn };
  }
}
