import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";
import type { OutputSource } from "./output-pipe.ts";

/** Handling output for longer than this without a break would delay keystrokes. */
const UNBROKEN_MS = 4;

export interface OutputSink {
  /** Takes in a chunk; its memory is reused after that. */
  write(chunk: Buffer): void;
  /** Resolves when the sink can take more; undefined if it can now. */
  drained(): Promise<void> | undefined;
  isOverLimit(): boolean;
}

/** Reads an output of a command at a pace that cannot occupy pi. The command waits meanwhile. */
export class OutputReader {
  /** Resolves when the stream has ended or `abandon` was called; rejects with a read error. */
  readonly ended: Promise<void>;
  readonly #source: OutputSource;
  readonly #sink: OutputSink;
  readonly #allowance: ReadingAllowance;
  readonly #hurried = new AbortController();
  #unbrokenMs = 0;
  #suspended = false;

  constructor(source: OutputSource, sink: OutputSink, pace: Readonly<ReadingPace>) {
    this.#sink = sink;
    this.#allowance = new ReadingAllowance(pace, performance.now());
    this.#source = source;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.ended = promise;
    source.consume = (chunk) => this.#take(chunk);
    if (source.socket.closed) {
      resolve();
      return;
    }
    source.socket.once("error", reject);
    source.socket.once("close", resolve);
    source.socket.resume();
  }

  /** Leaves the source to another reader; `ended` is not settled any more. */
  suspend(): OutputSource {
    this.#suspended = true;
    this.#source.socket.pause();
    this.#source.socket.removeAllListeners("close");
    this.#source.socket.removeAllListeners("error");
    // What the system still has to say about it is for the next reader; nothing may throw meanwhile.
    this.#source.socket.on("error", () => {});
    return this.#source;
  }

  /** No pauses from now on: the writers are gone, and what they left in the pipe is finite. */
  hurry(): void {
    this.#hurried.abort();
  }

  /** Stops reading, whoever still holds the other end. */
  abandon(): void {
    this.hurry();
    this.#source.socket.destroy();
  }

  #take(chunk: Buffer): void {
    const startedMs = performance.now();
    this.#sink.write(chunk);
    const nowMs = performance.now();
    const processorMs = nowMs - startedMs;
    const overLimit = this.#sink.isOverLimit();
    const pauseMs = this.#allowance.spend({ bytes: chunk.length, processorMs, overLimit }, nowMs);
    this.#unbrokenMs += processorMs;
    const drained = this.#sink.drained();
    if (pauseMs === 0 && !drained && this.#unbrokenMs < UNBROKEN_MS) return;
    this.#unbrokenMs = 0;
    this.#source.socket.pause();
    void this.#resumeAfter(pauseMs, drained);
  }

  async #resumeAfter(pauseMs: number, drained: Promise<void> | undefined): Promise<void> {
    const { signal } = this.#hurried;
    await drained;
    if (pauseMs > 0 && !signal.aborted) await delay(pauseMs, undefined, { signal }).catch(() => {});
    else await nextTurn();
    if (!this.#suspended && !this.#source.socket.destroyed) this.#source.socket.resume();
  }
}
