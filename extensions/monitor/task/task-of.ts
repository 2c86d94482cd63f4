// Longer than most: everything that all kinds of tasks offer is declared here, once.

import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { Told } from "../../core/text/reader.ts";
import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import type { RestartRule } from "../restart/restart-policy.ts";
import { SentInput } from "../stdin/sent-input.ts";
import type { InputKind, TaskInput } from "../stdin/task-input.ts";
import { noticeText } from "../texts/notices.ts";
import { startText } from "../texts/starts.ts";
import type { EndReason, StoppedBy } from "./end-reason.ts";
import { watchMemory } from "./memory-watch.ts";
import type { NoticeTopic } from "./notice-topic.ts";
import { type RunningTask, Runs, type RunsEnd } from "./runs.ts";
import type { EndingLimits, Source, SourceProcesses } from "./source.ts";
import type { StartedBy } from "./started-by.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";
import { writeTaskRecord } from "./task-record.ts";

/** The part of a request that tasks of every kind have. */
export interface TaskSpec {
  command: string;
  /** The working directory. */
  directory: string;
  /** Undefined if it may run for ever. */
  timeoutMs: number | undefined;
  /** A prompt that the model gave itself, delivered with the end event. */
  thenPrompt: string | undefined;
  /** The id on the task list at which its end is noted. */
  listedTask?: string | undefined;
  startedBy: StartedBy;
  /** The condition for being ready; undefined if there is none. */
  ready: ReadySpec | undefined;
  /** Undefined if it does not start again. */
  restart: RestartRule | undefined;
  /** The kind of its input; none by default. */
  input?: InputKind | undefined;
  sessionId: string;
}

export interface TaskLimits extends EndingLimits {
  /** The bound of each log file. */
  logMaxBytes: number;
  /** The bound for all its processes together; 0: no limit. */
  memoryMaxMiB: number;
}

/** The types that make a kind of task. */
export interface TaskKind {
  name: "monitor" | "job";
  spec: TaskSpec;
  output: TaskOutput;
  /** The part of its end that comes from its output. */
  rest: object;
  observer: TaskObserver<TaskOf<TaskKind>>;
}

/** Hears the events of a task, and its end. */
export interface TaskObserver<Task extends { end: unknown }> {
  /** A line of the product's own, with quoted lines of the source. */
  notice(task: Task, text: Told, quoted: readonly string[], topic: NoticeTopic): void;
  /** A run has ended, and another will follow. @param isFirst of a row in which no run was long */
  restarting(task: Task, text: string, isFirst: boolean): void;
  /** A run is ready, after an earlier one was. */
  readyAgain(task: Task): void;
  /** Called once, last. */
  ended(task: Ended<Task>): void;
}

/** A task whose end is known. */
export type Ended<Task extends { end: unknown }> = Task & { end: NonNullable<Task["end"]> };

/** The end of a task. */
export type EndOf<Kind extends TaskKind> = RunsEnd & { atMs: number } & Kind["rest"];

/** The parts of which a task is made. */
export interface TaskParts<Kind extends TaskKind> {
  kind: Kind["name"];
  spec: Kind["spec"];
  /** Its name as it was written; shown only as a label. */
  label: string;
  /** The facts of its record that not every task has. */
  recorded: object;
  limits: TaskLimits;
  files: TaskFiles;
  source: Source;
  /** Starts the same again; undefined if it can run only once. */
  startAgain: (() => Promise<Source>) | undefined;
  observer: Kind["observer"];
  /** Makes the output that takes in the chunks of its source. */
  output(task: TaskOf<Kind>): Kind["output"] & TaskOutput<Kind["rest"]>;
  /** Starts watches for its running time. @returns a function that stops them */
  watch?(task: TaskOf<Kind>): () => void;
}

