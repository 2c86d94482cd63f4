import type { Socket } from "node:net";
import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";

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
  readonly #socket: Socket;
  readonly #sink: OutputSink;
  readonly #allowance: ReadingAllowance;
  readonly #hurried = new AbortController();
  #unbrokenMs = 0;

  /** @param open starts reading and calls back with every chunk */
  constructor(
    open: (onChunk: (chunk: Buffer) => void) => Socket,
    sink: OutputSink,
    pace: Readonly<ReadingPace>,
  ) {
    this.#sink = sink;
    this.#allowance = new ReadingAllowance(pace, performance.now());
    this.#socket = open((chunk) => this.#take(chunk));
    this.ended = new Promise((resolve, reject) => {
      this.#socket.once("error", reject);
      this.#socket.once("close", () => resolve());
    });
    this.#socket.resume();
  }

  /** No pauses from now on: the writers are gone, and what they left in the pipe is finite. */
  hurry(): void {
    this.#hurried.abort();
  }

  /** Stops reading, whoever still holds the other end. */
  abandon(): void {
    this.hurry();
    this.#socket.destroy();
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
    this.#socket.pause();
    void this.#resumeAfter(pauseMs, drained);
  }

  async #resumeAfter(pauseMs: number, drained: Promise<void> | undefined): Promise<void> {
    const { signal } = this.#hurried;
    await drained;
    if (pauseMs > 0 && !signal.aborted) await delay(pauseMs, undefined, { signal }).catch(() => {});
    else await nextTurn();
    if (!this.#socket.destroyed) this.#socket.resume();
  }
}
