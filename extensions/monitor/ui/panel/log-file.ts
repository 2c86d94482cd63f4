import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { clean, withoutTabs } from "../../../core/text/clean.ts";

const LINE_FEED = 0x0a;
/** A longer line is shown in pieces: so no line can fill the memory, or the screen, alone. */
export const PIECE_BYTES = 512;

export interface LogLine {
  /** Where it begins in the file, in bytes; the next line begins at `end`. */
  start: number;
  end: number;
  /** Plain text. */
  text: string;
}

/** A part of the file. */
export interface LogWindow {
  /** Oldest first. */
  lines: readonly LogLine[];
  start: number;
  end: number;
  fileBytes: number;
}

/**
 * A log as far as it is looked at: never more than a window of it is read or held. The file that was
 * opened last is read on even if the log is cut meanwhile (it is replaced then), so that the lines that
 * somebody looks at stay where they are, until `tail` turns to the new one.
 */
export class LogFile {
  readonly path: string;
  readonly #windowBytes: number;
  #file: FileHandle | undefined;
  #closed = false;

  constructor(path: string, windowBytes: number) {
    this.path = path;
    this.#windowBytes = windowBytes;
  }

  /** The end of the file as it is now. @throws the system's error, such as ENOENT, or ELOOP for a link */
  async tail(): Promise<LogWindow> {
    const file = await open(this.path, constants.O_RDONLY | constants.O_NOFOLLOW);
    await this.#file?.close();
    this.#file = file;
    if (this.#closed) await this.close();
    const { size } = await file.stat();
    return await this.endingAt(size);
  }

  /** The lines before `end`. */
  async endingAt(end: number): Promise<LogWindow> {
    return await this.#read(Math.max(0, end - this.#windowBytes), end, "line");
  }

  /** The lines from `start` on, where a line begins. */
  async startingAt(start: number): Promise<LogWindow> {
    return await this.#read(start, start + this.#windowBytes, "given");
  }

  /** @returns how long the file is now, of which the last window was read */
  async bytes(): Promise<number> {
    return (await this.#file?.stat())?.size ?? 0;
  }

  /** Whether `tail` would bring nothing new after a window with this end. */
  async isUnchanged(end: number): Promise<boolean> {
    const file = await this.#file?.stat();
    const named = await lstat(this.path);
    return file?.ino === named.ino && named.size === end;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  /** @param from whether a line begins at `start`, or only somewhere behind it */
  async #read(start: number, end: number, from: "given" | "line"): Promise<LogWindow> {
    const file = this.#file;
    if (!file) return { lines: [], start: 0, end: 0, fileBytes: 0 };
    const fileBytes = await this.bytes();
    const wanted = Math.max(0, Math.min(end, fileBytes) - start);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, start);
    const bytes = buffer.subarray(0, bytesRead);
    const skipped = from === "line" && start > 0 ? firstWhole(bytes) : 0;
    const lines = splitLines(bytes.subarray(skipped), start + skipped);
    // What follows may complete the last line: it is for the next window then.
    const isCut = start + bytesRead < fileBytes && bytes.at(-1) !== LINE_FEED;
    const whole = isCut && lines.length > 1 && end < fileBytes ? lines.slice(0, -1) : lines;
    return { lines: whole, start: start + skipped, end: whole.at(-1)?.end ?? start, fileBytes };
  }
}

/** The start of the first line that begins here, or of the first whole character if none does. */
function firstWhole(bytes: Buffer): number {
  const afterLine = bytes.indexOf(LINE_FEED) + 1;
  return afterLine > 0 && afterLine < bytes.length ? afterLine : wholeCharacter(bytes, 0);
}

/** The first place from `at` on where a character of UTF-8 begins. */
function wholeCharacter(bytes: Buffer, at: number): number {
  let start = at;
  while (start < at + 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return start;
}

function splitLines(bytes: Buffer, offset: number): LogLine[] {
  const lines: LogLine[] = [];
  for (let start = 0; start < bytes.length; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, start);
    const lineEnd = lineFeed === -1 ? bytes.length : lineFeed;
    const isPiece = lineEnd - start > PIECE_BYTES;
    const textEnd = isPiece ? wholeCharacter(bytes, start + PIECE_BYTES) : lineEnd;
    const end = isPiece ? textEnd : Math.min(bytes.length, lineEnd + 1);
    const text = withoutTabs(clean(bytes.subarray(start, textEnd).toString("utf8")));
    lines.push({ start: offset + start, end: offset + end, text });
    start = end;
  }
  return lines;
}
