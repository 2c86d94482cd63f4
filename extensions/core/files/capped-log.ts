import { lstat, rm } from "node:fs/promises";
import { fileText } from "../texts/files.ts";
import { CappedFile, type WrittenFile } from "./capped-file.ts";
import { isNothingKept, type LogKeeping, lossOf, wholeLog } from "./log-keeping.ts";
import { WaitingOutput } from "./waiting-output.ts";

/** The amount of output that may wait for the disk before reading pauses. */
const WAITING_BYTES = 512 * 1024;
/** The amount of a flood that may come while an earlier part of it is written. */
const WAITING_FLOOD_BYTES = 1024 * 1024;
/** The amount of a flood that is gathered at most. A log whose `KEPT_SHARE` is more gets every byte of it. */
const GATHER_FLOOD_BYTES = 8 * 1024 * 1024;
/** The most of it that is kept in one piece. */
const ROOM_BYTES = 512 * 1024;
/** Output that comes line by line is written ten times a second: each write costs as much as many lines. */
const GATHER_MS = 100;
/** What comes beyond the cap is gathered for longer: then less of it is written. */
const FLOOD_GATHER_MS = 2 * GATHER_MS;
/** A write begins at once when this much waits, unless the log is full. */
const GATHER_BYTES = 64 * 1024;
/** The share of a full log that waits at most while older output is dropped, and that is then kept. */
const KEPT_SHARE = 5 / 16;
/** The share of a full log that is kept in one piece at most. */
const ROOM_SHARE = 1 / 32;

/**
 * A capped file that is written in the background. Output beyond its cap is written five times a second, and of
 * it only what the next output does not push out again: of 1 GiB, a file of 16 MiB would get every byte, and
 * lose it. A log of more than 25 MiB gets every byte, because so much shall not wait in memory. If the file
 * cannot be written, only the log is lost: the output after that is dropped.
 */
export class CappedLog {
  readonly path: string;
  /** Resolves with the system's error when the log is lost. */
  readonly lost: Promise<Error>;
  readonly #resolveLost: (error: Error) => void;
  #file: CappedFile | undefined;
  #keeping = wholeLog;
  /** The files of a closed log. */
  #written: readonly WrittenFile[] = [];
  readonly #maxBytes: number;
  readonly #waiting: WaitingOutput;
  #writing: Promise<void> | undefined;
  #isAppending = false;
  /** The bytes of the output that are in the file, or were dropped. */
  #doneBytes = 0;
  /** Resolved when the waiting output begins to be written, and when it is written. */
  #progress: PromiseWithResolvers<void> | undefined;
  /** Ends the wait for more output. */
  #hurry: () => void = () => {};

  /** Creates the file, if that can be done. */
  static async open(path: string, maxBytes: number): Promise<CappedLog> {
    const log = new CappedLog(path, maxBytes);
    try {
      log.#file = await CappedFile.create(path, maxBytes);
    } catch (error) {
      // Another's file is at the path.
      log.#lose(error as Error, 0, undefined);
    }
    return log;
  }

  /** A log that keeps nothing; `open` makes one that does. */
  constructor(path: string, maxBytes = 0) {
    const { promise, resolve } = Promise.withResolvers<Error>();
    this.path = path;
    this.#maxBytes = maxBytes;
    this.#waiting = new WaitingOutput(Math.min(ROOM_BYTES, maxBytes * ROOM_SHARE));
    this.lost = promise;
    this.#resolveLost = resolve;
  }

