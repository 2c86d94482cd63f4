import { setImmediate as nextTurn } from "node:timers/promises";
import { withoutTabs } from "../../../core/text/clean.ts";
import { type ColouredText, coloured } from "../../../core/text/coloured.ts";
import { OpenLine } from "../../pipeline/open-line.ts";
import { LINE_MAX_BYTES } from "../../pipeline/pipeline.ts";
import { cutPlace, LOOK_AHEAD_BYTES, LOOK_BACK_BYTES } from "./line-cut.ts";
import { type LineBlock, LineIndex, type LongLine, PIECE_BYTES } from "./line-index.ts";
import type { LineOrigins } from "./line-origins.ts";
import { LogPiece, type LogPlace } from "./log-piece.ts";
import type { LogText } from "./log-text.ts";

/** A long line that redraws itself, as far as it has been read. */
interface RedrawnLine {
  start: number;
  end: number;
  line: OpenLine;
}

/** One open and indexed log, without any of its text. */
export class IndexedLog {
  readonly index = new LineIndex();
  readonly #text: LogText;
  #redrawn: RedrawnLine | undefined;
  /** The steps run one after another: each continues the one before. */
  #redrawing: Promise<unknown> = Promise.resolve();

  /** Opens and indexes a log. @throws the system's error; then nothing stays open */
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
  }

  /** Where its lines come from, as far as it has grown. */
  get origins(): LineOrigins {
    return this.#text.origins;
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

  /** Tells whether another file has taken its name. */
  async isReplaced(): Promise<boolean> {
    return await this.#text.isReplaced();
  }

  /** Returns the number of pieces of the line; one, unless it is long. */
  piecesOf(line: number): number {
    const longLine = longLineAt(this.index.block(this.index.blockOfLine(line)), line);
    return longLine ? pieceCount(longLine) : 1;
  }

  /** Returns the texts of some places. */
  async pieces(places: readonly LogPlace[]): Promise<LogPiece[]> {
    const blocks = new Map<number, Promise<string[]>>();
    const pieceAt = async (place: LogPlace): Promise<LogPiece> => {
      const number = this.index.blockOfLine(place.line);
      const block = this.index.block(number);
      const longLine = longLineAt(block, place.line);
      if (longLine) return new LogPiece(place, await this.#piece(longLine, place.piece));
      const lines = blocks.get(number) ?? this.#rawLines(block);
      blocks.set(number, lines);
      const raw = (await lines)[place.line - block.firstLine] ?? "";
      return new LogPiece(place, () => shownLine(raw));
    };
    return await Promise.all(places.map(pieceAt));
  }

  /** Returns the shown lines of a block, without its long one. */
  async lineTexts(block: LineBlock): Promise<string[]> {
    return (await this.#rawLines(block)).map((line) => shownLine(line).text);
  }

  /** Returns a piece of a long line as shown, without cut characters. */
  async pieceText(longLine: LongLine, piece: number): Promise<string> {
    return (await this.#piece(longLine, piece))().text;
  }

  async #piece(longLine: LongLine, piece: number): Promise<() => ColouredText> {
    if (longLine.isRedrawn) return await this.#redrawnText(longLine);
    const { textStart, textEnd } = longLine;
    const wantedStart = textStart + piece * PIECE_BYTES;
    const readStart = Math.max(textStart, wantedStart - LOOK_BACK_BYTES);
    const wantedEnd = wantedStart + PIECE_BYTES;
    const bytes = await this.#text.read(readStart, Math.min(textEnd, wantedEnd + LOOK_AHEAD_BYTES));
    const start = piece === 0 ? 0 : cutPlace(bytes, wantedStart - readStart);
    const isLast = piece + 1 >= pieceCount(longLine);
    const end = isLast ? bytes.length : cutPlace(bytes, wantedEnd - readStart);
    const raw = bytes.subarray(start, end).toString("utf8");
    return () => shownLine(raw);
  }

  async close(): Promise<void> {
    await this.#text.close();
  }

  /** Returns the last state of a long line that redraws itself, holding no more of it than of any line. */
  async #redrawnText({ start, textEnd }: LongLine): Promise<() => ColouredText> {
    const text = this.#redrawing.then(async () => {
      if (this.#redrawn?.start !== start || this.#redrawn.end > textEnd) {
        this.#redrawn = { start, end: start, line: new OpenLine(LINE_MAX_BYTES, () => {}) };
      }
      const redrawn = this.#redrawn;
      while (redrawn.end < textEnd) {
        const bytes = await this.#text.read(redrawn.end, Math.min(textEnd, redrawn.end + LINE_MAX_BYTES));
        for (let at = 0; at < bytes.length; at += redrawn.line.pushPart(bytes.subarray(at))) await nextTurn();
        redrawn.end += bytes.length;
        if (bytes.length === 0) break;
      }
      const raw = redrawn.line.text;
      return () => shownLine(raw);
    });
    this.#redrawing = text.catch(() => {});
    return await text;
  }

  async #rawLines({ start, end, longLine }: LineBlock): Promise<string[]> {
    const bytes = await this.#text.read(start, longLine?.start ?? end);
    const lines = bytes.toString("utf8").split("\n");
    // Behind the last line feed there is no line, but the next block or the long line.
    if (lines.at(-1) === "") lines.pop();
    return lines;
  }
}

export function pieceCount({ textStart, textEnd, isRedrawn }: LongLine): number {
  if (isRedrawn) return 1;
  return Math.max(1, Math.ceil((textEnd - textStart) / PIECE_BYTES));
}

function longLineAt({ firstLine, lines, longLine }: LineBlock, line: number): LongLine | undefined {
  return line === firstLine + lines - 1 ? longLine : undefined;
}

/** Shows a line with blanks for tabs. */
function shownLine(raw: string): ColouredText {
  const shown = coloured(raw);
  if (!shown.text.includes("\t")) return shown;
  // The places of its colours count after the tabs are replaced.
  return shown.styles ? coloured(withoutTabs(raw)) : { ...shown, text: withoutTabs(shown.text) };
}
