import { turn } from "../../core/pi/turn.ts";
import { formatDuration } from "../../core/text/format.ts";
import { errorLabel } from "../../core/text/label.ts";
import { createLineFilter, type LineFilter } from "../../core/text/line-filter.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import type { LineCounts } from "../pipeline/line-counts.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { PipelineSink } from "../pipeline/pipeline.ts";
import type { RateLimit } from "../pipeline/rate-limiter.ts";
import { defaultReadingPace } from "../pipeline/reading-allowance.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import {
  type BaseEnd,
  type BaseLimits,
  type BaseSpec,
  type BaseStart,
  BaseTask,
  type LastLine,
} from "./base-task.ts";
import { type EndReason, isFailure } from "./end-reason.ts";
import { isHarmlessStderr } from "./harmless-stderr.ts";
import { MonitorOutput, type MonitorOutputState, type OutputSources } from "./monitor-output.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { spawnShell } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import { TaskLogs } from "./task-logs.ts";
import { type ProcessEnd, TaskProcess, type TaskProcessState } from "./task-process.ts";
import { writeTaskRecord } from "./task-record.ts";
import type { WakeOn } from "./wake.ts";

/** What was asked for. */
export interface MonitorSpec extends BaseSpec {
  description: string;
  wake: WakeOn;
  match: string | undefined;
  ignore: string | undefined;
  /** A notice when no line came for so long; undefined for none. */
  silenceMs: number | undefined;
}

export interface MonitorStart extends Omit<MonitorSpec, "directory">, BaseStart {
  /** Compiled from `match` and `ignore`. */
  filter: LineFilter | undefined;
}

export interface MonitorLimits extends BaseLimits {
  rateLimit: RateLimit;
  coalesceMs: number;
  eventMaxChars: number;
  /** Whether a command that prints only to stderr at first is worth a notice. */
  stderrNotice: boolean;
}

/** Hears what a monitor has to say while it runs, and how it ended. */
export interface MonitorObserver {
  output(task: MonitorTask, event: OutputEvent): void;
  /** A line of the product's own, with what it quotes of the command. */
  notice(task: MonitorTask, text: string, quoted?: readonly string[]): void;
  /** Called once, last. */
  ended(task: MonitorTask, end: MonitorEnd): void;
}

export interface MonitorEnd extends BaseEnd {
  kind: "monitor";
  /** The last lines of stdout that no event has shown, and how each is counted unless it is quoted. */
  quoted: UnshownLine[];
  /** Repeats withheld since the last event. */
  repeats: Repeats | undefined;
  /** The last lines of stderr, where the command failed. */
  stderr: string[];
}

/** Lines of stderr in the end event of a failed command. */
const STDERR_QUOTE_LINES = 5;
/** Of a command that has printed only to stderr for so long it is said. */
const STDERR_NOTICE_MS = 10_000;
/** As many lines as a program says of itself at most before it is silent. */
const HARMLESS_LINES_MAX = 10;

/** A monitor as data and streams, from which another runtime can go on after a reload of pi. */
export interface MonitorTaskState {
  kind: "monitor";
  spec: MonitorSpec;
  limits: MonitorLimits;
  files: TaskFiles;
  process: TaskProcessState;
  output: MonitorOutputState;
  /** Notices that are given once. */
  said: readonly OnceNotice[];
  /** Undefined while it runs. */
  end: MonitorEnd | undefined;
}

/** Silence is said again after new lines. */
type OnceNotice = "logs lost" | "output held" | "silence" | "stderr only";

/** What a monitor is made of, new or resumed. */
interface MonitorParts {
  spec: MonitorSpec;
  filter: LineFilter | undefined;
  limits: MonitorLimits;
  files: TaskFiles;
  process: TaskProcessState;
  logs: TaskLogs;
  sources: OutputSources | undefined;
  said: readonly OnceNotice[];
  end: MonitorEnd | undefined;
}

/**
 * One running command whose stdout lines are events. Long, since a reload takes it apart and puts it together
 * again here: what it is made of stands beside what it does.
 */
