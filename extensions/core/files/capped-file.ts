import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { countLineFeeds } from "../text/count-line-feeds.ts";
import { afterLineFeed, byteOrderMark, type Encoding, encodingOf, isUtf16 } from "../text/utf8-input.ts";
import { droppedHeader } from "./dropped-header.ts";
import { NEW_FILE } from "./new-file.ts";

/**
 * The share of `maxBytes` at which the successor begins. A log then holds about the remaining quarter at
 * least (less where lines are nearly as long). Bytes after this point are written twice; with a share of a
 * half, that would be all bytes of a flood.
 */
const SUCCESSOR_SHARE = 3 / 4;

interface OpenFile {
  handle: FileHandle;
  sizeBytes: number;
  /** As in `LogKeeping`. */
  begins: string | undefined;
}

interface Successor extends OpenFile {
  begins: string;
}

/**
 * A file of lines that holds at most `maxBytes`. Once it is nearly full, at the start of a line, appended
 * bytes also go to a successor, whose first line says which line follows. When the file is full, the
 * successor takes its place. So the oldest lines go, and nothing has to be read again.
 */
export class CappedFile {
  readonly #path: string;
  readonly #maxBytes: number;
  #file: OpenFile;
  #successor: Successor | undefined;
  #encoding: Encoding = "unknown";
  #streamBytes = 0;

  /** Creates the file (0600). @throws the system's error, such as EEXIST, ENOSPC, EROFS */
  static async create(path: string, maxBytes: number): Promise<CappedFile> {
    return new CappedFile(path, maxBytes, {
      handle: await open(path, NEW_FILE, 0o600),
      sizeBytes: 0,
      begins: undefined,
    });
  }

  private constructor(path: string, maxBytes: number, file: OpenFile) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#file = file;
  }

  /** The place where the file begins, if its oldest part was dropped. */
  get begins(): string | undefined {
    return this.#file.begins;
  }

  /** Returns how many bytes of the output are in the file; 0 if somebody has removed it. */
  async keptBytes(): Promise<number> {
    const { nlink, size } = await this.#file.handle.stat();
    return nlink > 0 ? size : 0;
  }

  /**
   * Calls must not overlap.
   * @param linesBefore how many lines of the stream were complete before these bytes
   * @throws the system's error
   */
  async append(bytes: Buffer, linesBefore: number): Promise<void> {
    const pieceBytes = Math.floor(this.#maxBytes / 8);
    let lines = linesBefore;
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const piece = bytes.subarray(start, start + pieceBytes);
      await this.#appendPiece(piece, lines);
      if (start + pieceBytes < bytes.length) lines += countLineFeeds(piece);
    }
  }

  async close(): Promise<void> {
    try {
      await allOf([this.#file.handle.close(), this.#successor?.handle.close()]);
    } finally {
      if (this.#successor) await rm(successorOf(this.#path), { force: true });
    }
  }

  /** @param piece at most an eighth of `maxBytes` */
  async #appendPiece(piece: Buffer, linesBefore: number): Promise<void> {
    // If the first byte of a stream comes alone, the stream counts as UTF-8.
    if (this.#streamBytes === 0) this.#encoding = encodingOf(piece);
    if (this.#file.sizeBytes + piece.length > this.#maxBytes) await this.#replaceFile();
    const ofSuccessor = this.#successor ? piece : await this.#beginSuccessor(piece, linesBefore);
    this.#streamBytes += piece.length;
    await allOf([writeTo(this.#file, piece), this.#successor && writeTo(this.#successor, ofSuccessor)]);
  }

  /**
   * Creates the successor if it is time.
   * @returns the part of the piece that belongs in it
   */
  async #beginSuccessor(piece: Buffer, linesBefore: number): Promise<Buffer> {
    const atLeastBytes = this.#maxBytes * SUCCESSOR_SHARE;
    if (this.#file.sizeBytes + piece.length < atLeastBytes) return piece;
    const firstUnit = isUtf16(this.#encoding) ? this.#streamBytes % 2 : 0;
    const afterLine = afterLineFeed(piece, this.#encoding, firstUnit);
    const isLongLine = afterLine === 0 && this.#file.sizeBytes >= atLeastBytes;
    if (afterLine === 0 && !isLongLine) return piece;
    const start = isLongLine ? firstUnit : afterLine;
    // The piece begins within line `linesBefore + 1`.
    const begins = isLongLine ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`;
    const handle = await open(successorOf(this.#path), NEW_FILE, 0o600);
    this.#successor = { handle, sizeBytes: 0, begins };
    const header = Buffer.from(`${droppedHeader(begins)}\n`);
    // A reader takes the encoding of the log from this mark.
    await writeTo(this.#successor, Buffer.concat([header, byteOrderMark(this.#encoding)]));
    return piece.subarray(start);
  }

  async #replaceFile(): Promise<void> {
    if (!this.#successor) throw new Error("A file that is full has a successor.");
    await rename(successorOf(this.#path), this.#path);
    await this.#file.handle.close();
    this.#file = this.#successor;
    this.#successor = undefined;
  }
}

function successorOf(path: string): string {
  return `${path}.new`;
}

/** Waits for all, and only then throws the first error. */
async function allOf(works: readonly (Promise<void> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === "rejected") throw result.reason;
}

async function writeTo(file: OpenFile, bytes: Buffer): Promise<void> {
  await file.handle.appendFile(bytes);
  file.sizeBytes += bytes.length;
}
