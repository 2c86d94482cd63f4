import { constants } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";

const LINE_FEED = 0x0a;
/** Output that may wait for the disk before reading pauses. */
const QUEUE_MAX_BYTES = 4 * 1024 * 1024;
const COPY_BYTES = 64 * 1024;
/** O_NOFOLLOW: whoever can write to the directory must not redirect a log elsewhere. */
const NEW_FILE = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

interface QueuedChunk {
  bytes: Buffer;
  /** How many lines of the stream were complete before this chunk. */
  linesBefore: number;
}

/**
 * A log of raw output that holds at most `maxBytes`: when it is full, its older half goes, at the start
 * of a line, and the file's first line then says which line follows. A file that cannot be written
 * costs the log only: what follows is dropped.
 */
export class CappedLog {
  readonly path: string;
  /** Resolves with the system's error when the log is lost. */
  readonly lost: Promise<Error>;
  readonly #maxBytes: number;
  readonly #resolveLost: (error: Error) => void;
  #file: FileHandle | undefined;
  #sizeBytes = 0;
  /** Where some of the chunks begin in the file, oldest first: so lines are numbered without reading it. */
  #marks: { offset: number; linesBefore: number }[] = [];
  #queue: QueuedChunk[] = [];
  #queuedBytes = 0;
  #writing: Promise<void> | undefined;

  /** Creates the file (0600), if that can be done. */
  static async create(path: string, maxBytes: number): Promise<CappedLog> {
    const log = new CappedLog(path, maxBytes);
    try {
      log.#file = await open(path, NEW_FILE, 0o600);
    } catch (error) {
      log.#resolveLost(error as Error);
    }
    return log;
  }

  private constructor(path: string, maxBytes: number) {
    const { promise, resolve } = Promise.withResolvers<Error>();
    this.path = path;
    this.#maxBytes = maxBytes;
    this.lost = promise;
    this.#resolveLost = resolve;
  }

  write(bytes: Buffer, linesBefore: number): void {
    if (!this.#file) return;
    this.#queue.push({ bytes, linesBefore });
    this.#queuedBytes += bytes.length;
    this.#writing ??= this.#writeQueue();
  }

  /** Resolves when little enough waits for the disk; undefined if that is so already. */
  drained(): Promise<void> | undefined {
    return this.#queuedBytes > QUEUE_MAX_BYTES ? this.#writing : undefined;
  }

  /** Writes what is queued. The log can go on after it. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.flush();
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(this.#resolveLost);
  }

  async #writeQueue(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        const chunks = this.#queue.splice(0);
        this.#queuedBytes = 0;
        await this.#append(chunks);
      }
    } catch (error) {
      await this.#giveUp(error as Error);
    } finally {
      this.#writing = undefined;
    }
  }

  async #append(chunks: QueuedChunk[]): Promise<void> {
    let batch: Buffer[] = [];
    for (const { bytes, linesBefore } of chunks) {
      if (this.#sizeBytes + bytes.length > this.#maxBytes) {
        await this.#appendBytes(batch);
        batch = [];
        await this.#dropOlderHalf();
      }
      const lastMark = this.#marks.at(-1);
      if (!lastMark || this.#sizeBytes - lastMark.offset >= COPY_BYTES) {
        this.#marks.push({ offset: this.#sizeBytes, linesBefore });
      }
      this.#sizeBytes += bytes.length;
      batch.push(bytes);
    }
    await this.#appendBytes(batch);
  }

  async #appendBytes(batch: Buffer[]): Promise<void> {
    if (batch.length > 0) await this.#file?.appendFile(Buffer.concat(batch));
  }

  async #dropOlderHalf(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const kept = await this.#keptFrom(file, this.#sizeBytes - Math.floor(this.#maxBytes / 2));
    const newPath = `${this.path}.new`;
    const newFile = await open(newPath, NEW_FILE, 0o600);
    try {
      await newFile.appendFile(kept.header);
      await copyFrom(file, kept.offset, this.#sizeBytes, newFile);
      await rename(newPath, this.path);
    } catch (error) {
      await newFile.close();
      await rm(newPath, { force: true });
      throw error;
    }
    await file.close();
    this.#file = newFile;
    const shift = Buffer.byteLength(kept.header) - kept.offset;
    this.#sizeBytes += shift;
    this.#marks = this.#marks
      .filter((mark) => mark.offset >= kept.offset)
      .map((mark) => ({ ...mark, offset: mark.offset + shift }));
  }

  /** The first start of a line at or after `offset`, and the header that numbers it. */
  async #keptFrom(file: FileHandle, offset: number): Promise<{ header: string; offset: number }> {
    const mark = this.#marks.find((mark) => mark.offset >= offset);
    if (!mark) return { header: "[older output dropped]\n", offset: this.#sizeBytes };
    // The mark lies within line `linesBefore + 1`.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(COPY_BYTES), 0, COPY_BYTES, mark.offset);
    const lineFeed = buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
    if (lineFeed === -1) {
      const header = `[older output dropped; the rest of line ${mark.linesBefore + 1} follows]\n`;
      return { header, offset: mark.offset };
    }
    const header = `[older output dropped; line ${mark.linesBefore + 2} follows]\n`;
    return { header, offset: mark.offset + lineFeed + 1 };
  }

  async #giveUp(error: Error): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#queue = [];
    this.#queuedBytes = 0;
    await file?.close().catch(() => {});
    this.#resolveLost(error);
  }
}

async function copyFrom(source: FileHandle, start: number, end: number, target: FileHandle): Promise<void> {
  const buffer = Buffer.alloc(16 * COPY_BYTES);
  for (let offset = start; offset < end; ) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(buffer.length, end - offset), offset);
    if (bytesRead === 0) return;
    await target.appendFile(buffer.subarray(0, bytesRead));
    offset += bytesRead;
  }
}
