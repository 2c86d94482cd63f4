import { lstat, rm } from "node:fs/promises";
import { CappedFile } from "./capped-file.ts";
import { isNothingKept, type LogKeeping, lossOf, wholeLog } from "./log-keeping.ts";

/** The amount of output that may wait for the disk before reading pauses. */
const WAITING_BYTES = 512 * 1024;
const STAGE_BYTES = 256 * 1024;
/** Output that comes line by line is written ten times a second: each write costs as much as many lines. */
const GATHER_MS = 100;
/** A write begins at once when this much waits. */
const GATHER_BYTES = 64 * 1024;

/** Output that waits to be written. */
interface Stage {
  buffer: Buffer;
  bytes: number;
  /** The number of lines of the stream that were complete before it. */
  linesBefore: number;
}

/**
 * A capped file that is written in the background. Output is copied into one of two stages that are used in
 * turn, so that a flood leaves no garbage. If the file cannot be written, only the log is lost: the output
 * after that is dropped.
 */
export class CappedLog {
  readonly path: string;
  /** Resolves with the system's error when the log is lost. */
  readonly lost: Promise<Error>;
  readonly #resolveLost: (error: Error) => void;
  #file: CappedFile | undefined;
  #keeping = wholeLog;
  #filling: Stage | undefined;
  #spare: Stage | undefined;
  #writing: Promise<void> | undefined;
  /** Resolved when the waiting output begins to be written; reading then goes on. */
  #takenUp: PromiseWithResolvers<void> | undefined;
  /** Ends the wait for more output. */
  #hurry: () => void = () => {};

  /** Creates the file, if that can be done. */
  static async open(path: string, maxBytes: number): Promise<CappedLog> {
    const log = new CappedLog(path);
    try {
      log.#file = await CappedFile.create(path, maxBytes);
    } catch (error) {
      // Another's file is at the path.
      log.#lose(error as Error, 0, undefined);
    }
    return log;
  }

  /** A log that keeps nothing; `open` makes one that does. */
  constructor(path: string) {
    const { promise, resolve } = Promise.withResolvers<Error>();
    this.path = path;
    this.lost = promise;
    this.#resolveLost = resolve;
  }

  /** How much of the given output the log has. */
  get keeping(): LogKeeping {
    return this.#file ? { begins: this.#file.begins, loss: undefined } : this.#keeping;
  }

  /** @param linesBefore how many lines of the stream were complete before these bytes */
  write(bytes: Buffer, linesBefore: number): void {
    if (!this.#file) return;
    this.#filling = stageFor(this.#filling, bytes.length);
    if (this.#filling.bytes === 0) this.#filling.linesBefore = linesBefore;
    bytes.copy(this.#filling.buffer, this.#filling.bytes);
    this.#filling.bytes += bytes.length;
    this.#writing ??= this.#writeStages();
    if (this.#filling.bytes >= GATHER_BYTES) this.#hurry();
  }

  /** Resolves when the waiting output is taken up and there is room again; undefined if there is room now. */
  drained(): Promise<void> | undefined {
    if (!this.#writing || (this.#filling?.bytes ?? 0) <= WAITING_BYTES) return undefined;
    return this.#nextTakenUp();
  }

  /** Resolves when all output given so far is in the file, without waiting for later output. */
  async flush(): Promise<void> {
    this.#hurry();
    // The stage that is being written goes first, then the one that is being filled.
    for (let stages = 0; stages < 2 && this.#writing; stages++) await this.#nextTakenUp();
  }

  async close(): Promise<void> {
    await this.#writeAll();
    await this.#closeFile().catch(async (error: Error) =>
      this.#lose(error, await fileBytes(this.path), this.#keeping.begins),
    );
  }

  async #writeAll(): Promise<void> {
    this.#hurry();
    await this.#writing;
  }

  #nextTakenUp(): Promise<void> {
    this.#takenUp ??= Promise.withResolvers();
    return this.#takenUp.promise;
  }

  #gather(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #writeStages(): Promise<void> {
    await this.#gather();
    try {
      for (let stage = this.#filling; stage && stage.bytes > 0; stage = this.#filling) {
        this.#filling = this.#spare;
        this.#sayTakenUp();
        await this.#file?.append(stage.buffer.subarray(0, stage.bytes), stage.linesBefore);
        stage.bytes = 0;
        this.#spare = stage;
      }
    } catch (error) {
      this.#filling = undefined;
      const keptBytes = (await this.#file?.keptBytes().catch(() => 0)) ?? 0;
      await this.#closeFile().catch(() => {});
      this.#lose(error as Error, keptBytes, this.#keeping.begins);
      // An empty file would only seem to be the log of a command that printed nothing.
      if (isNothingKept(this.#keeping)) await rm(this.path, { force: true }).catch(() => {});
    } finally {
      this.#writing = undefined;
      this.#sayTakenUp();
    }
  }

  #sayTakenUp(): void {
    this.#takenUp?.resolve();
    this.#takenUp = undefined;
  }

  #lose(error: Error, keptBytes: number, begins: string | undefined): void {
    this.#keeping = { begins, loss: lossOf(error, keptBytes) };
    this.#resolveLost(error);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#keeping = this.keeping;
    this.#file = undefined;
    await file?.close();
  }
}

async function fileBytes(path: string): Promise<number> {
  const file = await lstat(path).catch(() => undefined);
  return file?.isFile() ? file.size : 0;
}

/** The stage with room for `bytes` more. Readers wait for `drained`, so it seldom has to grow. */
function stageFor(stage: Stage | undefined, bytes: number): Stage {
  if (!stage) return { buffer: Buffer.allocUnsafe(Math.max(STAGE_BYTES, bytes)), bytes: 0, linesBefore: 0 };
  if (stage.bytes + bytes <= stage.buffer.length) return stage;
  const buffer = Buffer.allocUnsafe(2 * (stage.bytes + bytes));
  stage.buffer.copy(buffer, 0, 0, stage.bytes);
  return { ...stage, buffer };
}
