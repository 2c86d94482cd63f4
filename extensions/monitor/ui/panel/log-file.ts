import { fstatSync, readSync } from "node:fs";
import { type FileHandle, lstat } from "node:fs/promises";
import { parseDroppedHeader } from "../../../core/files/dropped-header.ts";
import { openLog } from "../../../core/files/open-log.ts";
import { isUtf16 } from "../../../core/text/utf8-input.ts";
import type { TaskLogView } from "../task-view.ts";
import { type LineOrigins, unknownOrigins } from "./line-origins.ts";
import type { LogState, LogText } from "./log-text.ts";
import { hasTurnTime } from "./turn.ts";
import { readBeginning, Utf8Copy } from "./utf8-copy.ts";

const READ_BYTES = 512 * 1024;
const NUMBER = /line (\d+)$/;

/** What a task knows of its log. */
export type TaskOfLog = Pick<TaskLogView, "begins" | "written">;

/**
 * The text of one log file. It reads on even if the log is cut meanwhile (then another file takes its name),
 * so that the lines on the screen stay.
 */
export class LogFile implements LogText {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #task: TaskOfLog | undefined;
  #buffer: Buffer | undefined;
  /** Replaces the file if that is UTF-16. */
  #copy: Utf8Copy | undefined;
  /** The bytes of the copy, if nobody looks at them as they come. */
  #copiedBytes = 0;
  /** Whether the encoding of the file is known. */
  #hasBegun = false;
  /** The bytes of the file that were read. */
  #readBytes = 0;
  /** The size of the file as it was last seen. */
  #seenBytes = 0;
  /** The number of the file's first line among the printed ones: 1, unless the oldest lines were dropped. */
  #firstNumber = 1;
  #headerBytes = 0;
  readonly #inode: number;
  /** Whether its task has written more than there is, or another file altogether. */
  readonly #isCut: boolean;