/** A task in the background, until its source is over: identity, record, logs, deadline, end. */
export class TaskOf<Kind extends TaskKind> {
  readonly kind: Kind["name"];
  readonly spec: Kind["spec"];
  readonly label: string;
  readonly files: TaskFiles;
  readonly output: Kind["output"];
  /** In ms since the epoch. */
  readonly startedAtMs: number;
  /** The time between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** Undefined while it runs. */
  end: EndOf<Kind> | undefined;
  /** Whether the present session has neither started nor adopted it: then it wakes nobody. */
  isForeign = false;
  /** Resolves once the record of its start exists, by which the next pi ends it if this one dies. */
  recorded: Promise<void>;
  /** Resolves once the task has ended and its observer knows. */
  readonly done: Promise<EndOf<Kind>>;
  /** Whether only the user may stop it. */
  isProtected = false;
  /** The input that was written to it. */
  readonly sent = new SentInput();
  /** Whether the same can be started once more. */
  readonly canStartAgain: boolean;
  readonly #recorded: object;
  #observer: Kind["observer"];
  /** The sessions that have adopted it. */
  #adoptedBy: Set<string> | undefined;
  /** Released at the end, since an ended task may be remembered for long. */
  #runs: Runs | undefined;
  #lastPid: number | undefined;
  #readiness: Readiness = { kind: "unknown" };

