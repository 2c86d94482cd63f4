import type { WrittenFile } from "../../core/files/capped-file.ts";
import { clean } from "../../core/text/clean.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import type { EventLines } from "../pipeline/event-lines.ts";
import type { LineLedger } from "../pipeline/line-ledger.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import {
  createPipeline,
  type Pipeline,
  type PipelineOptions,
  type PipelineSink,
} from "../pipeline/pipeline.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import type { Arrivals } from "./arrivals.ts";
import { type EndReason, isFailure } from "./end-reason.ts";
import { MonitorArrivals } from "./monitor-arrivals.ts";
import type { OutputSink } from "./output-reader.ts";
import { OutputTail } from "./output-tail.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import { type LogsKept, monitorLogs, type TaskLogs } from "./task-logs.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";

const LAST_LINE_CHARS = 400;
/** The most lines of stderr in the end event of a failed command. */
const STDERR_QUOTE_LINES = 5;

/** Receives the events of a monitor's output. */
export interface MonitorSink extends Omit<PipelineSink, "log"> {
  /** Called when lines of stdout have come, whether they become events or not. */
  lines(): void;
}

/** The part of a monitor's output that its end tells. */
export interface MonitorRest {
  /** The last lines of stdout that no event has shown, each with its category unless it is quoted. */
  quoted: UnshownLine[];
  /** Repeats withheld since the last event. */
  repeats: Repeats | undefined;
  /** The last lines of stderr, if the command failed. */
  stderr: string[];
}

/** The facts that remain of an ended output, besides its counts. */
interface OutputFacts {
  logs: LogsKept;
  written: readonly (readonly WrittenFile[])[];
  leftOutBytes: number;
  stderrBytes: number;
  stderrLines: number;
  lastLine: LastLine | undefined;
}

/** The parts of a running output. */
interface RunningParts {
  readonly pipeline: Pipeline;
  readonly stderr: OutputTail;
  readonly logs: TaskLogs;
  readonly sinks: readonly [stdout: OutputSink, stderr: OutputSink];
}

/** The output of a monitor: both streams are logged, and stdout goes through the pipeline. */
export class MonitorOutput implements TaskOutput<MonitorRest> {
  readonly ledger: LineLedger;
  /** The lines of stdout that became events. */
  readonly eventLines: EventLines;
  readonly #eventMaxChars: number;
  readonly #files: TaskFiles;
  /** Released at the end: thousands of ended tasks may be remembered for long. */
  #running: RunningParts | undefined;
  /** The facts, set at the end. */
  #facts: OutputFacts;
  #lastChunkAtMs: number | undefined;
  readonly #arrivals = new MonitorArrivals();

