import type { ChildProcess } from "node:child_process";
import { formatDuration } from "../format.ts";
import type { LineCounts } from "../pipeline/line-counts.ts";
import { createLineFilter, type LineFilter } from "../pipeline/line-filter.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { PipelineSink } from "../pipeline/pipeline.ts";
import type { RateLimit } from "../pipeline/rate-limiter.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { shorten } from "../pipeline/truncate.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import type { FileIdentity } from "../processes/open-files.ts";
import { type ProcessInfo, processIdentity } from "../processes/process-table.ts";
import {
  describeProcesses,
  holdersOfOutput,
  survivors,
  type TaskIdentity,
} from "../processes/task-processes.ts";
import { terminateTask } from "../processes/terminate.ts";
import { describeEndReason, type EndReason, isFailure } from "./end-reason.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { type ShellCommand, spawnShell, TASK_MARKER } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import { TaskLogs } from "./task-logs.ts";
import { type OutputSources, TaskOutput, type TaskOutputState } from "./task-output.ts";
import { writeTaskRecord } from "./task-record.ts";

/** What may start a model request when the agent is idle. */
export type WakeOn = "never" | "end" | "event";
export const wakeValues: readonly WakeOn[] = ["never", "end", "event"];

/** What was asked for. */
export interface MonitorSpec {
  description: string;
  /** As given; `shell.command` may hold a prefix, too. */
  command: string;
  shell: ShellCommand;
  /** Undefined for a persistent monitor. */
  timeoutMs: number | undefined;
  wake: WakeOn;
  match: string | undefined;
  ignore: string | undefined;
  /** Compiled from `match` and `ignore`. */
  filter: LineFilter | undefined;
  /** A notice when no line came for so long; undefined for none. */
  silenceMs: number | undefined;
  startedBy: "model" | "user";
  sessionId: string;
}

export interface MonitorLimits {
  rateLimit: RateLimit;
  coalesceMs: number;
  eventMaxChars: number;
  logMaxBytes: number;
  /** Between SIGTERM and SIGKILL. */
  killGraceMs: number;
  /** Whether what has made itself independent is ended, too. */
  killDaemons: boolean;
  /** Whether a command that prints only to stderr at first is worth a notice. */
  stderrNotice: boolean;
}

/** Hears what a task has to say while it runs, and how it ended. */
export interface TaskObserver {
  output(task: MonitorTask, event: OutputEvent): void;
  /** A line of the product's own, with what it quotes of the command. */
  notice(task: MonitorTask, text: string, quoted?: readonly string[]): void;
  /** Called once, last. */
  ended(task: MonitorTask, end: TaskEnd): void;
}

export interface TaskEnd {
  reason: EndReason;
  atMs: number;
  /** The last lines of stdout that no event has shown, and how each is counted unless it is quoted. */
  quoted: UnshownLine[];
  /** Repeats withheld since the last event. */
  repeats: Repeats | undefined;
  /** The last lines of stderr, where the command failed. */
  stderr: string[];
  /** Processes that belonged to it and could not be ended. */
  unended: ProcessInfo[];
  /** Processes that it started and that go on by themselves. */
  independent: ProcessInfo[];
}

/** Lines of stderr in the end event of a failed command. */
const STDERR_QUOTE_LINES = 5;
/** How long output may go on after the shell's exit before that is worth a notice. */
const HELD_OUTPUT_NOTICE_MS = 250;
/** After a stop: for what is still in the pipes, if a process outside the group keeps them open. */
const DRAIN_MS = 500;
/** A command that has printed only to stderr for so long is likely broken. */
const STDERR_NOTICE_MS = 10_000;

/** A task as data and streams, from which another runtime can go on after a reload of pi. */
export interface MonitorTaskState {
  kind: "monitor";
  /** Without its compiled filter. */
  spec: Omit<MonitorSpec, "filter">;
  limits: MonitorLimits;
  files: TaskFiles;
  pid: number;
  /** Start time of the shell, by which its pid is known from a later use. */
  leaderStartTime: string;
  /** The pipes of its output. */
  outputs: readonly FileIdentity[];
  startedAtMs: number;
  /** Undefined once it has ended. */
  child: ChildProcess | undefined;
  end: TaskEnd | undefined;
  output: TaskOutputState;
}

/** What a task is made of, new or resumed. */
type MonitorTaskParts = Omit<MonitorTaskState, "kind" | "spec" | "output"> & {
  spec: MonitorSpec;
  logs: TaskLogs;
  sources: OutputSources | undefined;
};