  /** How much of the given output the log has. */
  get keeping(): LogKeeping {
    if (!this.#file) return this.#keeping;
    const { begins } = this.#file;
    return begins === undefined ? wholeLog : { begins, loss: undefined };
  }

  /** The files that hold the output. */
  get written(): readonly WrittenFile[] {
    return this.#file?.written ?? this.#written;
  }

  /** @param linesBefore how many lines of the stream were complete before these bytes */
  write(bytes: Buffer, linesBefore: number): void {
    if (!this.#file) return;
    this.#waiting.push(bytes, linesBefore);
    this.#writing ??= this.#writeAll();
    if (this.#isDropping) this.#waiting.keepLast(this.#maxBytes * KEPT_SHARE);
    if (this.#waiting.bytes >= this.#gatherBytes) this.#hurry();
  }

  /** Resolves when the waiting output is taken up and there is room again; undefined if there is room now. */
  drained(): Promise<void> | undefined {
    if (!this.#writing) return undefined;
    return this.#waiting.bytes > this.#mayWaitBytes ? this.#nextProgress() : undefined;
  }

  /** Resolves when all output given so far is in the file, without waiting for later output. */
  async flush(): Promise<void> {
    const wantedBytes = this.#waiting.givenBytes;
    while (this.#writing && this.#doneBytes < wantedBytes) {
      this.#hurry();
      await this.#nextProgress();
    }
  }

  async close(): Promise<void> {
    await this.flush();
    this.#hurry();
    await this.#writing;
    const isRemoved = await this.#file?.isRemoved().catch(() => false);
    await this.#closeFile().catch(async (error: Error) =>
      this.#lose(error, await fileBytes(this.path), this.#keeping.begins),
    );
    if (isRemoved) this.#keeping = { begins: undefined, loss: lossOf(new Error(fileText.logRemoved), 0) };
  }

  /** Whether the file cannot hold all output so far. Its first bytes are never dropped: they tell its encoding. */
  get #isDropping(): boolean {
    return this.#doneBytes > 0 && this.#waiting.givenBytes > this.#maxBytes;
  }

  /** The amount that is written without a wait for more. */
  get #gatherBytes(): number {
    return this.#isDropping ? GATHER_FLOOD_BYTES : GATHER_BYTES;
  }

  get #mayWaitBytes(): number {
    if (!this.#isDropping) return WAITING_BYTES;
    // What waits takes memory besides what is written.
    return this.#isAppending ? WAITING_FLOOD_BYTES : GATHER_FLOOD_BYTES;
  }

  #nextProgress(): Promise<void> {
    this.#progress ??= Promise.withResolvers();
    return this.#progress.promise;
  }

  #gather(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#isDropping ? FLOOD_GATHER_MS : GATHER_MS);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #writeAll(): Promise<void> {
    const waiting = this.#waiting;
    try {
      for (;;) {
        // In a flood the memory is needed again, so one more wait comes before it is freed.
        if (this.#isDropping || waiting.bytes < GATHER_BYTES) await this.#gather();
        if (waiting.bytes === 0) break;
        const takenBytes = waiting.givenBytes;
        const blocks = waiting.take();
        this.#sayProgress();
        this.#isAppending = true;
        await this.#file?.append(blocks);
        this.#isAppending = false;
        waiting.giveBack();
        this.#doneBytes = takenBytes;
        this.#sayProgress();
        if (waiting.bytes === 0 && !this.#isDropping) break;
      }
    } catch (error) {
      const keptBytes = (await this.#file?.keptBytes().catch(() => 0)) ?? 0;
      await this.#closeFile().catch(() => {});
      this.#lose(error as Error, keptBytes, this.#keeping.begins);
      // An empty file would only seem to be the log of a command that printed nothing.
      if (isNothingKept(this.#keeping)) await rm(this.path, { force: true }).catch(() => {});
    } finally {
      // A lost log needs neither what was being written nor what came meanwhile.
      if (!this.#file) waiting.drop();
      waiting.shrink();
      this.#writing = undefined;
      this.#sayProgress();
    }
  }

  #sayProgress(): void {
    this.#progress?.resolve();
    this.#progress = undefined;
  }

  #lose(error: Error, keptBytes: number, begins: string | undefined): void {
    this.#keeping = { begins, loss: lossOf(error, keptBytes) };
    this.#resolveLost(error);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#keeping = this.keeping;
    this.#written = this.written;
    this.#file = undefined;
    await file?.close();
  }
}

async function fileBytes(path: string): Promise<number> {
  const file = await lstat(path).catch(() => undefined);
  return file?.isFile() ? file.size : 0;
}