  /**
   * @param task what its task knows of it; without that, the file counts as whole
   * @throws what `openLog` throws
   */
  static async open(path: string, task?: TaskOfLog): Promise<LogFile> {
    const file = new LogFile(path, await openLog(path), task);
    if (!file.#isForeign) return file;
    // Its task may have replaced it since; what somebody else has put there is there again.
    await file.close();
    return new LogFile(path, await openLog(path), task);
  }

  private constructor(path: string, file: FileHandle, task: TaskOfLog | undefined) {
    this.#path = path;
    this.#file = file;
    this.#task = task;
    // Both are asked in one turn of the event loop: the task writes between two, and the size would be too old.
    const { ino, size } = fstatSync(file.fd);
    this.#inode = ino;
    this.#isCut = task !== undefined && size < (this.#writtenBytes ?? Number.POSITIVE_INFINITY);
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** The bytes of the header of ours, at the start of its text; 0 without one. */
  get headerBytes(): number {
    return this.#headerBytes;
  }

  get firstNumber(): number {
    return this.#firstNumber;
  }

  /** All lines are those of one log, in its order. */
  get origins(): LineOrigins {
    if (this.#isCut) return unknownOrigins;
    const first = this.#firstNumber;
    return {
      of: (line) => ({ log: undefined, number: line + first }),
      numberFrom: (_log, line) => line + first,
      numberUpTo: (_log, line) => line + first,
      lineOf: (_log, number) => (number < first ? undefined : number - first),
    };
  }

  async grow(add: (bytes: Buffer) => void): Promise<void> {
    const size = await this.#size();
    if (!this.#hasBegun && size > 0) await this.#begin(add);
    this.#buffer ??= Buffer.allocUnsafe(READ_BYTES);
    while (this.#hasBegun && this.#readBytes < size) {
      const wanted = Math.min(READ_BYTES, size - this.#readBytes);
      const bytesRead = await this.#readInto(this.#buffer, wanted, this.#readBytes);
      if (bytesRead === 0) break;
      this.#readBytes += bytesRead;
      const bytes = this.#buffer.subarray(0, bytesRead);
      add(this.#copy ? await this.#copy.add(bytes) : bytes);
    }
  }

  /**
   * Makes what is in the file by now readable, without a look at it.
   * @returns the number of bytes
   * @throws the system's error
   */
  async extend(): Promise<number> {
    const count = (bytes: Buffer): void => {
      this.#copiedBytes += bytes.length;
    };
    const size = await this.#size();
    if (!this.#hasBegun && size > 0) await this.#begin(count);
    if (!this.#copy) return this.#hasBegun ? size : 0;
    await this.grow(count);
    return this.#copiedBytes;
  }

  async read(start: number, end: number): Promise<Buffer> {
    if (this.#copy) return await this.#copy.file.read(start, end);
    const wanted = Math.max(0, end - start);
    const buffer = Buffer.allocUnsafe(wanted);
    return buffer.subarray(0, await this.#readInto(buffer, wanted, start));
  }

  /**
   * Goes through bytes, in memory that is used again.
   * @param see returns whether it wants more
   * @throws the system's error
   */
  async pass(start: number, end: number, see: (bytes: Buffer) => boolean): Promise<void> {
    this.#buffer ??= Buffer.allocUnsafe(READ_BYTES);
    for (let at = start, wantsMore = true; wantsMore && at < end; ) {
      const wanted = Math.min(READ_BYTES, end - at);
      const bytes = this.#copy
        ? await this.#copy.file.read(at, at + wanted)
        : this.#buffer.subarray(0, await this.#readInto(this.#buffer, wanted, at));
      if (bytes.length === 0) return;
      at += bytes.length;
      wantsMore = see(bytes);
    }
  }

  async state(): Promise<LogState> {
    // It is asked before the size: what is written meanwhile makes only that larger.
    const writtenBytes = this.#isCut ? 0 : (this.#writtenBytes ?? 0);
    const [own, named] = await Promise.all([this.#file.stat(), lstat(this.#path).catch(() => undefined)]);
    if (own.size < Math.max(this.#seenBytes, writtenBytes)) return "truncated";
    return named !== undefined && named.ino !== own.ino ? "replaced" : "current";
  }

  async close(): Promise<void> {
    await Promise.all([this.#file.close(), this.#copy?.file.close()]);
  }

  /**
   * Reads at once while the turn has time. A read beside other work waits for a thread and for the next turn,
   * which takes ten times as long as the read, and then pi does not draw for 16 ms.
   */
  async #readInto(buffer: Buffer, length: number, position: number): Promise<number> {
    if (hasTurnTime()) return readSync(this.#file.fd, buffer, 0, length, position);
    return (await this.#file.read(buffer, 0, length, position)).bytesRead;
  }

  get #isForeign(): boolean {
    return this.#task !== undefined && this.#writtenBytes === undefined;
  }

  /** The bytes that its task has written to it; undefined if it is none of the task's files. */
  get #writtenBytes(): number | undefined {
    return this.#task?.written().find(({ inode }) => inode === this.#inode)?.sizeBytes;
  }

  /** A smaller size than before is for `state`: what was read is gone. */
  async #size(): Promise<number> {
    const { size } = await this.#file.stat();
    this.#seenBytes = Math.max(this.#seenBytes, size);
    return size;
  }

  async #begin(add: (bytes: Buffer) => void): Promise<void> {
    const beginning = await readBeginning(this.#file);
    if (!beginning) return;
    const { encoding, header, textStart } = beginning;
    const begins = parseDroppedHeader(header.toString("latin1").trimEnd());
    // A command may print what looks like a header.
    if (begins !== undefined && begins === this.#task?.begins()) {
      this.#headerBytes = header.length;
      // The header has a line of its own.
      this.#firstNumber = Number(NUMBER.exec(begins)?.[1]) - 1;
    }
    if (isUtf16(encoding)) {
      this.#copy = await Utf8Copy.create(encoding);
      add(await this.#copy.addText(header));
      this.#readBytes = textStart;
    }
    this.#hasBegun = true;
  }
}
