// Longer than most: what the two streams of a monitor share, running, ended and handed over, is one state.
import { wholeLog } from "../../core/files/log-keeping.ts";
import { clean } from "../../core/text/clean.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import { LineCounts, type LineCountsData } from "../pipeline/line-counts.ts";
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
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import type { LastLine } from "./base-task.ts";
import type { OutputSource } from "./output-pipe.ts";
import { OutputReader } from "./output-reader.ts";
import { OutputTail, type OutputTailState } from "./output-tail.ts";
import type { TaskLogs, TaskLogsKeeping, TaskLogsState } from "./task-logs.ts";

const LAST_LINE_CHARS = 400;
/** So long the lines of an ended command are looked at before the rest of them is left in the pipe. */
const BEHIND_MAX_MS = 10_000;

/** Where the output of a task comes from; none once it has ended. */
export type OutputSources = readonly OutputSource[];

export interface MonitorOutputOptions extends PipelineOptions {
  readingPace: Readonly<ReadingPace>;
}

/** What is known of a task's output, as data that another runtime can go on from. */
export type MonitorOutputState = RunningOutputState | EndedOutputState;

interface RunningOutputState {
  kind: "running";
  pipeline: PipelineState;
  stderr: OutputTailState;
  /** In ms since the epoch; undefined if nothing came. */
  lastChunkAtMs: number | undefined;
  sources: OutputSources | undefined;
  logs: TaskLogsState;
}

interface EndedOutputState {
  kind: "ended";
  counts: LineCountsData;
  facts: OutputFacts;
}

/** What is still told of an output that has ended, beside its counts. */
interface OutputFacts {
  keeping: TaskLogsKeeping;
  leftOutBytes: number;
  stderrBytes: number;
  lastLine: LastLine | undefined;
}

/** What an output that has ended leaves to the end event. */
export interface OutputRest {
  /** The last lines of stdout that no event has shown, and how each is counted. */
  unshown: UnshownLine[];
  /** Repeats withheld since the last event. */
  repeats: Repeats | undefined;
  /** The last lines of stderr that are not blank. */
  stderr: string[];
}

/** What only a running output has. */
interface RunningParts {
  readonly pipeline: Pipeline;
  readonly stderr: OutputTail;
  readonly logs: TaskLogs;
  readonly sources: OutputSources | undefined;
  /** Of stdout and stderr, in this order. */
  readonly readers: readonly OutputReader[];
}

const nothingPrinted: OutputFacts = {
  keeping: { stdout: wholeLog, stderr: wholeLog },
  leftOutBytes: 0,
  stderrBytes: 0,
  lastLine: undefined,
};

/** The two output streams of a task: read, logged, and stdout taken through the pipeline. */
export class MonitorOutput {
  /** Called when lines of stdout have come, whether they become events or not. */
  onLines: (() => void) | undefined;
  /** Resolves when both streams have ended, with the error if one could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly counts: LineCounts;
  /** Let go of at the end: an ended task may be remembered for long, and thousands of them. */
  #running: RunningParts | undefined;
  /** What is known once it has ended. */
  #facts = nothingPrinted;
  #lastChunkAtMs: number | undefined;

  /** @param before the state of a suspended output to go on from */
  constructor(
    sources: OutputSources | undefined,
    logs: TaskLogs,
    options: Readonly<MonitorOutputOptions>,
    sink: Omit<PipelineSink, "log">,
    before?: MonitorOutputState,
  ) {
    if (before?.kind === "ended") {
      this.counts = LineCounts.from(before.counts);
      this.#facts = before.facts;
      this.ended = Promise.resolve(undefined);
      return;
    }
    const stderr = new OutputTail(before?.stderr);
    this.#lastChunkAtMs = before?.lastChunkAtMs;
    const log = (chunk: Buffer, linesBefore: number): void => logs.stdout.write(chunk, linesBefore);
    const pipeline = createPipeline(options, { ...sink, log }, before?.pipeline);
    const readers = sources ? this.#read(sources, { pipeline, stderr, logs }, options.readingPace) : [];
    this.counts = pipeline.counts;
    this.#running = { pipeline, stderr, logs, sources, readers };
    this.ended = Promise.allSettled(readers.map((reader) => reader.ended)).then(firstError);
  }

  /** What its logs have. */
  get keeping(): TaskLogsKeeping {
    return this.#running?.logs.keeping ?? this.#facts.keeping;
  }

  /** Bytes of overlong lines that were left out. */
  get leftOutBytes(): number {
    return this.#running?.pipeline.leftOutBytes ?? this.#facts.leftOutBytes;
  }

