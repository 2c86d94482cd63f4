import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";
import type { OutputSource } from "./output-pipe.ts";

/** Handling output for longer than this without a break would delay keystrokes. */
const UNBROKEN_MS = 4;

/** Output is a trickle as long as each chunk, and all of about a second, is smaller. */
const TRICKLE = { chunkBytes: 4 * 1024, secondBytes: 32 * 1024 } as const;
/** A shorter rest would cost more than it saves. */
const REST_MIN_MS = 20;
/** What the command printed meanwhile is read that much before the sink needs it. */
const READ_AHEAD_MS = 5;

export interface OutputSink {
  /** Takes in a chunk; its memory is reused after that. */
  write(chunk: Buffer): void;
  /** Resolves when the sink can take more; undefined if it can now. */
  drained(): Promise<void> | undefined;
  isOverLimit(): boolean;
  /** For how long it would only keep what it gets, in ms; 0 if everything is wanted at once. */
  restMs(): number;
}

/**
 * Reads an output of a command at a pace that cannot occupy pi. The command waits meanwhile. A trickle is
 * left in the pipe for as long as the sink has no use for it: each waking of pi costs as much as many lines.
 */
export class OutputReader {
  /** Resolves when the stream has ended or `abandon` was called; rejects with a read error. */
  readonly ended: Promise<void>;
  readonly #source: OutputSource;
  readonly #sink: OutputSink;
  readonly #allowance: ReadingAllowance;
  readonly #longestRestMs: number;
  readonly #hurried = new AbortController();
  /** Ends the rest under way. */
  #rest: AbortController | undefined;
  #restless = false;
  /** Of about the last second. */
  #recentBytes = 0;
  #readAtMs = 0;
  #unbrokenMs = 0;
  #suspended = false;

  constructor(source: OutputSource, sink: OutputSink, pace: Readonly<ReadingPace>) {
    this.#sink = sink;
    this.#allowance = new ReadingAllowance(pace, performance.now());
    this.#longestRestMs = pace.restMs;
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

  /** What comes is read at once from now on, as far as the pace allows. */
  stopResting(): void {
    this.#restless = true;
    this.#rest?.abort();
  }

  /** Resolves when what was printed so far has been read, as far as the pace allows. */
  async catchUp(): Promise<void> {
    if (!this.#rest) return;
    this.#rest.abort();
    // The first turn may end without a look at the pipe.
    await nextTurn();
    await nextTurn();
  }

  /** No pauses from now on: the writers are gone, and what they left in the pipe is finite. */
  hurry(): void {
    this.#hurried.abort();
    this.stopResting();
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
    const restMs = this.#restAfter(chunk.length, nowMs);
    if (pauseMs === 0 && restMs === 0 && !drained && this.#unbrokenMs < UNBROKEN_MS) return;
    this.#unbrokenMs = 0;
    this.#source.socket.pause();
    void this.#resumeAfter(pauseMs, restMs, drained);
  }

  /** How long what comes is left in the pipe, in ms. */
  #restAfter(chunkBytes: number, nowMs: number): number {
    this.#recentBytes *= Math.max(0, 1 - (nowMs - this.#readAtMs) / 1_000);
    this.#recentBytes += chunkBytes;
    this.#readAtMs = nowMs;
    // A command that has much to say would be slowed down: a pipe is soon full.
    const isTrickle = chunkBytes < TRICKLE.chunkBytes && this.#recentBytes < TRICKLE.secondBytes;
    if (!isTrickle || this.#restless) return 0;
    const restMs = Math.min(this.#sink.restMs() - READ_AHEAD_MS, this.#longestRestMs);
    return restMs < REST_MIN_MS ? 0 : restMs;
  }

  async #resumeAfter(pauseMs: number, restMs: number, drained: Promise<void> | undefined): Promise<void> {
    await drained;
    if (pauseMs > 0 && !this.#hurried.signal.aborted) await wait(pauseMs, this.#hurried.signal);
    else if (restMs > 0 && !this.#restless) {
      this.#rest = new AbortController();
      await wait(restMs, this.#rest.signal);
      this.#rest = undefined;
    } else await nextTurn();
    if (!this.#suspended && !this.#source.socket.destroyed) this.#source.socket.resume();
  }
}

/** Resolves after so long, or when the signal is given. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}
