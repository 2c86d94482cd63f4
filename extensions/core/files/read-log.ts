import type { FileHandle } from "node:fs/promises";
import { type Encoding, encodingOf, isUtf16, toUtf8 } from "../text/utf8-input.ts";
import { parseDroppedHeader } from "./dropped-header.ts";
import { openLog } from "./open-log.ts";

const LINE_FEED = 0x0a;
/** The header line is shorter than this. */
const HEADER_BYTES = 128;

/** A part of a log. */
export interface LogPart {
  /** Whole lines, oldest first; or a part of one line that is longer than `maxBytes`. */
  lines: string[];
  isPartOfLine: boolean;
  /** Whether the log has more lines: before these when read from the tail, after these from the head. */
  hasMore: boolean;
  /** The size of the file. */
  totalBytes: number;
  /** The start of the log, by its header, if the oldest part was dropped; `lines` lacks the header. */
  begins: string | undefined;
}

export interface LogRange {
  from: "tail" | "head";
  /** Bytes of the log, line feeds counted. */
  maxBytes: number;
}

/**
 * Reads the end or the beginning of a log, never more of it than `maxBytes`, in whole characters.
 * @param isFromStart whether it is known that nothing was dropped: then the first line is the command's,
 *   even if it looks like a header
 * @throws what `openLog` throws
 */
export async function readLog(path: string, range: LogRange, isFromStart = false): Promise<LogPart> {
  const file = await openLog(path);
  try {
    const { size: totalBytes } = await file.stat();
    const header = isFromStart ? undefined : await readHeader(file);
    const afterHeader = header?.bytes ?? 0;
    // If the beginning was dropped, the byte order mark stands behind the header.
    const mark = await readBytes(file, afterHeader, Math.min(afterHeader + 2, totalBytes));
    const encoding = encodingOf(mark);
    const first = isUtf16(encoding) ? afterHeader + mark.length : afterHeader;
    const content = { file, first, totalBytes, encoding };
    const part = await (range.from === "tail" ? readTail : readHead)(content, range);
    return { ...part, totalBytes, begins: header?.begins };
  } finally {
    await file.close();
  }
}

type Lines = Pick<LogPart, "lines" | "isPartOfLine" | "hasMore">;

interface LogContent {
  file: FileHandle;
  /** The offset at which the lines of the command begin. */
  first: number;
  totalBytes: number;
  encoding: Encoding;
}

async function readTail(content: LogContent, range: LogRange): Promise<Lines> {
  const { first, totalBytes } = content;
  const wanted = Math.max(first, totalBytes - range.maxBytes);
  const unit = isUtf16(content.encoding) ? 2 : 1;
  const start = Math.min(totalBytes, first + Math.ceil((wanted - first) / unit) * unit);
  const bytes = await readText(content, start, totalBytes);
  // The unit before `start` tells whether a line begins right there.
  const isWithinLine = start > first && (await readText(content, start - unit, start)).at(-1) !== LINE_FEED;
  const afterLine = bytes.indexOf(LINE_FEED) + 1;
  const isPartOfLine = isWithinLine && (afterLine === 0 || afterLine === bytes.length);
  const whole = bytes.subarray(isPartOfLine ? firstWholeCharacter(bytes) : isWithinLine ? afterLine : 0);
  return { lines: linesOf(whole), isPartOfLine, hasMore: start > first };
}

async function readHead(content: LogContent, range: LogRange): Promise<Lines> {
  const { first, totalBytes } = content;
  const end = Math.min(first + range.maxBytes, totalBytes);
  const bytes = await readText(content, first, end);
  const isWithinLine = end < totalBytes && bytes.at(-1) !== LINE_FEED;
  const afterLastLine = bytes.lastIndexOf(LINE_FEED) + 1;
  const isPartOfLine = isWithinLine && afterLastLine === 0;
  const whole = bytes.subarray(
    0,
    isPartOfLine ? endOfLastWholeCharacter(bytes) : isWithinLine ? afterLastLine : bytes.length,
  );
  return { lines: linesOf(whole), isPartOfLine, hasMore: end < totalBytes };
}

async function readHeader(file: FileHandle): Promise<{ begins: string; bytes: number } | undefined> {
  const start = await readBytes(file, 0, HEADER_BYTES);
  const lineFeed = start.indexOf(LINE_FEED);
  const begins = lineFeed === -1 ? undefined : parseDroppedHeader(start.toString("latin1", 0, lineFeed));
  return begins === undefined ? undefined : { begins, bytes: lineFeed + 1 };
}

/** Reads a part of the log as UTF-8, whichever encoding the log has. */
async function readText({ file, encoding }: LogContent, start: number, end: number): Promise<Buffer> {
  return toUtf8(await readBytes(file, start, end), encoding);
}

async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}

function linesOf(bytes: Buffer): string[] {
  const lines = bytes.toString("utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function firstWholeCharacter(bytes: Buffer): number {
  let start = 0;
  while (start < 3 && isContinuation(bytes[start])) start++;
  return start;
}

/** Steps back over a character that may be cut: its continuation bytes, then its first byte. */
function endOfLastWholeCharacter(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && isContinuation(bytes[end - 1])) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}
