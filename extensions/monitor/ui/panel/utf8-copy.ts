import type { FileHandle } from "node:fs/promises";
import { parseDroppedHeader } from "../../../core/files/dropped-header.ts";
import { type Encoding, encodingOf, isUtf16, Utf8Input } from "../../../core/text/utf8-input.ts";
import { NamelessFile } from "./nameless-file.ts";

const LINE_FEED = 0x0a;
/** The header line is shorter than this. */
const HEADER_BYTES = 128;

/**
 * A copy of a UTF-16 log as UTF-8, in a nameless file that goes with the panel: lines are searched as bytes,
 * and a log may be larger than the memory.
 */
export class Utf8Copy {
  readonly file: NamelessFile;
  readonly #input: Utf8Input;

  /** @param encoding of the log. @throws the system's error, such as ENOSPC */
  static async create(encoding: Encoding): Promise<Utf8Copy> {
    return new Utf8Copy(await NamelessFile.create(), encoding);
  }

  private constructor(file: NamelessFile, encoding: Encoding) {
    this.file = file;
    this.#input = new Utf8Input(encoding);
  }

  /** @returns the bytes that were added to the copy */
  async add(bytes: Buffer): Promise<Buffer> {
    return await this.addText(this.#input.push(bytes));
  }

  /** Adds text that is UTF-8 already. */
  async addText(text: Buffer): Promise<Buffer> {
    await this.file.append(text);
    return text;
  }
}

/** The encoding of a log, and the bytes before its text: our header, and a byte order mark. */
export interface LogBeginning {
  encoding: Encoding;
  header: Buffer;
  /** The place where its text begins. */
  textStart: number;
}

/** @returns undefined while the log is too short */
export async function readBeginning(file: FileHandle): Promise<LogBeginning | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  const start = buffer.subarray(0, bytesRead);
  const lineFeed = start.indexOf(LINE_FEED);
  const hasHeader =
    lineFeed !== -1 && parseDroppedHeader(start.toString("latin1", 0, lineFeed)) !== undefined;
  const header = start.subarray(0, hasHeader ? lineFeed + 1 : 0);
  const encoding = encodingOf(start.subarray(header.length));
  if (encoding === "unknown" && header.length === 0) return undefined;
  return { encoding, header, textStart: header.length + (isUtf16(encoding) ? 2 : 0) };
}