export class MonitorTask extends BaseTask<MonitorSpec, MonitorEnd> {
  readonly kind = "monitor";
  readonly output: MonitorOutput;
  readonly recorded: Promise<void>;
  readonly done: Promise<MonitorEnd>;
  readonly #limits: MonitorLimits;
  readonly #observer: MonitorObserver;
  #stopWatches: (() => void) | undefined;
  #said: readonly OnceNotice[];

  /**
   * Starts the command.
   * @param files reserved for this task; removed if the start fails
   * @throws Error if the shell or the directory does not exist or the system refuses; nothing is left then
   */
  static async start(
    start: MonitorStart,
    limits: MonitorLimits,
    files: TaskFiles,
    observer: MonitorObserver,
  ): Promise<MonitorTask> {
    const { shell, filter, ...asked } = start;
    const spec = { ...asked, directory: shell.cwd };
    const logs = await TaskLogs.open(files, limits.logMaxBytes);
    try {
      const { sources, ...shellProcess } = await spawnShell(shell, files.id, "apart");
      const process = { ...shellProcess, startedAtMs: Date.now() };
      return new MonitorTask(
        { spec, filter, limits, files, process, logs, sources, said: [], end: undefined },
        observer,
      );
    } catch (error) {
      await logs.close();
      await removeTaskFiles(files);
      throw error;
    }
  }

  /** Goes on with a suspended monitor, running or ended. */
  static async resume(state: MonitorTaskState, observer: MonitorObserver): Promise<MonitorTask> {
    const { end, output, limits, files } = state;
    // An ended task's logs are closed, and nothing is written to them.
    const goesOn = output.kind === "running" && !end;
    const logs = goesOn
      ? await TaskLogs.open(files, limits.logMaxBytes, output.logs)
      : TaskLogs.closed(files);
    const sources = goesOn ? output.sources : undefined;
    const filter = goesOn ? createLineFilter(state.spec) : undefined;
    return new MonitorTask({ ...state, filter, logs, sources }, observer, output);
  }

