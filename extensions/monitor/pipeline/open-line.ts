import { mayRedraw, redrawn } from "../../core/text/clean.ts";
import { leftOutMark } from "../../core/texts/marks.ts";

const LINE_FEED = 0x0a;
const FIRST_ROOM_BYTES = 1_024;
/** The most bytes of a UTF-8 character after its first. */
const MAX_CONTINUATIONS = 3;

/** The part that was taken out of a line. */
interface Cut {
  /** Its place, in bytes from the beginning of the line. */
  at: number;
  bytes: number;
}

/**
 * Holds back the line that has not ended, and passes on whole lines. Of a line longer than `maxBytes` it
 * keeps the first three quarters of that size and the last quarter, with a mark between them; so memory stays
 * flat on a line that never ends, and its end can be seen. Before anything is left out, overwritten text
 * goes: the states of a progress bar are not text of the line.
 */
export class OpenLine {
  readonly #maxBytes: number;
  readonly #forward: (lines: Buffer) => void;
  /** Grown as needed, and used again. */
  #room = Buffer.alloc(0);
  #bytes = 0;
  #cut: Cut | undefined;
  #leftOutBytes = 0;
  /** Whether the line may overwrite its own text. */
  #mayRedraw = false;
  /** The length of the line when it was last redrawn. */
  #redrawnBytes = 0;
  /** The line is redrawn after this many more bytes, not with all of it at once: that takes milliseconds. */
  readonly #redrawBytes: number;
  /** Whether the current part of a chunk caused a redraw. */
  #redrawnAny = false;

  /** @param forward gets whole lines, each with its line feed; their memory is used again */
  constructor(maxBytes: number, forward: (lines: Buffer) => void) {
    this.#maxBytes = maxBytes;
    this.#forward = forward;
    this.#redrawBytes = Math.max(1, maxBytes / 4);
  }

  /** The line so far as text, not cleaned, without an unfinished character. */
  get text(): string {
    const bytes = this.bytes();
    return bytes.toString("utf8", 0, endOfCharacters(bytes));
  }

  /** The number of bytes of overlong lines that were left out. */
  get leftOutBytes(): number {
    return this.#leftOutBytes;
  }

  /** Returns the line so far, as it would be passed on if it ended here, without a line feed. */
  bytes(): Buffer {
    if (this.#bytes > this.#maxBytes) this.#shorten();
    return Buffer.from(this.#marked());
  }

  push(chunk: Buffer): void {
    for (let start = 0; start < chunk.length; start += this.pushPart(chunk.subarray(start))) {}
  }

  /**
   * Takes in as much of a chunk as takes only some milliseconds.
   * @returns the number of bytes; all of the chunk, if nothing in it is costly
   */
  pushPart(chunk: Buffer): number {
    this.#redrawnAny = false;
    // A piece that is no longer than `maxBytes` holds no whole line that is longer.
    const pieceBytes = mayRedraw(chunk) ? this.#redrawBytes : this.#maxBytes;
    let start = 0;
    while (start < chunk.length && !this.#redrawnAny) {
      const end = Math.min(chunk.length, start + pieceBytes);
      this.#pushPiece(chunk.subarray(start, end));
      start = end;
    }
    return start;
  }

  /** Forgets the line so far: the caller does not want it, and has seen its line feed. */
  drop(): void {
    this.#bytes = 0;
    this.#cut = undefined;
    this.#redrawnBytes = 0;
    this.#mayRedraw = false;
  }

  /** Passes on the last line, if there is one without a line feed. */
  end(): void {
    if (this.#bytes > 0) this.#endLine("");
  }

  #pushPiece(piece: Buffer): void {
    const lineFeed = piece.indexOf(LINE_FEED);
    if (lineFeed === -1) {
      this.#hold(piece);
      return;
    }
    let start = 0;
    if (this.#bytes > 0) {
      this.#hold(piece.subarray(0, lineFeed));
      this.#endLine("\n");
      start = lineFeed + 1;
    }
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end > start) this.#forward(piece.subarray(start, end));
    if (end < piece.length) this.#hold(piece.subarray(end));
  }

  #endLine(lineFeed: "" | "\n"): void {
    if (this.#bytes > this.#maxBytes) this.#shorten();
    if (this.#cut) this.#forward(Buffer.concat([this.#marked(), Buffer.from(lineFeed)]));
    else {
      this.#room.write(lineFeed, this.#bytes);
      this.#forward(this.#room.subarray(0, this.#bytes + lineFeed.length));
    }
    this.drop();
  }

  #hold(bytes: Buffer): void {
    this.#mayRedraw ||= mayRedraw(bytes);
    this.#makeRoom(this.#bytes + bytes.length + 1);
    bytes.copy(this.#room, this.#bytes);
    this.#bytes += bytes.length;
    if (this.#mayRedraw && this.#bytes >= this.#redrawnBytes + this.#redrawBytes) this.#redraw();
    // Shortening costs as much as reading, so it waits until the line is much too long.
    if (this.#bytes > 1.5 * this.#maxBytes) this.#shorten();
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#room.length) return;
    const room = Buffer.allocUnsafe(Math.max(FIRST_ROOM_BYTES, 2 * bytes));
    this.#room.copy(room, 0, 0, this.#bytes);
    this.#room = room;
  }

  #marked(): Buffer {
    const bytes = this.#room.subarray(0, this.#bytes);
    if (!this.#cut) return bytes;
    const mark = Buffer.from(leftOutMark(this.#cut.bytes));
    return Buffer.concat([bytes.subarray(0, this.#cut.at), mark, bytes.subarray(this.#cut.at)]);
  }

  #shorten(): void {
    if (this.#mayRedraw) this.#redraw();
    if (this.#bytes > this.#maxBytes) this.#cutMiddle();
  }

  #redraw(): void {
    this.#redrawnAny = true;
    const before = this.#marked();
    const end = endOfCharacters(before);
    const text = redrawn(before.toString("utf8", 0, end), this.#maxBytes / 8);
    const bytes = Buffer.concat([Buffer.from(text), before.subarray(end)]);
    this.#bytes = 0;
    this.#cut = undefined;
    this.#makeRoom(bytes.length + 1);
    this.#bytes = bytes.copy(this.#room);
    this.#redrawnBytes = this.#bytes;
    this.#mayRedraw = mayRedraw(bytes);
  }

  #cutMiddle(): void {
    const line = this.#room.subarray(0, this.#bytes);
    const quarter = this.#maxBytes / 4;
    const start = this.#cut?.at ?? characterStart(line, this.#maxBytes - quarter);
    const end = characterStart(line, this.#bytes - quarter);
    // A line that is too long by a part of a character is kept whole.
    if (end <= start) return;
    line.copyWithin(start, end);
    this.#bytes -= end - start;
    this.#leftOutBytes += end - start;
    this.#cut = { at: start, bytes: (this.#cut?.bytes ?? 0) + end - start };
  }
}

/** Returns the first place from `at` on where a character of UTF-8 begins. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start < at + MAX_CONTINUATIONS && isContinuation(bytes[start])) start++;
  return start;
}

/** Returns where an unfinished character begins, else the end of the bytes. */
function endOfCharacters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - MAX_CONTINUATIONS); at--) {
    const byte = bytes[at] ?? 0;
    if (isContinuation(byte)) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return at + length > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

function isContinuation(byte: number | undefined): boolean {
  return ((byte ?? 0) & 0xc0) === 0x80;
}