/** One running command whose stdout lines are events. */
export class MonitorTask {
  readonly kind = "monitor";
  readonly spec: MonitorSpec;
  readonly files: TaskFiles;
  readonly pid: number;
  readonly startedAtMs: number;
  readonly output: TaskOutput;
  /** By what its processes are found. */
  readonly identity: TaskIdentity;
  /** Resolves once the task has ended and its observer has been told. */
  readonly done: Promise<TaskEnd>;
  /** Undefined while it runs. */
  end: TaskEnd | undefined;
  readonly #limits: MonitorLimits;
  readonly #observer: TaskObserver;
  readonly #child: ChildProcess | undefined;
  /** Why it is being ended, if it is not left to end by itself. */
  #ending: EndReason | undefined;
  /** Its processes are gone by themselves: there is nothing to signal any more. */
  #finishing = false;
  readonly #terminated = Promise.withResolvers<ProcessInfo[]>();
  #stopTimers: () => void = () => {};

  /**
   * Starts the command.
   * @param files reserved for this task; removed if the start fails
   * @throws Error if the shell or the directory does not exist or the system refuses; nothing is left then
   */
  static async start(
    spec: MonitorSpec,
    limits: MonitorLimits,
    files: TaskFiles,
    observer: TaskObserver,
  ): Promise<MonitorTask> {
    const logs = await TaskLogs.open(files, limits.logMaxBytes);
    try {
      const { child, pid, outputs, ...sources } = await spawnShell(spec.shell, files.id);
      const startedAtMs = Date.now();
      const leaderStartTime = processIdentity(pid).startTime;
      const parts = {
        spec,
        limits,
        files,
        pid,
        leaderStartTime,
        outputs,
        startedAtMs,
        child,
        end: undefined,
        logs,
        sources,
      };
      return new MonitorTask(parts, observer);
    } catch (error) {
      await logs.close();
      await removeTaskFiles(files);
      throw error;
    }
  }

  /** Goes on with a suspended task, running or ended. */
  static async resume(state: MonitorTaskState, observer: TaskObserver): Promise<MonitorTask> {
    const { end, output, limits, files } = state;
    // An ended task's logs are closed, and nothing is written to them.
    const logs = end ? TaskLogs.closed(files) : await TaskLogs.open(files, limits.logMaxBytes, output.logs);
    const spec = { ...state.spec, filter: createLineFilter(state.spec) };
    return new MonitorTask({ ...state, spec, logs, sources: output.sources }, observer, output);
  }

