import { constants } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { countLineFeeds } from "../pipeline/count-line-feeds.ts";
import { NEW_FILE } from "./task-files.ts";

const LINE_FEED = 0x0a;
const HEADER_SEARCH_BYTES = 64 * 1024;
const COPY_BYTES = 512 * 1024;

/** A place in the file of which the line is known. */
interface Mark {
  offset: number;
  /** How many lines of the stream were complete before it. */
  linesBefore: number;
}

/** What is known of the file's content, so that it can be gone on with. */
export interface CappedFileState {
  sizeBytes: number;
  /** Some of the places where appends began, oldest first: so lines are numbered without reading them. */
  marks: readonly Mark[];
}

/**
 * A file of lines that holds at most `maxBytes`: when it is full, its older half goes, at the start of
 * a line, and the file's first line then says which line follows.
 */
export class CappedFile {
  readonly #path: string;
  readonly #maxBytes: number;
  #file: FileHandle;
  #sizeBytes = 0;
  /** Some of the places where appends began, oldest first: so lines are numbered without reading them. */
  #marks: Mark[] = [];

  /** Creates the file (0600). @throws the system's error, such as EEXIST, ENOSPC, EROFS */
  static async create(path: string, maxBytes: number): Promise<CappedFile> {
    return new CappedFile(path, maxBytes, await open(path, NEW_FILE, 0o600));
  }

  /** Goes on with a file that was closed. @throws the system's error, such as ENOENT */
  static async reopen(path: string, maxBytes: number, state: CappedFileState): Promise<CappedFile> {
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_NOFOLLOW;
    const file = new CappedFile(path, maxBytes, await open(path, flags));
    file.#sizeBytes = state.sizeBytes;
    file.#marks = [...state.marks];
    return file;
  }

  private constructor(path: string, maxBytes: number, file: FileHandle) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#file = file;
  }

  /**
   * Appends are to be made one after the other.
   * @param linesBefore how many lines of the stream were complete before these bytes
   * @throws the system's error
   */
  async append(bytes: Buffer, linesBefore: number): Promise<void> {
    const pieceBytes = Math.floor(this.#maxBytes / 8);
    let lines = linesBefore;
    // Small pieces, so that there is always a mark within the newer half.
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const piece = bytes.subarray(start, start + pieceBytes);
      await this.#appendPiece(piece, lines);
      if (start + pieceBytes < bytes.length) lines += countLineFeeds(piece);
    }
  }

  get state(): CappedFileState {
    return { sizeBytes: this.#sizeBytes, marks: this.#marks };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #appendPiece(piece: Buffer, linesBefore: number): Promise<void> {
    if (this.#sizeBytes + piece.length > this.#maxBytes) await this.#dropOlderHalf();
    const lastMark = this.#marks.at(-1);
    if (!lastMark || this.#sizeBytes - lastMark.offset >= this.#maxBytes / 64) {
      this.#marks.push({ offset: this.#sizeBytes, linesBefore });
    }
    await this.#file.appendFile(piece);
    this.#sizeBytes += piece.length;
  }

  async #dropOlderHalf(): Promise<void> {
    const { header, offset } = await this.#keptFrom(this.#sizeBytes - Math.floor(this.#maxBytes / 2));
    const newPath = `${this.#path}.new`;
    const newFile = await open(newPath, NEW_FILE, 0o600);
    try {
      await newFile.appendFile(header);
      await copyFrom(this.#file, offset, this.#sizeBytes, newFile);
      await rename(newPath, this.#path);
    } catch (error) {
      await newFile.close();
      await rm(newPath, { force: true });
      throw error;
    }
    await this.#file.close();
    this.#file = newFile;
    const shift = Buffer.byteLength(header) - offset;
    this.#sizeBytes += shift;
    this.#marks = this.#marks
      .filter((mark) => mark.offset >= offset)
      .map((mark) => ({ ...mark, offset: mark.offset + shift }));
  }

  /** The first start of a line at or after the next mark, and the header that numbers it. */
  async #keptFrom(atLeastOffset: number): Promise<{ header: string; offset: number }> {
    const mark = this.#marks.find((mark) => mark.offset >= atLeastOffset);
    if (!mark) return { header: "[older output dropped]\n", offset: this.#sizeBytes };
    // The mark lies within line `linesBefore + 1`.
    const { buffer, bytesRead } = await this.#file.read(
      Buffer.alloc(HEADER_SEARCH_BYTES),
      0,
      HEADER_SEARCH_BYTES,
      mark.offset,
    );
    const lineFeed = buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
    if (lineFeed === -1) {
      const header = `[older output dropped; the rest of line ${mark.linesBefore + 1} follows]\n`;
      return { header, offset: mark.offset };
    }
    const header = `[older output dropped; line ${mark.linesBefore + 2} follows]\n`;
    return { header, offset: mark.offset + lineFeed + 1 };
  }
}

/** Reads on while it writes: output waits for this. */
async function copyFrom(source: FileHandle, start: number, end: number, target: FileHandle): Promise<void> {
  const read = (buffer: Buffer, offset: number) => {
    const reading = source.read(buffer, 0, Math.min(COPY_BYTES, end - offset), offset);
    // Its failure is met where it is waited for, unless writing fails before that.
    reading.catch(() => {});
    return reading;
  };
  let spare: Buffer = Buffer.allocUnsafe(COPY_BYTES);
  let reading = read(Buffer.allocUnsafe(COPY_BYTES), start);
  for (let offset = start; offset < end; ) {
    const { buffer, bytesRead } = await reading;
    if (bytesRead === 0) return;
    offset += bytesRead;
    reading = read(spare, offset);
    await target.appendFile(buffer.subarray(0, bytesRead));
    spare = buffer;
  }
  await reading;
}
