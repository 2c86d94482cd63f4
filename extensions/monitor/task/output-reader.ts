import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";

export interface OutputSink {
  write(chunk: Buffer): void;
  /** Resolves when the sink can take more; undefined if it can now. */
  drained(): Promise<void> | undefined;
  isOverLimit(): boolean;
}

/** Reads a stream of a command at a pace that cannot occupy pi. The command waits meanwhile. */
export class OutputReader {
  /** Resolves when the stream has ended or `abandon` was called; rejects with a read error. */
  readonly ended: Promise<void>;
  readonly #stream: Readable;
  readonly #unhurried = new AbortController();

  constructor(stream: Readable, sink: OutputSink, pace: Readonly<ReadingPace>) {
    this.#stream = stream;
    this.ended = this.#read(sink, new ReadingAllowance(pace, performance.now()));
  }

  /** No pauses from now on: the writers are gone, and what they left in the pipe is finite. */
  hurry(): void {
    this.#unhurried.abort();
  }

  /** Stops reading, whoever still holds the other end. */
  abandon(): void {
    this.hurry();
    this.#stream.destroy();
  }

  async #read(sink: OutputSink, allowance: ReadingAllowance): Promise<void> {
    const { signal } = this.#unhurried;
    try {
      for await (const chunk of this.#stream as AsyncIterable<Buffer>) {
        const startedMs = performance.now();
        sink.write(chunk);
        const nowMs = performance.now();
        const cost = { bytes: chunk.length, processorMs: nowMs - startedMs, overLimit: sink.isOverLimit() };
        const pauseMs = allowance.spend(cost, nowMs);
        await sink.drained();
        if (pauseMs > 0 && !signal.aborted) await delay(pauseMs, undefined, { signal }).catch(() => {});
      }
    } catch (error) {
      // Destroying the stream makes the iteration throw; that is not a failure of the command.
      if (!this.#stream.destroyed || !signal.aborted) throw error;
    }
  }
}