  constructor(logs: TaskLogs, options: Readonly<PipelineOptions>, sink: MonitorSink) {
    const pipeline = createPipeline(options, {
      ...sink,
      log: (chunk, linesBefore) => logs.stdout.write(chunk, linesBefore),
    });
    const stderr = new OutputTail();
    this.ledger = pipeline.ledger;
    this.eventLines = pipeline.eventLines;
    this.#eventMaxChars = options.eventMaxChars;
    this.#files = logs.files;
    this.#facts = {
      logs: logs.kept,
      written: [],
      leftOutBytes: 0,
      stderrBytes: 0,
      stderrLines: 0,
      lastLine: undefined,
    };
    const toPipeline: OutputSink = {
      write: (chunk) => {
        const atMs = Date.now();
        this.#arrivals.stdoutCame(pipeline.ledger.lastNumber + 1, atMs);
        pipeline.write(chunk);
        sink.lines();
        this.#lastChunkAtMs = atMs;
      },
      isBehind: () => pipeline.isBehind(),
      goOn: () => pipeline.goOn(),
      drained: () => logs.stdout.drained(),
      isOverLimit: () => pipeline.isOverLimit(),
      restMs: () => pipeline.batchOpenMs(),
    };
    const toLog: OutputSink = {
      write: (chunk) => {
        this.#arrivals.stderrCame(stderr.lines + 1, Date.now());
        logs.stderr.write(chunk, stderr.lines);
        stderr.push(chunk);
      },
      othersCaughtUp: () => this.#arrivals.placeStderr(),
      isBehind: () => false,
      goOn: () => {},
      drained: () => logs.stderr.drained(),
      isOverLimit: () => false,
      restMs: () => 0,
    };
    this.#running = { pipeline, stderr, logs, sinks: [toPipeline, toLog] };
  }

  get sinks(): readonly OutputSink[] {
    return this.#running?.sinks ?? [];
  }

  get logs(): readonly [stdout: TaskLog, stderr: TaskLog] {
    return monitorLogs(this.#files, this.#running?.logs.kept ?? this.#facts.logs);
  }

  get lost(): Promise<Error> {
    return this.#running ? this.#running.logs.lost : new Promise(() => {});
  }

  get written(): readonly (readonly WrittenFile[])[] {
    return this.#running?.logs.written ?? this.#facts.written;
  }

  get arrivals(): readonly [stdout: Arrivals, stderr: Arrivals] {
    return this.#arrivals.streams;
  }

  /** The number of the last complete line of each log. */
  get lastNumbers(): readonly [stdout: number, stderr: number] {
    const stderr = this.#running?.stderr.lines ?? this.#facts.stderrLines;
    return [this.ledger.lastNumber, this.#arrivals.lastPlaced(stderr)];
  }

  get linesPrinted(): number {
    return this.ledger.printed;
  }

  get account(): object {
    return this.ledger;
  }

  /** The bytes of overlong lines that no event can show. */
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

  /** The open lines of both streams: a question of a shell's `read` stands on stderr. */
  get openLines(): readonly string[] {
    if (!this.#running) return [];
    const { lastLine } = this;
    const { stderr } = this.#running;
    return [
      ...(lastLine?.isOpen ? [lastLine.text] : []),
      ...(stderr.isLineOpen ? stderr.last(1).map((text) => shortenMiddle(text, LAST_LINE_CHARS)) : []),
    ];
  }

  get stderrBytes(): number {
    return this.#running?.stderr.bytes ?? this.#facts.stderrBytes;
  }

  /** Returns the first line of stderr that is not blank. */
  firstStderrLine(): string | undefined {
    return this.#running?.stderr.firstLine();
  }

  /** Returns the last lines of stderr that are not blank. */
  lastStderrLines(count: number): string[] {
    return this.#running?.stderr.last(count) ?? [];
  }

  /** Notes the lines of an event that the model does not get, for the end event to quote. */
  noteUnshown(event: OutputEvent): void {
    this.#running?.pipeline.noteUnshown(event);
  }

  forgetRepeats(): void {
    this.#running?.pipeline.forgetRepeats();
  }

  takeRepeats(): Repeats | undefined {
    return this.#running?.pipeline.takeRepeats();
  }

  async beginAgain(text: string): Promise<void> {
    await this.#running?.pipeline.mark(text);
  }

  discardRest(): void {
    this.#running?.pipeline.discardRest();
  }

  async flush(): Promise<void> {
    await this.#running?.logs.flush();
  }

  async finish(reason: EndReason): Promise<MonitorRest> {
    if (!this.#running) return { quoted: [], repeats: undefined, stderr: [] };
    const { logs, pipeline, stderr } = this.#running;
    await logs.close();
    this.#arrivals.close();
    // This comes last, so that the last lines and the end event reach the observer together.
    const lastBefore = this.lastLine;
    const isSuccess = reason.kind === "exited" && reason.code === 0;
    await pipeline.end(!isSuccess);
    this.eventLines.close();
    const rest = {
      quoted: pipeline.takeUnshownTail().map((line) => ({ ...line, text: this.#quotable(line.text) })),
      repeats: pipeline.takeRepeats(),
      stderr: this.lastStderrLines(isFailure(reason) ? STDERR_QUOTE_LINES : 0).map((line) =>
        this.#quotable(line),
      ),
    };
    const { leftOutBytes, stderrBytes } = this;
    const lastLine = lastBefore?.isOpen ? lastBefore : this.lastLine;
    this.#facts = {
      logs: logs.kept,
      written: logs.written,
      leftOutBytes,
      stderrBytes,
      // The last one may lack its line feed.
      stderrLines: stderr.lines + 1,
      lastLine: lastLine && { ...lastLine, text: ownCopy(lastLine.text) },
    };
    this.#running = undefined;
    return rest;
  }

  #quotable(text: string): string {
    return ownCopy(shortenMiddle(text, this.#eventMaxChars));
  }
}
