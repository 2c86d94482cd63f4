import { setImmediate as nextTurn } from "node:timers/promises";
import { defaultReadingPace, type ReadingPace } from "../pipeline/reading-allowance.ts";
import { OutputReader, type OutputSink } from "./output-reader.ts";
import type { OutputStream } from "./output-stream.ts";

/** After this time, unread lines of an ended source stay in the pipe. */
const BEHIND_MAX_MS = 10_000;

/** Reads the streams of a source, each into its sink, until all of them have ended. */
export class Reading {
  /** Resolves when they have ended, with the error if one could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly #sinks: readonly OutputSink[];
  readonly #readers: readonly OutputReader[];

  /** @param sinks at least one for each stream */
  constructor(
    streams: readonly OutputStream[],
    sinks: readonly OutputSink[],
    pace: Readonly<ReadingPace> = defaultReadingPace,
  ) {
    this.#sinks = sinks;
    this.#readers = streams.flatMap((stream, index) => {
      const sink = sinks[index];
      return sink ? [new OutputReader(stream, sink, pace, () => this.#taken(sink, index))] : [];
    });
    this.ended = Promise.all(this.#readers.map((reader) => reader.ended)).then((errors) =>
      errors.find((error) => error !== undefined),
    );
  }

  /** Reads everything at once from now on, because the end may be next. */
  stopResting(): void {
    for (const reader of this.#readers) reader.stopResting();
  }

  /** Resolves when all output so far has been read, as far as the pace allows. */
  async catchUp(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.catchUp()));
  }

  /**
   * Takes in the rest that ended processes left in the pipes, and no more: a foreign process may keep the
   * streams open.
   */
  async drain(timeoutMs: number): Promise<void> {
    for (const reader of this.#readers) reader.hurry();
    const startedMs = performance.now();
    const giveUp = (): void => {
      // A slow pattern only delays the reading of a finite rest.
      const isBehind =
        performance.now() - startedMs < BEHIND_MAX_MS && this.#sinks.some((sink) => sink.isBehind());
      if (isBehind) abandon = setTimeout(giveUp, timeoutMs);
      else for (const reader of this.#readers) reader.abandon();
    };
    let abandon = setTimeout(giveUp, timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  /** What rests in the pipe of an earlier stream came before this chunk, and counts as such. */
  #taken(sink: OutputSink, index: number): void {
    if (!sink.othersCaughtUp) return;
    const before = this.#readers.slice(0, index).map((reader) => reader.catchUp());
    // What another pipe has ready is read within this turn.
    void Promise.all([nextTurn(), ...before]).then(() => sink.othersCaughtUp?.());
  }
}
