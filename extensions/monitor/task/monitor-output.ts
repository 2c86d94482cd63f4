import { clean } from "../pipeline/clean.ts";
import type { LineCounts } from "../pipeline/line-counts.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import {
  createPipeline,
  type Pipeline,
  type PipelineOptions,
  type PipelineSink,
  type PipelineState,
} from "../pipeline/pipeline.ts";
import type { ReadingPace } from "../pipeline/reading-allowance.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { shorten } from "../pipeline/truncate.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import type { OutputSource } from "./output-pipe.ts";
import { OutputReader } from "./output-reader.ts";
import { OutputTail, type OutputTailState } from "./output-tail.ts";
import type { TaskLogs, TaskLogsState } from "./task-logs.ts";

const LAST_LINE_CHARS = 400;

/** Where the output of a task comes from; none once it has ended. */
export type OutputSources = readonly OutputSource[];

export interface MonitorOutputOptions extends PipelineOptions {
  readingPace: Readonly<ReadingPace>;
}

/** What is known of a task's output, as data that another runtime can go on from. */
export interface MonitorOutputState {
  pipeline: PipelineState;
  stderr: OutputTailState;
  /** In ms since the epoch; undefined if nothing came. */
  lastChunkAtMs: number | undefined;
  sources: OutputSources | undefined;
  logs: TaskLogsState;
}

interface LastLine {
  text: string;
  /** In ms since the epoch. */
  atMs: number;
}

/** The two output streams of a task: read, logged, and stdout taken through the pipeline. */
export class MonitorOutput {
  /** Called when lines of stdout have come, whether they become events or not. */
  onLines: () => void = () => {};
  /** Resolves when both streams have ended, with the error if one could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly #logs: TaskLogs;
  readonly #stderr: OutputTail;
  readonly #pipeline: Pipeline;
  #sources: OutputSources | undefined;
  #readers: OutputReader[];
  #lastChunkAtMs: number | undefined;

  /** @param before the state of a suspended output to go on from */
  constructor(
    sources: OutputSources | undefined,
    logs: TaskLogs,
    options: Readonly<MonitorOutputOptions>,
    sink: Omit<PipelineSink, "log">,
    before?: MonitorOutputState,
  ) {
    this.#logs = logs;
    this.#sources = sources;
    this.#stderr = new OutputTail(before?.stderr);
    this.#lastChunkAtMs = before?.lastChunkAtMs;
    const log = (chunk: Buffer, linesBefore: number): void => logs.stdout.write(chunk, linesBefore);
    this.#pipeline = createPipeline(options, { ...sink, log }, before?.pipeline);
    this.#readers = sources ? this.#read(sources, options.readingPace) : [];
    this.ended = Promise.allSettled(this.#readers.map((reader) => reader.ended)).then(firstError);
  }

  get counts(): LineCounts {
    return this.#pipeline.counts;
  }

  /** Bytes of overlong lines that were dropped. */
  get droppedBytes(): number {
    return this.#pipeline.droppedBytes;
  }

  /** The newest line of stdout, whether it became an event or not. */
  get lastLine(): LastLine | undefined {
    const line = this.#pipeline.lastLine;
    if (line === undefined || this.#lastChunkAtMs === undefined) return undefined;
    return { text: shorten(clean(line), LAST_LINE_CHARS), atMs: this.#lastChunkAtMs };
  }

  get stderrBytes(): number {
    return this.#stderr.bytes;
  }

  /** The first line of stderr that is not blank. */
  firstStderrLine(): string | undefined {
    return this.#stderr.firstLine();
  }

  /** The last lines of stderr that are not blank. */
  lastStderrLines(count: number): string[] {
    return this.#stderr.last(count);
  }

  /** Lines of an event that the model does not get, for the end event to quote. */
  noteUnshown(event: OutputEvent): void {
    this.#pipeline.noteUnshown(event);
  }

  forgetRepeats(): void {
    this.#pipeline.forgetRepeats();
  }

  takeRepeats(): Repeats | undefined {
    return this.#pipeline.takeRepeats();
  }

  /** What the command printed and nobody has seen, and still prints, reaches nobody. */
  discardRest(): void {
    this.#pipeline.discardRest();
  }

  /**
   * Takes in what the ended processes left in the pipes, and no more than that: a process that is not
   * theirs may keep the streams open.
   */
  async drain(timeoutMs: number): Promise<void> {
    for (const reader of this.#readers) reader.hurry();
    const abandon = setTimeout(() => {
      for (const reader of this.#readers) reader.abandon();
    }, timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  /** What was printed so far is in the files. */
  async flushLogs(): Promise<void> {
    await this.#logs.flush();
  }

  /**
   * Closes the logs and flushes the stages in their order.
   * @returns the last lines that no event has shown, and how each is counted
   */
  async finish(): Promise<UnshownLine[]> {
    await this.#logs.close();
    // Last, so that the last lines and the end event reach the observer together.
    await this.#pipeline.end();
    // Their buffers are not to be kept for as long as the task is remembered.
    this.#sources = undefined;
    this.#readers = [];
    return this.#pipeline.takeUnshownTail();
  }

  /** Stops reading, with nothing lost, and gives up its state. */
  async suspend(): Promise<MonitorOutputState> {
    for (const reader of this.#readers) reader.suspend();
    return {
      pipeline: this.#pipeline.suspend(),
      stderr: this.#stderr.state,
      lastChunkAtMs: this.#lastChunkAtMs,
      sources: this.#sources,
      logs: await this.#logs.suspend(),
    };
  }

  /** @param sources of stdout and stderr, in this order */
  #read(sources: OutputSources, pace: Readonly<ReadingPace>): OutputReader[] {
    const toPipeline = {
      write: (chunk: Buffer) => this.#takeStdout(chunk),
      drained: () => this.#logs.stdout.drained(),
      isOverLimit: () => this.#pipeline.isOverLimit(),
    };
    const toLog = {
      write: (chunk: Buffer) => this.#takeStderr(chunk),
      drained: () => this.#logs.stderr.drained(),
      isOverLimit: () => false,
    };
    return sources.map((source, index) => new OutputReader(source, index === 0 ? toPipeline : toLog, pace));
  }

  #takeStdout(chunk: Buffer): void {
    this.#pipeline.write(chunk);
    this.onLines();
    this.#lastChunkAtMs = Date.now();
  }

  #takeStderr(chunk: Buffer): void {
    this.#logs.stderr.write(chunk, this.#stderr.lines);
    this.#stderr.push(chunk);
  }
}

function firstError(results: PromiseSettledResult<void>[]): Error | undefined {
  return results.find((result) => result.status === "rejected")?.reason;
}
