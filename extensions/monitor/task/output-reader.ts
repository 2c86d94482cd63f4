import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { turn } from "../../core/pi/turn.ts";
import { ReadingAllowance, type ReadingPace } from "../pipeline/reading-allowance.ts";
import type { OutputStream } from "./output-stream.ts";
import { WorkAccount } from "./work-account.ts";

/** Output is a trickle while each chunk, and the output of about a second, is smaller. */
const TRICKLE = { chunkBytes: 4 * 1024, secondBytes: 32 * 1024 } as const;
/** A shorter rest would cost more than it saves. */
const REST_MIN_MS = 20;
/** The reader wakes this much before the sink needs the output. */
const READ_AHEAD_MS = 5;

export interface OutputSink {
  /** Takes in a chunk, whose memory is used again afterwards. */
  write(chunk: Buffer): void;
  /** Tells whether some of it is left to be handled; until then nothing more is read. */
  isBehind(): boolean;
  /** Handles more of it, for as long as the turn lasts. */
  goOn(): void;
  /** Resolves when the sink can take more; undefined if it can now. */
  drained(): Promise<void> | undefined;
  isOverLimit(): boolean;
  /** Returns for how long it would only store more output, in ms; 0 if it needs everything at once. */
  restMs(): number;
  /** Called after a chunk of a later stream, once the streams before it have caught up with it. */
  othersCaughtUp?(): void;
}

/**
 * Reads an output of a command at a pace that cannot occupy pi; the command waits meanwhile. A trickle stays
 * in the pipe while the sink has no use for it: each waking of pi costs as much as many lines.
 */
export class OutputReader {
  readonly #stream: OutputStream;
  readonly #sink: OutputSink;
  readonly #allowance: ReadingAllowance;
  readonly #account = new WorkAccount();
  readonly #longestRestMs: number;
  readonly #taken: () => void;
  readonly #hurried = new AbortController();
  /** Ends the current rest. */
  #rest: AbortController | undefined;
  #restless = false;
  /** The bytes of about the last second. */
  #recentBytes = 0;
  #readAtMs = 0;

  /** @param taken called after each chunk */
  constructor(stream: OutputStream, sink: OutputSink, pace: Readonly<ReadingPace>, taken = () => {}) {
    this.#sink = sink;
    this.#taken = taken;
    this.#allowance = new ReadingAllowance(pace, performance.now());
    this.#longestRestMs = pace.restMs;
    this.#stream = stream;
    stream.consume = (chunk) => this.#take(chunk);
    // The sink first handles the rest of the run before.
    if (sink.isBehind()) void this.#resumeAfter(0, 0, undefined);
    else stream.resume();
  }

  /** Resolves when the stream has ended or `abandon` was called, with the error if it could not be read. */
  get ended(): Promise<Error | undefined> {
    return this.#stream.ended;
  }

  /** Reads all further output at once, as far as the pace allows. */
  stopResting(): void {
    this.#restless = true;
    this.#rest?.abort();
  }

  /** Resolves when all output so far has been read, as far as the pace allows. */
  async catchUp(): Promise<void> {
    if (!this.#rest) return;
    this.#rest.abort();
    // The first turn may end without a look at the pipe.
    await nextTurn();
    await nextTurn();
  }

  /** Reads without pauses from now on: the writers are gone, and the rest in the pipe is finite. */
  hurry(): void {
    this.#hurried.abort();
    this.stopResting();
  }

  /** Stops reading, even if a process still holds the other end. */
  abandon(): void {
    this.hurry();
    this.#stream.destroy();
  }

  #take(chunk: Buffer): void {
    const pauseMs = this.#handle(chunk.length, () => this.#sink.write(chunk));
    this.#taken();
    const drained = this.#sink.drained();
    const isBehind = this.#sink.isBehind();
    const restMs = this.#restAfter(chunk.length, performance.now());
    if (pauseMs === 0 && restMs === 0 && !drained && !isBehind && !turn.isOver()) return;
    this.#stream.pause();
    void this.#resumeAfter(pauseMs, isBehind ? 0 : restMs, drained);
  }

  /** @returns how long to wait before more is done, in ms */
  #handle(bytes: number, piece: () => void): number {
    const processorMs = this.#account.measure(() => turn.work(piece));
    const overLimit = this.#sink.isOverLimit();
    return this.#allowance.spend({ bytes, processorMs, overLimit }, performance.now());
  }

  /** Returns how long further output may stay in the pipe, in ms. */
  #restAfter(chunkBytes: number, nowMs: number): number {
    this.#recentBytes *= Math.max(0, 1 - (nowMs - this.#readAtMs) / 1_000);
    this.#recentBytes += chunkBytes;
    this.#readAtMs = nowMs;
    // A command that prints much would be slowed down, because a pipe is soon full.
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
      this.#account.goOn();
      await this.#pause(this.#handle(0, () => this.#sink.goOn()));
    }
    this.#account.goOn();
    if (!this.#stream.isOver) this.#stream.resume();
  }

  /** Gives others at least one turn. */
  async #pause(ms: number): Promise<void> {
    if (ms > 0 && !this.#hurried.signal.aborted) await wait(ms, this.#hurried.signal);
    do await nextTurn();
    while (turn.isOver());
  }
}

/** Resolves after this time, or when the signal is aborted. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}
