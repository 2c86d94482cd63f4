import { defaultReadingPace, type ReadingPace } from "../pipeline/reading-allowance.ts";
import { OutputReader, type OutputSink } from "./output-reader.ts";
import type { OutputStream } from "./output-stream.ts";

/** The lines of an ended source are looked at for this time; the rest of them is then left in the pipe. */
const BEHIND_MAX_MS = 10_000;

/** Reads the streams of a source, each into its sink, until all of them have ended. */
export class Reading {
  /** Resolves when they have ended, with the error if one could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly #sinks: readonly OutputSink[];
  readonly #readers: readonly OutputReader[];

  /** @param sinks one for each stream, at least */
  constructor(
    streams: readonly OutputStream[],
    sinks: readonly OutputSink[],
    pace: Readonly<ReadingPace> = defaultReadingPace,
  ) {
    this.#sinks = sinks;
    this.#readers = streams.flatMap((stream, index) => {
      const sink = sinks[index];
      return sink ? [new OutputReader(stream, sink, pace)] : [];
    });
    this.ended = Promise.all(this.#readers.map((reader) => reader.ended)).then((errors) =>
      errors.find((error) => error !== undefined),
    );
  }

  /** From now on everything is read when it comes: its end may be next. */
  stopResting(): void {
    for (const reader of this.#readers) reader.stopResting();
  }

  /** Resolves when what was printed so far has been read, as far as the pace allows. */
  async catchUp(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.catchUp()));
  }

  /**
   * Takes in what ended processes left in the pipes, and no more than that: a process that is not theirs
   * may keep the streams open.
   */
  async drain(timeoutMs: number): Promise<void> {
    for (const reader of this.#readers) reader.hurry();
    const startedMs = performance.now();
    const giveUp = (): void => {
      // A slow pattern keeps only a finite rest from being read.
      const isBehind =
        performance.now() - startedMs < BEHIND_MAX_MS && this.#sinks.some((sink) => sink.isBehind());
      if (isBehind) abandon = setTimeout(giveUp, timeoutMs);
      else for (const reader of this.#readers) reader.abandon();
    };
    let abandon = setTimeout(giveUp, timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }
}