  private constructor(parts: MonitorTaskParts, observer: TaskObserver, before?: TaskOutputState) {
    const { spec, limits, files, child } = parts;
    this.spec = spec;
    this.files = files;
    this.pid = parts.pid;
    this.startedAtMs = parts.startedAtMs;
    this.end = parts.end;
    this.identity = {
      groupId: parts.pid,
      leaderStartTime: parts.leaderStartTime,
      outputs: parts.outputs,
      marker: `${TASK_MARKER}=${files.id}`,
    };
    this.#limits = limits;
    this.#observer = observer;
    this.#child = child;
    const pipelineOptions = { ...limits, filter: spec.filter, nowMs: () => performance.now() };
    this.output = new TaskOutput(parts.sources, parts.logs, pipelineOptions, this.#outputSink(), before);
    void parts.logs.lost.then((error) =>
      observer.notice(this, `its logs are not kept (${error.message}); the monitor goes on`),
    );
    this.done = this.end || !child ? Promise.resolve(this.end as TaskEnd) : this.#run(child);
  }

  get id(): string {
    return this.files.id;
  }

  get counts(): LineCounts {
    return this.output.counts;
  }

  /** In ms since the epoch; undefined for a persistent task. */
  get deadlineAtMs(): number | undefined {
    return this.spec.timeoutMs === undefined ? undefined : this.startedAtMs + this.spec.timeoutMs;
  }

  /** How long it has run, or ran. */
  get ageMs(): number {
    return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
  }

  get isStopping(): boolean {
    return this.#ending !== undefined && this.end === undefined;
  }

  /**
   * Ends the task and waits until its processes are gone. The first reason given stands.
   * @param discardRest what it printed and still prints reaches nobody
   */
  async stop(reason: EndReason, discardRest = false): Promise<TaskEnd> {
    if (discardRest) this.output.discardRest();
    this.#terminate(reason);
    return await this.done;
  }

  /**
   * Lets go of a task that runs, or has ended, so that another runtime can go on with it. One that is
   * just ending is waited for.
   */
  async suspend(): Promise<MonitorTaskState> {
    if (this.#ending || this.#finishing) await this.done;
    this.#stopTimers();
    this.#child?.removeAllListeners("exit");
    const { filter: _, ...spec } = this.spec;
    const output = await this.output.suspend();
    return {
      kind: this.kind,
      spec,
      limits: this.#limits,
      files: this.files,
      pid: this.pid,
      leaderStartTime: this.identity.leaderStartTime,
      outputs: this.identity.outputs,
      startedAtMs: this.startedAtMs,
      child: this.end ? undefined : this.#child,
      end: this.end,
      output: this.end ? { ...output, sources: undefined } : output,
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
      firehose: () => this.#terminate({ kind: "firehose", linesPerSecond, windowSeconds }),
      failed: (error) =>
        this.#terminate({ kind: "failed", message: `its output could not be handled: ${error.message}` }),
    };
  }

  async #run(child: ChildProcess): Promise<TaskEnd> {
    this.#startTimers();
    const exited = exitOf(child);
    void writeTaskRecord(this);
    await Promise.race([exited, this.#terminated.promise]);
    const heldNotice = setTimeout(() => void this.#noticeHeldOutput(child), HELD_OUTPUT_NOTICE_MS);
    const readError = await this.output.ended;
    clearTimeout(heldNotice);
    this.#stopTimers();
    if (readError) {
      this.#terminate({ kind: "failed", message: `its output could not be read: ${readError.message}` });
    }
    this.#finishing = true;
    const unended = this.#ending ? await this.#terminated.promise : [];
    return await this.#finish(this.#ending ?? (await exited), unended);
  }

  /** The deadline, and what says that nothing comes. */
  #startTimers(): void {
    const { silenceMs, timeoutMs } = this.spec;
    const stopSilence = this.#watchSilence(silenceMs);
    const ageMs = Date.now() - this.startedAtMs;
    const stderr = setTimeout(() => this.#noticeStderrOnly(), Math.max(0, STDERR_NOTICE_MS - ageMs));
    if (!this.#limits.stderrNotice || ageMs > STDERR_NOTICE_MS) clearTimeout(stderr);
    const deadline = setTimeout(
      () => this.#terminate({ kind: "timeout", timeoutMs: timeoutMs ?? 0 }),
      Math.max(0, (timeoutMs ?? 0) - ageMs),
    );
    if (timeoutMs === undefined) clearTimeout(deadline);
    this.#stopTimers = () => {
      stopSilence();
      clearTimeout(stderr);
      clearTimeout(deadline);
    };
  }

  /** @returns what ends it */
  #watchSilence(silenceMs: number | undefined): () => void {
    if (silenceMs === undefined) return () => {};
    const watch = new SilenceWatch(silenceMs, () =>
      this.#observer.notice(this, `no line for ${formatDuration(silenceMs)}; it is still running`),
    );
    this.output.onLines = () => watch.lineCame();
    return () => watch.stop();
  }

  #noticeStderrOnly(): void {
    const line = this.output.firstStderrLine();
    if (line === undefined || this.counts.printed > 0 || this.#ending) return;
    const text = `nothing on stdout in its first ${formatDuration(STDERR_NOTICE_MS)}, but on stderr:`;
    this.#observer.notice(this, text, [shorten(line, this.#limits.eventMaxChars)]);
  }

  /** Flushes everything, then says that it has ended: no tail of the output is lost. */
  async #finish(reason: EndReason, unended: ProcessInfo[]): Promise<TaskEnd> {
    const { eventMaxChars } = this.#limits;
    const left = await survivors(this.identity);
    const independent = left.filter((info) => !unended.some((other) => other.pid === info.pid));
    const unshown = await this.output.finish();
    const quoted = unshown.map((line) => ({ ...line, text: shorten(line.text, eventMaxChars) }));
    const lastWords = isFailure(reason) ? this.output.lastStderrLines(STDERR_QUOTE_LINES) : [];
    const stderr = lastWords.map((line) => shorten(line, eventMaxChars));
    const repeats = this.output.takeRepeats();
    this.end = { reason, atMs: Date.now(), quoted, repeats, stderr, unended, independent };
    this.#observer.ended(this, this.end);
    await writeTaskRecord(this);
    return this.end;
  }

  #terminate(reason: EndReason): void {
    if (this.#ending || this.#finishing) return;
    this.#ending = reason;
    void this.#terminateProcesses();
  }

  async #terminateProcesses(): Promise<void> {
    const { killGraceMs, killDaemons } = this.#limits;
    const unended = await terminateTask(this.identity, killGraceMs, killDaemons);
    await this.output.drain(DRAIN_MS);
    this.#terminated.resolve(unended);
  }

  async #noticeHeldOutput(child: ChildProcess): Promise<void> {
    const holders = await holdersOfOutput(this.identity);
    // Nobody holds it if this only reads slowly what is left.
    if (this.#ending || this.#finishing || holders.length === 0) return;
    const shell = describeEndReason(exitReason(child.exitCode, child.signalCode));
    this.#observer.notice(
      this,
      `shell ${shell}; output still held by ${describeProcesses(holders)}; the monitor goes on`,
    );
  }
}

function exitOf(child: ChildProcess): Promise<EndReason> {
  // A resumed task's shell may have exited while nobody listened.
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(exitReason(child.exitCode, child.signalCode));
  }
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(exitReason(code, signal)));
  });
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): EndReason {
  return signal ? { kind: "signaled", signal } : { kind: "exited", code: code ?? 0 };
}
