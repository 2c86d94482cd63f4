import type { CappedLog, CappedLogState } from "../../core/files/capped-log.ts";
import { type LogKeeping, wholeLog } from "../../core/files/log-keeping.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import { defaultReadingPace } from "../pipeline/reading-allowance.ts";
import type { LastLine } from "./base-task.ts";
import type { OutputSource } from "./output-pipe.ts";
import { OutputReader } from "./output-reader.ts";
import { OutputTail, type OutputTailState } from "./output-tail.ts";

/** What is known of a job's output, as data that another runtime can go on from. */
export type JobOutputState = RunningOutputState | EndedOutputState;

interface RunningOutputState {
  kind: "running";
  tail: OutputTailState;
  /** In ms since the epoch; undefined if nothing came. */
  lastChunkAtMs: number | undefined;
  source: OutputSource | undefined;
  log: CappedLogState;
}

interface EndedOutputState {
  kind: "ended";
  facts: OutputFacts;
}

/** What is still told of an output that has ended. */
interface OutputFacts {
  keeping: LogKeeping;
  lines: number;
  lastLine: LastLine | undefined;
}

/** What only a running output has. */
interface RunningParts {
  readonly tail: OutputTail;
  readonly log: CappedLog;
  readonly source: OutputSource | undefined;
  readonly reader: OutputReader | undefined;
}

const LAST_LINE_CHARS = 400;
const nothingPrinted: OutputFacts = { keeping: wholeLog, lines: 0, lastLine: undefined };

/** Both output streams of a job, as one, in the order in which they were written. */
export class JobOutput {
  /** Resolves when it has ended, with the error if it could not be read. */
  readonly ended: Promise<Error | undefined>;
  /** Let go of at the end: an ended job may be remembered for long. */
  #running: RunningParts | undefined;
  /** What is known once it has ended. */
  #facts = nothingPrinted;
  #lastChunkAtMs: number | undefined;

  constructor(source: OutputSource | undefined, log: CappedLog, before?: JobOutputState) {
    if (before?.kind === "ended") {
      this.#facts = before.facts;
      this.ended = Promise.resolve(undefined);
      return;
    }
    const tail = new OutputTail(before?.tail);
    this.#lastChunkAtMs = before?.lastChunkAtMs;
    const sink = {
      write: (chunk: Buffer) => {
        log.write(chunk, tail.lines);
        tail.push(chunk);
        this.#lastChunkAtMs = Date.now();
      },
      isBehind: () => false,
      goOn: () => {},
      drained: () => log.drained(),
      isOverLimit: () => false,
      restMs: () => 0,
    };
    const reader = source && new OutputReader(source, sink, defaultReadingPace);
    this.#running = { tail, log, source, reader };
    this.ended = reader
      ? reader.ended.then(
          () => undefined,
          (error: Error) => error,
        )
      : Promise.resolve(undefined);
  }

  /** What its log has. */
  get keeping(): LogKeeping {
    return this.#running?.log.keeping ?? this.#facts.keeping;
  }

  get lines(): number {
    return this.#running?.tail.lines ?? this.#facts.lines;
  }

  get lastLine(): LastLine | undefined {
    if (!this.#running) return this.#facts.lastLine;
    const [text] = this.#running.tail.last(1);
    return text === undefined || this.#lastChunkAtMs === undefined
      ? undefined
      : {
          text: shortenMiddle(text, LAST_LINE_CHARS),
          atMs: this.#lastChunkAtMs,
          isOpen: this.#running.tail.isLineOpen,
        };
  }

  /** Takes in what the ended processes left in the pipe, for at most so long. */
  async drain(timeoutMs: number): Promise<void> {
    const reader = this.#running?.reader;
    reader?.hurry();
    const abandon = setTimeout(() => reader?.abandon(), timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  stopResting(): void {
    this.#running?.reader?.stopResting();
  }

  async flushLog(): Promise<void> {
    await this.#running?.log.flush();
  }

  /**
   * Closes the log and keeps the facts alone.
   * @returns the last lines, as many as are asked for
   */
  async finish(lines: number): Promise<string[]> {
    if (!this.#running) return [];
    const { log, tail } = this.#running;
    await log.close();
    const { lastLine } = this;
    this.#facts = {
      keeping: log.keeping,
      // A last line without a line feed is a line.
      lines: tail.lines + (tail.isLineOpen ? 1 : 0),
      lastLine: lastLine && { ...lastLine, text: ownCopy(lastLine.text) },
    };
    this.#running = undefined;
    return tail.last(lines);
  }

  /** Stops reading, with nothing lost, and gives up its state. */
  async suspend(): Promise<JobOutputState> {
    if (!this.#running) return { kind: "ended", facts: this.#facts };
    const { reader, tail, source, log } = this.#running;
    reader?.suspend();
    return {
      kind: "running",
      tail: tail.state,
      lastChunkAtMs: this.#lastChunkAtMs,
      source,
      log: await log.suspend(),
    };
  }
}