  /** The newest line of stdout, whether it became an event or not. */
  get lastLine(): LastLine | undefined {
    if (!this.#running) return this.#facts.lastLine;
    const { openLine, lastLine } = this.#running.pipeline;
    const open = clean(openLine);
    const isOpen = open.trim() !== "";
    if ((lastLine === undefined && !isOpen) || this.#lastChunkAtMs === undefined) return undefined;
    const text = isOpen ? open : clean(lastLine ?? "");
    return { text: shortenMiddle(text, LAST_LINE_CHARS), atMs: this.#lastChunkAtMs, isOpen };
  }

  get stderrBytes(): number {
    return this.#running?.stderr.bytes ?? this.#facts.stderrBytes;
  }

  /** The first line of stderr that is not blank. */
  firstStderrLine(): string | undefined {
    return this.#running?.stderr.firstLine();
  }

  /** The last lines of stderr that are not blank. */
  lastStderrLines(count: number): string[] {
    return this.#running?.stderr.last(count) ?? [];
  }

  /** Lines of an event that the model does not get, for the end event to quote. */
  noteUnshown(event: OutputEvent): void {
    this.#running?.pipeline.noteUnshown(event);
  }

  forgetRepeats(): void {
    this.#running?.pipeline.forgetRepeats();
  }

  takeRepeats(): Repeats | undefined {
    return this.#running?.pipeline.takeRepeats();
  }

  /** What the command printed and nobody has seen, and still prints, reaches nobody. */
  discardRest(): void {
    this.#running?.pipeline.discardRest();
  }

  /**
   * Takes in what the ended processes left in the pipes, and no more than that: a process that is not
   * theirs may keep the streams open.
   */
  async drain(timeoutMs: number): Promise<void> {
    const readers = this.#running?.readers ?? [];
    for (const reader of readers) reader.hurry();
    const startedMs = performance.now();
    const giveUp = (): void => {
      // What a slow pattern keeps from being read is finite.
      const isBehind = this.#running?.pipeline.isBehind() && performance.now() - startedMs < BEHIND_MAX_MS;
      if (isBehind) abandon = setTimeout(giveUp, timeoutMs);
      else for (const reader of readers) reader.abandon();
    };
    let abandon = setTimeout(giveUp, timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  stopResting(): void {
    for (const reader of this.#running?.readers ?? []) reader.stopResting();
  }

  /** What was printed so far is in the files. */
  async flushLogs(): Promise<void> {
    await Promise.all((this.#running?.readers ?? []).map((reader) => reader.catchUp()));
    await this.#running?.logs.flush();
  }

  /**
   * Closes the logs, flushes the stages in their order, and keeps the facts alone.
   * @param stderrLines how many of the last lines of stderr the end event quotes
   * @param quoteOpenLine whether it quotes a last line that has not ended, also one that does not match
   */
  async finish(stderrLines: number, quoteOpenLine = false): Promise<OutputRest> {
    if (!this.#running) return { unshown: [], repeats: undefined, stderr: [] };
    const { logs, pipeline } = this.#running;
    await logs.close();
    // Last, so that the last lines and the end event reach the observer together.
    const lastBefore = this.lastLine;
    await pipeline.end(quoteOpenLine);
    const rest = {
      unshown: pipeline.takeUnshownTail(),
      repeats: pipeline.takeRepeats(),
      stderr: this.lastStderrLines(stderrLines),
    };
    const { leftOutBytes, stderrBytes } = this;
    const lastLine = lastBefore?.isOpen ? lastBefore : this.lastLine;
    this.#facts = {
      keeping: logs.keeping,
      leftOutBytes,
      stderrBytes,
      lastLine: lastLine && { ...lastLine, text: ownCopy(lastLine.text) },
    };
    this.#running = undefined;
    this.onLines = undefined;
    return rest;
  }

  /** Stops reading, with nothing lost, and gives up its state. */
  async suspend(): Promise<MonitorOutputState> {
    if (!this.#running) return { kind: "ended", counts: this.counts.toJSON(), facts: this.#facts };
    const { readers, pipeline, stderr, sources, logs } = this.#running;
    for (const reader of readers) reader.suspend();
    return {
      kind: "running",
      pipeline: pipeline.suspend(),
      stderr: stderr.state,
      lastChunkAtMs: this.#lastChunkAtMs,
      sources,
      logs: await logs.suspend(),
    };
  }

  /** @param sources of stdout and stderr, in this order */
  #read(
    sources: OutputSources,
    { pipeline, stderr, logs }: Pick<RunningParts, "pipeline" | "stderr" | "logs">,
    pace: Readonly<ReadingPace>,
  ): OutputReader[] {
    const toPipeline = {
      write: (chunk: Buffer) => {
        pipeline.write(chunk);
        this.onLines?.();
        this.#lastChunkAtMs = Date.now();
      },
      isBehind: () => pipeline.isBehind(),
      goOn: () => pipeline.goOn(),
      drained: () => logs.stdout.drained(),
      isOverLimit: () => pipeline.isOverLimit(),
      restMs: () => pipeline.batchOpenMs(),
    };
    const toLog = {
      write: (chunk: Buffer) => {
        logs.stderr.write(chunk, stderr.lines);
        stderr.push(chunk);
      },
      isBehind: () => false,
      goOn: () => {},
      drained: () => logs.stderr.drained(),
      isOverLimit: () => false,
      restMs: () => 0,
    };
    return sources.map((source, index) => new OutputReader(source, index === 0 ? toPipeline : toLog, pace));
  }
}

function firstError(results: PromiseSettledResult<void>[]): Error | undefined {
  return results.find((result) => result.status === "rejected")?.reason;
}
