import { BlockLines, linesIn, shownLine } from "./block-lines.ts";
import { cutPlace, LOOK_AHEAD_BYTES, LOOK_BACK_BYTES } from "./line-cut.ts";
import { type LineBlock, LineIndex, type LongLine, PIECE_BYTES } from "./line-index.ts";
import type { LineOrigins } from "./line-origins.ts";
import { LogPiece, type LogPlace } from "./log-piece.ts";
import type { LogState, LogText } from "./log-text.ts";
import { RedrawnLines } from "./redrawn-lines.ts";

/** One open and indexed log, without any of its text. */
export class IndexedLog {
  readonly index = new LineIndex();
  readonly #text: LogText;
  /** Its long lines that redraw themselves. */
  readonly redrawn: RedrawnLines;
  /** The blocks that the last pieces are of, up to their ends then: a screen of filtered lines has one for each. */
  #looked: ReadonlyMap<number, { end: number; lines: Promise<string[]> }> = new Map();

  /**
   * Opens and indexes a log.
   * @throws the system's error; then nothing stays open
   */
  static async open(open: () => Promise<LogText>): Promise<IndexedLog> {
    const log = new IndexedLog(await open());
    try {
      await log.grow();
      return log;
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  constructor(text: LogText) {
    this.#text = text;
    this.redrawn = new RedrawnLines(text);
  }

  /** Where its lines come from, as far as it has grown. */
  get origins(): LineOrigins {
    return this.#text.origins;
  }

  /** Whether somebody has cut lines off. */
  get isCut(): boolean {
    return this.#text.isCut;
  }

  /** Opens the whole log, if this is only its end. */
  get openWhole(): LogText["openWhole"] {
    return this.#text.openWhole;
  }

  /** Indexes appended bytes. @returns whether there were any */
  async grow(): Promise<boolean> {
    const before = this.index.bytes;
    await this.#text.grow((bytes) => this.index.add(bytes));
    return this.index.bytes > before;
  }

  /** Tells whether what was read is still there. */
  async state(): Promise<LogState> {
    return await this.#text.state();
  }

  /** Returns the number of pieces of the line; one, unless it is long. */
  piecesOf(line: number): number {
    const longLine = longLineAt(this.index.block(this.index.blockOfLine(line)), line);
    return longLine ? pieceCount(longLine) : 1;
  }

  /** Returns the texts of some places. */
  async pieces(places: readonly LogPlace[]): Promise<LogPiece[]> {
    const before = this.#looked;
    const blocks = new Map<number, { end: number; lines: Promise<string[]> }>();
    const pieceAt = async (place: LogPlace): Promise<LogPiece> => {
      const number = this.index.blockOfLine(place.line);
      const block = this.index.block(number);
      const longLine = longLineAt(block, place.line);
      if (longLine?.isRedrawn) return new LogPiece(place, () => this.redrawn.look(longLine));
      if (longLine) return pieceOf(place, await this.#piece(longLine, place.piece));
      const known = blocks.get(number) ?? before.get(number);
      const read = known?.end === block.end ? known : { end: block.end, lines: this.#rawLines(block) };
      blocks.set(number, read);
      return pieceOf(place, (await read.lines)[place.line - block.firstLine] ?? "");
    };
    const pieces = await Promise.all(places.map(pieceAt));
    this.#looked = blocks;
    return pieces;
  }

  /** Returns the shown lines of a block, without its long one. */
  async linesOf(block: LineBlock): Promise<BlockLines> {
    return new BlockLines(await this.#shortLines(block));
  }

  /** Returns a piece of a long line as shown, without cut characters. */
  async pieceText(longLine: LongLine, piece: number): Promise<string> {
    if (longLine.isRedrawn) return (await this.redrawn.read(longLine)).text;
    return shownLine(await this.#piece(longLine, piece)).text;
  }

  async #piece(longLine: LongLine, piece: number): Promise<string> {
    const { textStart, textEnd } = longLine;
    const wantedStart = textStart + piece * PIECE_BYTES;
    const readStart = Math.max(textStart, wantedStart - LOOK_BACK_BYTES);
    const wantedEnd = wantedStart + PIECE_BYTES;
    const bytes = await this.#text.read(readStart, Math.min(textEnd, wantedEnd + LOOK_AHEAD_BYTES));
    const start = piece === 0 ? 0 : cutPlace(bytes, wantedStart - readStart);
    const isLast = piece + 1 >= pieceCount(longLine);
    const end = isLast ? bytes.length : cutPlace(bytes, wantedEnd - readStart);
    return bytes.subarray(start, end).toString("utf8");
  }

  async close(): Promise<void> {
    await this.#text.close();
  }

  async #rawLines(block: LineBlock): Promise<string[]> {
    return linesIn((await this.#shortLines(block)).toString("utf8"));
  }

  async #shortLines({ start, end, longLine }: LineBlock): Promise<Buffer> {
    return await this.#text.read(start, longLine?.start ?? end);
  }
}

export function pieceCount({ textStart, textEnd, isRedrawn }: LongLine): number {
  if (isRedrawn) return 1;
  return Math.max(1, Math.ceil((textEnd - textStart) / PIECE_BYTES));
}

function longLineAt({ firstLine, lines, longLine }: LineBlock, line: number): LongLine | undefined {
  return line === firstLine + lines - 1 ? longLine : undefined;
}

function pieceOf(place: LogPlace, raw: string): LogPiece {
  return new LogPiece(place, () => ({ shown: shownLine(raw), isRead: true }));
}
