import { defaultReadingPace } from "../pipeline/reading-allowance.ts";
import type { CappedFileState } from "./capped-file.ts";
import type { CappedLog } from "./capped-log.ts";
import type { OutputSource } from "./output-pipe.ts";
import { OutputReader } from "./output-reader.ts";
import { OutputTail, type OutputTailState } from "./output-tail.ts";

/** What is known of a job's output, as data that another runtime can go on from. */
export interface JobOutputState {
  tail: OutputTailState;
  /** In ms since the epoch; undefined if nothing came. */
  lastChunkAtMs: number | undefined;
  source: OutputSource | undefined;
  log: CappedFileState | undefined;
}

/** Both output streams of a job, as one, in the order in which they were written. */
export class JobOutput {
  /** Resolves when it has ended, with the error if it could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly #log: CappedLog;
  readonly #tail: OutputTail;
  #source: OutputSource | undefined;
  #reader: OutputReader | undefined;
  #lastChunkAtMs: number | undefined;

  constructor(source: OutputSource | undefined, log: CappedLog, before?: JobOutputState) {
    this.#log = log;
    this.#source = source;
    this.#tail = new OutputTail(before?.tail);
    this.#lastChunkAtMs = before?.lastChunkAtMs;
    const sink = {
      write: (chunk: Buffer) => this.#take(chunk),
      drained: () => log.drained(),
      isOverLimit: () => false,
    };
    this.#reader = source && new OutputReader(source, sink, defaultReadingPace);
    this.ended = this.#reader
      ? this.#reader.ended.then(
          () => undefined,
          (error: Error) => error,
        )
      : Promise.resolve(undefined);
  }

  get lines(): number {
    return this.#tail.lines;
  }

  get bytes(): number {
    return this.#tail.bytes;
  }

  get lastLine(): { text: string; atMs: number } | undefined {
    const [text] = this.#tail.last(1);
    return text === undefined || this.#lastChunkAtMs === undefined
      ? undefined
      : { text, atMs: this.#lastChunkAtMs };
  }

  lastLines(count: number): string[] {
    return this.#tail.last(count);
  }

  /** Takes in what the ended processes left in the pipe, for at most so long. */
  async drain(timeoutMs: number): Promise<void> {
    this.#reader?.hurry();
    const abandon = setTimeout(() => this.#reader?.abandon(), timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  async flushLog(): Promise<void> {
    await this.#log.flush();
  }

  async finish(): Promise<void> {
    await this.#log.close();
    // Its buffer is not to be kept for as long as the job is remembered.
    this.#source = undefined;
    this.#reader = undefined;
  }

  /** Stops reading, with nothing lost, and gives up its state. */
  async suspend(): Promise<JobOutputState> {
    this.#reader?.suspend();
    return {
      tail: this.#tail.state,
      lastChunkAtMs: this.#lastChunkAtMs,
      source: this.#source,
      log: await this.#log.suspend(),
    };
  }

  #take(chunk: Buffer): void {
    this.#log.write(chunk, this.#tail.lines);
    this.#tail.push(chunk);
    this.#lastChunkAtMs = Date.now();
  }
}
