import { CappedLog } from "../../core/files/capped-log.ts";
import { errorLabel } from "../../core/text/label.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import {
  type BaseEnd,
  type BaseLimits,
  type BaseSpec,
  type BaseStart,
  BaseTask,
  type LastLine,
} from "./base-task.ts";
import type { EndReason } from "./end-reason.ts";
import { JobOutput, type JobOutputState } from "./job-output.ts";
import type { OutputSource } from "./output-pipe.ts";
import { spawnShell } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import { nameFromCommand } from "./task-label.ts";
import type { TaskLog } from "./task-log.ts";
import { type ProcessEnd, TaskProcess, type TaskProcessState } from "./task-process.ts";
import { writeTaskRecord } from "./task-record.ts";
import type { JobWake } from "./wake.ts";

/** What was asked for. */
export interface JobSpec extends BaseSpec {
  /** By which it can be found, beside its id. */
  name: string | undefined;
  wake: JobWake;
}

export interface JobStart extends Omit<JobSpec, "directory">, BaseStart {}

/** Hears what a job has to say, and how it ended. */
export interface JobObserver {
  notice(task: JobTask, text: string): void;
  /** Called once, last. */
  ended(task: JobTask, end: JobEnd): void;
}

export interface JobEnd extends BaseEnd {
  kind: "job";
  /** The last lines that it printed. */
  lastLines: string[];
}

/** In the end notice. */
const LAST_LINES = 10;
const LAST_LINES_MAX_CHARS = 1_000;
/** What a quoted line costs beside its text. */
const QUOTE_CHARS = 3;

/** A job as data and streams, from which another runtime can go on after a reload of pi. */
export interface JobTaskState {
  kind: "job";
  spec: JobSpec;
  limits: BaseLimits;
  files: TaskFiles;
  process: TaskProcessState;
  output: JobOutputState;
  /** Undefined while it runs. */
  end: JobEnd | undefined;
}

/** What a job is made of, new or resumed. */
interface JobParts extends Omit<JobTaskState, "kind" | "output"> {
  log: CappedLog;
  source: OutputSource | undefined;
}

/** One running command of which only the end matters. */
export class JobTask extends BaseTask<JobSpec, JobEnd> {
  readonly kind = "job";
  readonly output: JobOutput;
  readonly recorded: Promise<void>;
  readonly done: Promise<JobEnd>;
  readonly #limits: BaseLimits;
  readonly #observer: JobObserver;

  /**
   * Starts the command.
   * @param files reserved for this task; removed if the start fails
   * @throws Error if the shell or the directory does not exist or the system refuses; nothing is left then
   */
  static async start(
    start: JobStart,
    limits: BaseLimits,
    files: TaskFiles,
    observer: JobObserver,
  ): Promise<JobTask> {
    const { shell, ...asked } = start;
    const spec = { ...asked, directory: shell.cwd };
    const log = await CappedLog.open(files.logPath, limits.logMaxBytes);
    try {
      const { sources, ...shellProcess } = await spawnShell(shell, files.id, "shared");
      const process = { ...shellProcess, startedAtMs: Date.now() };
      return new JobTask({ spec, limits, files, process, log, source: sources[0], end: undefined }, observer);
    } catch (error) {
      await log.close();
      await removeTaskFiles(files);
      throw error;
    }
  }

  /** Goes on with a suspended job, running or ended. */
  static async resume(state: JobTaskState, observer: JobObserver): Promise<JobTask> {
    const { end, output, limits, files } = state;
    const goesOn = output.kind === "running" && !end;
    const log = goesOn
      ? await CappedLog.open(files.logPath, limits.logMaxBytes, output.log)
      : new CappedLog(files.logPath);
    const source = goesOn ? output.source : undefined;
    return new JobTask({ ...state, log, source }, observer, output);
  }

  private constructor(parts: JobParts, observer: JobObserver, before?: JobOutputState) {
    super(parts, new TaskProcess(parts.process, parts.limits, parts.spec.timeoutMs));
    this.#limits = parts.limits;
    this.#observer = observer;
    this.output = new JobOutput(parts.source, parts.log, before);
    void parts.log.lost.then((error) =>
      observer.notice(this, `its log is not kept (${errorLabel(error)}); the job goes on`),
    );
    this.recorded = this.end ? Promise.resolve() : writeTaskRecord(this);
    this.done = this.end ? Promise.resolve(this.end) : this.#run();
  }

  get graceMs(): number {
    return this.#limits.killGraceMs;
  }

  get label(): string {
    return this.spec.name ?? nameFromCommand(this.spec.command);
  }

  get recordedFacts(): Readonly<Record<string, unknown>> {
    const { wake, name } = this.spec;
    return { wake, name, lines: { printed: this.linesPrinted } };
  }

  get linesPrinted(): number {
    return this.output.lines;
  }

  get lastLine(): LastLine | undefined {
    return this.output.lastLine;
  }

  get logs(): readonly [TaskLog] {
    return [{ name: "log", path: this.files.logPath, keeping: this.output.keeping }];
  }

  async flushLogs(): Promise<void> {
    await this.output.flushLog();
  }

  async stop(reason: EndReason): Promise<JobEnd> {
    this.process.terminate(reason);
    return await this.done;
  }

  /** Lets go of a job, so that another runtime can go on with it. One that is just ending is waited for. */
  async suspend(): Promise<JobTaskState> {
    if (this.process.isAboutToEnd) await this.done;
    const output = await this.output.suspend();
    const process = this.process.suspend();
    const { spec, files, end } = this;
    return {
      kind: this.kind,
      spec,
      limits: this.#limits,
      files,
      end,
      process,
      output,
    };
  }

  async #run(): Promise<JobEnd> {
    const processEnd = await this.process.run(this.output, (text) =>
      this.#observer.notice(this, `${text}; the job goes on`),
    );
    await this.recorded;
    return await this.#finish(processEnd);
  }

  async #finish(processEnd: ProcessEnd): Promise<JobEnd> {
    const printed = await this.output.finish(LAST_LINES);
    const lastLines = newestWithin(printed, LAST_LINES_MAX_CHARS).map(ownCopy);
    this.end = { ...processEnd, kind: this.kind, atMs: Date.now(), lastLines };
    this.#observer.ended(this, this.end);
    await writeTaskRecord(this);
    return this.end;
  }
}

/** The newest lines within `maxChars`, quote marks counted; of one that is too long for that both ends. */
function newestWithin(lines: readonly string[], maxChars: number): string[] {
  let left = maxChars;
  const kept: string[] = [];
  for (const line of lines.toReversed()) {
    const isTooLong = line.length + QUOTE_CHARS > maxChars;
    const text = isTooLong ? shortenMiddle(line, maxChars / 2) : line;
    left -= text.length + QUOTE_CHARS;
    if (left < 0) break;
    kept.unshift(text);
  }
  return kept;
}
