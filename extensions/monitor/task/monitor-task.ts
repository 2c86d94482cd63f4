import type { ChildProcess } from "node:child_process";
import { formatDuration } from "../format.ts";
import type { LineCounts } from "../pipeline/line-counts.ts";
import type { LineFilter } from "../pipeline/line-filter.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { RateLimit } from "../pipeline/rate-limiter.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { shorten } from "../pipeline/truncate.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import { describeEndReason, type EndReason, isFailure } from "./end-reason.ts";
import { terminateGroup } from "./process-group.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { type ShellCommand, type ShellProcess, spawnShell } from "./spawn-shell.ts";
import { removeTaskFiles, type TaskFiles } from "./task-files.ts";
import { createTaskLogs, type TaskLogs, TaskOutput } from "./task-output.ts";
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
  /** False if processes of its group were still there after SIGKILL. */
  groupGone: boolean;
}

/** Lines of stderr in the end event of a failed command. */
const STDERR_QUOTE_LINES = 5;
/** How long output may go on after the shell's exit before that is worth a notice. */
const HELD_OUTPUT_NOTICE_MS = 250;
/** After a stop: for what is still in the pipes, if a process outside the group keeps them open. */
const DRAIN_MS = 500;
/** A command that has printed only to stderr for so long is likely broken. */
const STDERR_NOTICE_MS = 10_000;

/** One running command whose stdout lines are events. */
export class MonitorTask {
  readonly kind = "monitor";
  readonly spec: MonitorSpec;
  readonly files: TaskFiles;
  readonly pid: number;
  readonly startedAtMs = Date.now();
  readonly output: TaskOutput;
  /** Resolves once the task has ended and its observer has been told. */
  readonly done: Promise<TaskEnd>;
  /** Undefined while it runs. */
  end: TaskEnd | undefined;
  readonly #limits: MonitorLimits;
  readonly #observer: TaskObserver;
  /** Why it is being ended, if it is not left to end by itself. */
  #ending: EndReason | undefined;
  /** Its processes are gone by themselves: there is nothing to signal any more. */
  #finishing = false;
  readonly #terminated = Promise.withResolvers<{ groupGone: boolean }>();

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
    try {
      const logs = await createTaskLogs(files, limits.logMaxBytes);
      const shell = await spawnShell(spec.shell, files.id);
      return new MonitorTask(spec, limits, files, logs, shell, observer);
    } catch (error) {
      await removeTaskFiles(files);
      throw error;
    }
  }

  private constructor(
    spec: MonitorSpec,
    limits: MonitorLimits,
    files: TaskFiles,
    logs: TaskLogs,
    shell: ShellProcess,
    observer: TaskObserver,
  ) {
    this.spec = spec;
    this.files = files;
    this.pid = shell.pid;
    this.#limits = limits;
    this.#observer = observer;
    const { linesPerSecond, windowSeconds } = limits.rateLimit;
    const pipelineOptions = { ...limits, filter: spec.filter, nowMs: () => performance.now() };
    this.output = new TaskOutput(shell, logs, pipelineOptions, {
      event: (event) => observer.output(this, event),
      suppressing: () =>
        observer.notice(
          this,
          `more than ${linesPerSecond} lines per second over ${windowSeconds} s: lines are suppressed ` +
            `(counted, and kept in the log); ${windowSeconds} s of this without a break stop the monitor`,
        ),
      firehose: () => this.#terminate({ kind: "firehose", linesPerSecond, windowSeconds }),
    });
    // A full disk takes both logs at once; that is one notice.
    void Promise.race([logs.stdout.lost, logs.stderr.lost]).then((error) =>
      observer.notice(this, `its logs are not kept (${error.message}); the monitor goes on`),
    );
    this.done = this.#run(shell.child);
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

  async #run(child: ChildProcess): Promise<TaskEnd> {
    const exited = exitOf(child);
    const { timeoutMs } = this.spec;
    const deadline =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => this.#terminate({ kind: "timeout", timeoutMs }), timeoutMs);
    const stopWatches = this.#startWatches();
    await writeTaskRecord(this);
    await Promise.race([exited, this.#terminated.promise]);
    const heldNotice = setTimeout(() => this.#noticeHeldOutput(child), HELD_OUTPUT_NOTICE_MS);
    const readError = await this.output.ended;
    clearTimeout(heldNotice);
    clearTimeout(deadline);
    stopWatches();
    if (readError)
      this.#terminate({ kind: "failed", message: `its output could not be read: ${readError.message}` });
    this.#finishing = true;
    const groupGone = this.#ending ? (await this.#terminated.promise).groupGone : true;
    return await this.#finish(this.#ending ?? (await exited), groupGone);
  }

  /** What says that nothing comes. @returns what ends it */
  #startWatches(): () => void {
    const { silenceMs } = this.spec;
    const silence =
      silenceMs === undefined
        ? undefined
        : new SilenceWatch(silenceMs, () => {
            this.#observer.notice(this, `no line for ${formatDuration(silenceMs)}; it is still running`);
          });
    if (silence) this.output.onLines = () => silence.lineCame();
    const stderr = this.#limits.stderrNotice
      ? setTimeout(() => this.#noticeStderrOnly(), STDERR_NOTICE_MS)
      : undefined;
    return () => {
      silence?.stop();
      clearTimeout(stderr);
    };
  }

  #noticeStderrOnly(): void {
    const line = this.output.firstStderrLine();
    if (line === undefined || this.counts.printed > 0 || this.#ending) return;
    const text = `nothing on stdout in its first ${formatDuration(STDERR_NOTICE_MS)}, but on stderr:`;
    this.#observer.notice(this, text, [shorten(line, this.#limits.eventMaxChars)]);
  }

  /** Flushes everything, then says that it has ended: no tail of the output is lost. */
  async #finish(reason: EndReason, groupGone: boolean): Promise<TaskEnd> {
    const { eventMaxChars } = this.#limits;
    const unshown = await this.output.finish();
    const quoted = unshown.map((line) => ({ ...line, text: shorten(line.text, eventMaxChars) }));
    const lastWords = isFailure(reason) ? this.output.lastStderrLines(STDERR_QUOTE_LINES) : [];
    const stderr = lastWords.map((line) => shorten(line, eventMaxChars));
    const repeats = this.output.takeRepeats();
    this.end = { reason, atMs: Date.now(), quoted, repeats, stderr, groupGone };
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
    const groupGone = await terminateGroup(this.pid, this.#limits.killGraceMs);
    await this.output.drain(DRAIN_MS);
    this.#terminated.resolve({ groupGone });
  }

  #noticeHeldOutput(child: ChildProcess): void {
    if (this.#ending) return;
    const shell = describeEndReason(exitReason(child.exitCode, child.signalCode));
    this.#observer.notice(
      this,
      `the shell ${shell}; a process that it started still holds the output, and the monitor goes on`,
    );
  }
}

function exitOf(child: ChildProcess): Promise<EndReason> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(exitReason(code, signal)));
  });
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): EndReason {
  return signal ? { kind: "signaled", signal } : { kind: "exited", code: code ?? 0 };
}
