import { constants, fstatSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { afterLineFeed, byteOrderMark, type Encoding, encodingOf, isUtf16 } from "../text/utf8-input.ts";
import { mark } from "../texts/marks.ts";
import { droppedHeader } from "./dropped-header.ts";
import { NEW_FILE } from "./new-file.ts";
import type { OutputBlock } from "./waiting-output.ts";

/**
 * The share of `maxBytes` at which the successor begins. A log then holds about the remaining quarter at
 * least (less where lines are nearly as long). Bytes after this point are written twice; with a share of a
 * half, that would be all bytes of a flood.
 */
const SUCCESSOR_SHARE = 3 / 4;

/** Who empties a log that is written finds what comes next at its start, not behind a hole. */
const NEW_LOG = NEW_FILE | constants.O_APPEND;

/** A file that holds output, and the bytes that were written to it: it has fewer only if somebody has cut it. */
export interface WrittenFile {
  readonly inode: number;
  readonly sizeBytes: number;
}

interface OpenFile extends WrittenFile {
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
    return new CappedFile(path, maxBytes, { ...(await newFile(path)), begins: undefined });
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

  /** The file, and the one that is to take its place. */
  get written(): WrittenFile[] {
    const files = this.#successor ? [this.#file, this.#successor] : [this.#file];
    return files.map(({ inode, sizeBytes }) => ({ inode, sizeBytes }));
  }

  /** Returns how many bytes of the output are in the file; 0 if somebody has removed it. */
  async keptBytes(): Promise<number> {
    const { nlink, size } = await this.#file.handle.stat();
    return nlink > 0 ? size : 0;
  }

  async isRemoved(): Promise<boolean> {
    return (await this.#file.handle.stat()).nlink === 0;
  }

  /**
   * Appends blocks that follow each other, of at most an eighth of `maxBytes` each. Where output is missing
   * before them, they alone are kept: then they must be less than three quarters of `maxBytes`. Calls must not
   * overlap.
   * @throws the system's error
   */
  async append(blocks: readonly OutputBlock[]): Promise<void> {
    const isGap = (blocks[0]?.at ?? 0) > this.#streamBytes;
    if (isGap) await this.#startAnew(blocks);
    else for (const block of blocks) await this.#appendBlock(block);
  }

  async close(): Promise<void> {
    try {
      await allOf([this.#file.handle.close(), this.#successor?.handle.close()]);
    } finally {
      if (this.#successor) await rm(successorOf(this.#path), { force: true });
    }
  }

  async #appendBlock({ bytes, linesBefore }: OutputBlock): Promise<void> {
    // If the first byte of a stream comes alone, the stream counts as UTF-8.
    if (this.#streamBytes === 0) this.#encoding = encodingOf(bytes);
    if (this.#file.sizeBytes + bytes.length > this.#maxBytes) await this.#replaceFile();
    const isTime = !this.#successor && this.#isTimeForSuccessor(bytes);
    const ofSuccessor = isTime ? await this.#beginSuccessor(bytes, linesBefore) : bytes;
    this.#streamBytes += bytes.length;
    await allOf([writeTo(this.#file, bytes), this.#successor && writeTo(this.#successor, ofSuccessor)]);
  }

  /** Replaces the file by one with these blocks alone. */
  async #startAnew(blocks: readonly OutputBlock[]): Promise<void> {
    await this.#dropSuccessor();
    for (const { at, bytes, linesBefore } of blocks) {
      this.#streamBytes = at;
      const kept = this.#successor ? bytes : await this.#beginSuccessor(bytes, linesBefore);
      if (this.#successor) await writeTo(this.#successor, kept);
      this.#streamBytes += bytes.length;
    }
    await this.#replaceFile();
  }

  #isTimeForSuccessor(next: Buffer): boolean {
    const atLeastBytes = this.#maxBytes * SUCCESSOR_SHARE;
    if (this.#file.sizeBytes >= atLeastBytes) return true;
    return this.#file.sizeBytes + next.length >= atLeastBytes && this.#afterLine(next) > 0;
  }

  /** Creates the successor, at a line of these bytes if one begins in them. @returns the bytes that belong in it */
  async #beginSuccessor(bytes: Buffer, linesBefore: number): Promise<Buffer> {
    const afterLine = this.#afterLine(bytes);
    // The bytes begin within line `linesBefore + 1`.
    const begins = mark.restOfLine(afterLine, linesBefore);
    this.#successor = { ...(await newFile(successorOf(this.#path))), begins };
    const header = Buffer.from(`${droppedHeader(begins)}\n`);
    // A reader takes the encoding of the log from this mark.
    await writeTo(this.#successor, Buffer.concat([header, byteOrderMark(this.#encoding)]));
    return bytes.subarray(afterLine === 0 ? this.#firstUnit : afterLine);
  }

  /** Returns where the first line feed of the next bytes ends; 0 if there is none. */
  #afterLine(next: Buffer): number {
    return afterLineFeed(next, this.#encoding, this.#firstUnit);
  }

  /** Returns where the first whole unit of the encoding begins in the bytes that come next. */
  get #firstUnit(): number {
    return isUtf16(this.#encoding) ? this.#streamBytes % 2 : 0;
  }

  async #dropSuccessor(): Promise<void> {
    const successor = this.#successor;
    this.#successor = undefined;
    if (!successor) return;
    await successor.handle.close();
    await rm(successorOf(this.#path), { force: true });
  }

  async #replaceFile(): Promise<void> {
    if (!this.#successor) throw new Error("A file that is full has a successor.");
    await rename(successorOf(this.#path), this.#path);
    await this.#file.handle.close();
    this.#file = this.#successor;
    this.#successor = undefined;
  }
}

async function newFile(path: string): Promise<Omit<OpenFile, "begins">> {
  const handle = await open(path, NEW_LOG, 0o600);
  // Asked at once: a turn of the event loop would hold up the start of a task.
  return { handle, inode: fstatSync(handle.fd).ino, sizeBytes: 0 };
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