  constructor(parts: TaskParts<Kind>) {
    const { source, limits } = parts;
    this.kind = parts.kind;
    this.spec = parts.spec;
    this.label = parts.label;
    this.canStartAgain = parts.startAgain !== undefined;
    this.files = parts.files;
    this.startedAtMs = source.startedAtMs;
    this.graceMs = limits.killGraceMs;
    this.#recorded = parts.recorded;
    this.#observer = parts.observer;
    const output = parts.output(this);
    this.output = output;
    void output.lost.then((error) => {
      this.notice(noticeText.notKept(this.logs.length, error, this.kind));
    });
    const runs = new Runs(source, parts.startAgain, this.#running(), limits);
    this.#runs = runs;
    this.recorded = writeTaskRecord(this);
    this.done = this.#untilEnded(runs, output, [
      watchMemory(this, limits.memoryMaxMiB),
      ...(parts.watch ? [parts.watch(this)] : []),
    ]);
  }

  /** The processes of its run; undefined if it has none on this machine, or has ended. */
  get processes(): SourceProcesses | undefined {
    return this.#runs?.source.processes;
  }

  /** The pid of the first process of its last run, if there was one. */
  get lastPid(): number | undefined {
    return this.#runs ? this.processes?.pid : this.#lastPid;
  }

  /** The readiness of the current or last run. */
  get readiness(): Readiness {
    return this.#runs?.readiness ?? this.#readiness;
  }

  get id(): string {
    return this.files.id;
  }

  /** The number of restarts. */
  get restarts(): number {
    return this.end?.restarts ?? this.#runs?.restarts ?? 0;
  }

  /** Whether a run of it has ended and the next has not begun. */
  get isBetweenRuns(): boolean {
    return this.#runs?.isBetween === true;
  }

  /** The pid of its first process, if there is one. */
  get pid(): number | undefined {
    return this.isBetweenRuns ? undefined : this.lastPid;
  }

  /** The writing end of its input; undefined if it reads nothing, or nothing of it runs. */
  get input(): TaskInput | undefined {
    return this.isBetweenRuns ? undefined : this.#runs?.source.input;
  }

  /** The facts by which its processes are found; undefined if there are none, or it has ended. */
  get identity(): TaskIdentity | undefined {
    return this.processes?.identity;
  }

  /** In ms since the epoch; undefined if it has none. */
  get deadlineAtMs(): number | undefined {
    const { timeoutMs } = this.spec;
    return timeoutMs === undefined ? undefined : this.startedAtMs + timeoutMs;
  }

  /** The running time until now, or until its end. */
  get ageMs(): number {
    return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
  }

  get isStopping(): boolean {
    return this.#runs?.isEnding === true;
  }

  /** The number of printed lines. */
  get linesPrinted(): number {
    return this.output.linesPrinted;
  }

  /** The newest printed line. */
  get lastLine(): LastLine | undefined {
    return this.output.lastLine;
  }

  /** Whether it waits in the middle of a line, or was ended there; many commands end so by themselves. */
  get isLineOpen(): boolean {
    return this.lastLine?.isOpen === true && !isSuccess(this.end?.reason);
  }

  /** The log of stdout, or of all streams, comes first. */
  get logs(): readonly [TaskLog, ...TaskLog[]] {
    return this.output.logs;
  }

  /** The facts of its record that not every task has. */
  get recordedFacts(): object {
    return { ...this.#recorded, ...this.sent.recorded, lines: this.output.account };
  }

  /** The observer that hears of it from now on. */
  get observer(): Kind["observer"] {
    return this.#observer;
  }

  observe(observer: Kind["observer"]): void {
    this.#observer = observer;
  }

  /** Notes the session in which it goes on. */
  enterSession(sessionId: string): void {
    this.isForeign = sessionId !== this.spec.sessionId && this.#adoptedBy?.has(sessionId) !== true;
  }

  /** Makes it a task of the present session. */
  adopt(sessionId: string): void {
    this.#adoptedBy ??= new Set();
    this.#adoptedBy.add(sessionId);
    this.isForeign = false;
  }

  /** Reports a line of the product's own. */
  notice(text: Told, quoted: readonly string[] = [], topic: NoticeTopic = "other"): void {
    this.#observer.notice(this, text, quoted, topic);
  }

  /** Notes what the model has sent to it, for people, and in its record. */
  noteSent(bytes: number, text: string): void {
    this.sent.note(bytes, text);
    this.#writeRecord();
  }

  /** Resolves when all output so far is in its logs. @param caughtUp called when that output has been read */
  async flushLogs(caughtUp?: () => void): Promise<void> {
    await this.#runs?.catchUp();
    caughtUp?.();
    await this.output.flush();
  }

  /**
   * Ends its current run, and starts the same again: the same task, with the same logs.
   * @throws Error if that is not possible
   */
  startAgain(by: StoppedBy): void {
    if (!this.canStartAgain) throw new Error(startText.cannotStartAgain(this.id));
    if (!this.#runs || this.isStopping) throw new Error(startText.justEnding(this.id));
    this.#runs.startAgain(by);
  }

  /** Begins to end it. The first reason given stands. */
  terminate(reason: EndReason): void {
    this.#runs?.terminate(reason);
  }

  /**
   * Ends it and waits until its processes are gone. The first reason given stands.
   * @param discardRest whether its unseen and further output reaches nobody
   */
  async stop(reason: EndReason, discardRest = false): Promise<EndOf<Kind>> {
    if (discardRest) this.output.discardRest();
    this.terminate(reason);
    return await this.done;
  }

  async #untilEnded(
    runs: Runs,
    output: TaskOutput<Kind["rest"]>,
    stopWatches: readonly (() => void)[],
  ): Promise<EndOf<Kind>> {
    const deadline = this.#armDeadline();
    const sourceEnd = await runs.untilOver();
    clearTimeout(deadline);
    for (const stopWatch of stopWatches) stopWatch();
    await this.recorded;
    // Everything is flushed before the end is reported, so that no tail of the output is lost.
    const rest = await output.finish(sourceEnd.reason);
    this.#lastPid = runs.source.processes?.pid;
    this.#readiness = runs.readiness;
    this.#runs = undefined;
    const end: EndOf<Kind> = { ...sourceEnd, atMs: Date.now(), ...rest };
    this.end = end;
    this.#observer.ended(Object.assign(this, { end }));
    this.#writeRecord();
    await this.recorded;
    return end;
  }

  /** Writes its record after the writes before: two at once could leave half of each. */
  #writeRecord(): void {
    this.recorded = this.recorded.then(() => writeTaskRecord(this));
  }

  /** Returns the view of the task for its runs. */
  #running(): RunningTask {
    const task = this;
    return {
      spec: this.spec,
      get openLines() {
        return task.output.openLines;
      },
      get sinks() {
        return task.output.sinks;
      },
      notice: (...words) => this.notice(...words),
      readyAgain: () => this.#observer.readyAgain(this),
      held: (text) => this.notice(noticeText.goesOn(text, this.kind)),
      restarting: (text, isFirst) => this.#observer.restarting(this, text, isFirst),
      startedAgain: async (text) => {
        this.#writeRecord();
        await Promise.all([this.recorded, this.output.beginAgain(text)]);
      },
    };
  }

  #armDeadline(): NodeJS.Timeout | undefined {
    const { timeoutMs } = this.spec;
    if (timeoutMs === undefined) return undefined;
    const leftMs = Math.max(0, this.startedAtMs + timeoutMs - Date.now());
    return setTimeout(() => this.terminate({ kind: "timeout", timeoutMs }), leftMs);
  }
}

/** Tells whether its end is known. */
export function hasEnded<Task extends { end: unknown }>(task: Task): task is Ended<Task> {
  return task.end !== undefined;
}

function isSuccess(reason: EndReason | undefined): boolean {
  return reason?.kind === "exited" && reason.code === 0;
}
