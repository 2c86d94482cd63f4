import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { turn } from "../../core/pi/turn.ts";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";
import type { OutputStream } from "./output-stream.ts";

/** Output is a trickle as long as each chunk, and all of about a second, is smaller. */
const TRICKLE = { chunkBytes: 4 * 1024, secondBytes: 32 * 1024 } as const;
/** A shorter rest would cost more than it saves. */
const REST_MIN_MS = 20;
/** The output printed meanwhile is read that much before the sink needs it. */
const READ_AHEAD_MS = 5;

export interface OutputSink {
  /** Takes in a chunk; its memory is reused after that. */
  write(chunk: Buffer): void;
  /** Whether some of it is left to be handled; nothing more is read until that is done. */
  isBehind(): boolean;
  /** Handles more of it, for as long as the turn lasts. */
  goOn(): void;
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
  readonly #stream: OutputStream;
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

  constructor(stream: OutputStream, sink: OutputSink, pace: Readonly<ReadingPace>) {
    this.#sink = sink;
    this.#allowance = new ReadingAllowance(pace, performance.now());
    this.#longestRestMs = pace.restMs;
    this.#stream = stream;
    stream.consume = (chunk) => this.#take(chunk);
    // The rest that the run before has left to the sink comes first.
    if (sink.isBehind()) void this.#resumeAfter(0, 0, undefined);
    else stream.resume();
  }

  /** Resolves when the stream has ended or `abandon` was called, with the error if it could not be read. */
  get ended(): Promise<Error | undefined> {
    return this.#stream.ended;
  }

  /** From now on output is read at once, as far as the pace allows. */
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
    this.#stream.destroy();
  }

  #take(chunk: Buffer): void {
    const pauseMs = this.#handle(chunk.length, () => this.#sink.write(chunk));
    const drained = this.#sink.drained();
    const isBehind = this.#sink.isBehind();
    const restMs = this.#restAfter(chunk.length, performance.now());
    if (pauseMs === 0 && restMs === 0 && !drained && !isBehind && !turn.isOver()) return;
    this.#stream.pause();
    void this.#resumeAfter(pauseMs, isBehind ? 0 : restMs, drained);
  }

  /** @returns how long to wait before more is done, in ms */
  #handle(bytes: number, piece: () => void): number {
    const processorMs = turn.work(piece);
    const overLimit = this.#sink.isOverLimit();
    return this.#allowance.spend({ bytes, processorMs, overLimit }, performance.now());
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
    if (pauseMs === 0 && restMs > 0 && !this.#restless) {
      this.#rest = new AbortController();
      await wait(restMs, this.#rest.signal);
      this.#rest = undefined;
    } else await this.#pause(pauseMs);
    while (this.#sink.isBehind() && !this.#stream.isOver) {
      await this.#pause(this.#handle(0, () => this.#sink.goOn()));
    }
    if (!this.#stream.isOver) this.#stream.resume();
  }

  /** Lets others have a turn, at least. */
  async #pause(ms: number): Promise<void> {
    if (ms > 0 && !this.#hurried.signal.aborted) await wait(ms, this.#hurried.signal);
    do await nextTurn();
    while (turn.isOver());
  }
}

/** Resolves after so long, or when the signal is given. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}