  private constructor(parts: MonitorParts, observer: MonitorObserver, before?: MonitorOutputState) {
    const { spec, filter, limits } = parts;
    super(parts, new TaskProcess(parts.process, limits, spec.timeoutMs));
    this.#limits = limits;
    this.#observer = observer;
    this.#said = parts.said;
    const outputOptions = {
      ...limits,
      filter,
      nowMs: () => performance.now(),
      turn,
      readingPace: defaultReadingPace,
    };
    this.output = new MonitorOutput(parts.sources, parts.logs, outputOptions, this.#outputSink(), before);
    void parts.logs.lost.then((error) =>
      this.#sayOnce("logs lost", `its logs are not kept (${errorLabel(error)}); the monitor goes on`),
    );
    this.recorded = this.end ? Promise.resolve() : writeTaskRecord(this);
    this.done = this.end ? Promise.resolve(this.end) : this.#run();
  }

  get graceMs(): number {
    return this.#limits.killGraceMs;
  }

  get label(): string {
    return this.spec.description;
  }

  get recordedFacts(): Readonly<Record<string, unknown>> {
    const { wake, match, ignore } = this.spec;
    return { wake, match, ignore, lines: this.counts };
  }

  get linesPrinted(): number {
    return this.counts.printed;
  }

  get lastLine(): LastLine | undefined {
    return this.output.lastLine;
  }

  get logs(): readonly [stdout: TaskLog, stderr: TaskLog] {
    const { stdout, stderr } = this.output.keeping;
    return [
      { name: "stdout", path: this.files.stdoutPath, keeping: stdout },
      { name: "stderr", path: this.files.stderrPath, keeping: stderr },
    ];
  }

  get counts(): LineCounts {
    return this.output.counts;
  }

  async flushLogs(): Promise<void> {
    await this.output.flushLogs();
  }

  async stop(reason: EndReason, discardRest = false): Promise<MonitorEnd> {
    if (discardRest) this.output.discardRest();
    this.process.terminate(reason);
    return await this.done;
  }

  /**
   * Lets go of a task that runs, or has ended, so that another runtime can go on with it. One that is
   * just ending is waited for.
   */
  async suspend(): Promise<MonitorTaskState> {
    if (this.process.isAboutToEnd) await this.done;
    this.#stopWatches?.();
    const output = await this.output.suspend();
    const process = this.process.suspend();
    const { spec, files, end } = this;
    return {
      kind: this.kind,
      spec,
      limits: this.#limits,
      files,
      process,
      output,
      said: this.#said,
      end,
    };
  }

  #outputSink(): Omit<PipelineSink, "log"> {
    const { linesPerSecond, windowSeconds } = this.#limits.rateLimit;
    return {
      event: (event) => this.#observer.output(this, event),
      suppressing: () =>
        this.#observer.notice(
          this,
          `more than ${linesPerSecond} lines per second over ${windowSeconds} s: lines are suppressed ` +
            `(counted, and kept in the log); ${windowSeconds} s of this without a break stop the monitor`,
        ),
      firehose: () => this.process.terminate({ kind: "firehose", linesPerSecond, windowSeconds }),
      failed: (error) =>
        this.process.terminate({
          kind: "failed",
          message: `its output could not be handled: ${errorLabel(error)}`,
        }),
    };
  }

  async #run(): Promise<MonitorEnd> {
    this.#startWatches();
    const processEnd = await this.process.run(this.output, (text) =>
      this.#sayOnce("output held", `${text}; the monitor goes on`),
    );
    this.#stopWatches?.();
    this.#stopWatches = undefined;
    // One after the other, or the file could end as half of each.
    await this.recorded;
    return await this.#finish(processEnd);
  }

  /** What says that nothing comes. */
  #startWatches(): void {
    const stopSilence = this.#watchSilence(this.spec.silenceMs);
    const leftMs = STDERR_NOTICE_MS - this.ageMs;
    const stderr =
      this.#limits.stderrNotice && leftMs > 0
        ? setTimeout(() => this.#noticeStderrOnly(), leftMs)
        : undefined;
    this.#stopWatches = () => {
      stopSilence();
      clearTimeout(stderr);
    };
  }

  /** @returns what ends it */
  #watchSilence(silenceMs: number | undefined): () => void {
    if (silenceMs === undefined) return () => {};
    const say = (): void => {
      const text = `no line for ${formatDuration(silenceMs)}; it is still running`;
      const open = this.lastLine?.isOpen ? this.lastLine.text : undefined;
      if (open === undefined) this.#sayOnce("silence", text);
      else this.#sayOnce("silence", `${text}, in the middle of a line:`, [open]);
    };
    const watch = new SilenceWatch(silenceMs, say, this.#said.includes("silence"));
    this.output.onLines = () => {
      if (this.#said.includes("silence")) this.#said = this.#said.filter((what) => what !== "silence");
      watch.lineCame();
    };
    return () => watch.stop();
  }

  #noticeStderrOnly(): void {
    const line = this.output.firstStderrLine();
    if (line === undefined || this.counts.printed > 0 || this.process.isEnding) return;
    if ([line, ...this.output.lastStderrLines(HARMLESS_LINES_MAX)].every(isHarmlessStderr)) return;
    this.#sayOnce("stderr only", "so far only stderr:", [shortenMiddle(line, this.#limits.eventMaxChars)]);
  }

  #sayOnce(what: OnceNotice, text: string, quoted: readonly string[] = []): void {
    if (this.#said.includes(what)) return;
    this.#said = [...this.#said, what];
    this.#observer.notice(this, text, quoted);
  }

  /** Flushes everything, then says that it has ended: no tail of the output is lost. */
  async #finish(processEnd: ProcessEnd): Promise<MonitorEnd> {
    const quotable = (text: string): string => ownCopy(shortenMiddle(text, this.#limits.eventMaxChars));
    const { reason } = processEnd;
    const isSuccess = reason.kind === "exited" && reason.code === 0;
    const rest = await this.output.finish(isFailure(reason) ? STDERR_QUOTE_LINES : 0, !isSuccess);
    const quoted = rest.unshown.map((line) => ({ ...line, text: quotable(line.text) }));
    const stderr = rest.stderr.map(quotable);
    const { repeats } = rest;
    this.end = { ...processEnd, kind: this.kind, atMs: Date.now(), quoted, repeats, stderr };
    this.#observer.ended(this, this.end);
    await writeTaskRecord(this);
    return this.end;
  }
}
