// Longer than most: what every kind of task offers to all others is declared here, once.
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { errorLabel } from "../../core/text/label.ts";
import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import type { RestartRule } from "../restart/restart-policy.ts";
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

/** What tasks of every kind are asked for. */
export interface TaskSpec {
  command: string;
  /** The working directory. */
  directory: string;
  /** Undefined if it may run for ever. */
  timeoutMs: number | undefined;
  /** A prompt that the model gave itself, delivered with the end event. */
  thenPrompt: string | undefined;
  /** Id on the task list, where its end is to be noted. */
  listedTask?: string | undefined;
  startedBy: StartedBy;
  /** When it counts as ready; undefined if nobody has said. */
  ready: ReadySpec | undefined;
  /** Undefined if its end is the end. */
  restart: RestartRule | undefined;
  sessionId: string;
}

export interface TaskLimits extends EndingLimits {
  /** Cap of each log file. */
  logMaxBytes: number;
  /** Of all its processes, in MiB; 0: no limit. */
  memoryMaxMiB: number;
}

/** What makes a kind of task. */
export interface TaskKind {
  name: "monitor" | "job";
  spec: TaskSpec;
  output: TaskOutput;
  /** What its output leaves to its end, beside what every end tells. */
  rest: object;
  observer: TaskObserver<TaskOf<TaskKind>>;
}

/** Hears what a task has to say, and that it has ended. */
export interface TaskObserver<Task extends { end: unknown }> {
  /** A line of the product's own, with what it quotes of the source. */
  notice(task: Task, text: string, quoted: readonly string[], topic: NoticeTopic): void;
  /** A run has ended, and another is to follow. @param isFirst of a row without a long run among them */
  restarting(task: Task, text: string, isFirst: boolean): void;
  /** A run is ready, as one before it was. */
  readyAgain(task: Task): void;
  /** Another run has begun. Resolves when it cannot outlive pi. */
  startedAgain(task: Task): Promise<void>;
  /** Called once, last. */
  ended(task: Ended<Task>): void;
}

/** A task whose end is known. */
export type Ended<Task extends { end: unknown }> = Task & { end: NonNullable<Task["end"]> };

/** How a task ended. */
export type EndOf<Kind extends TaskKind> = RunsEnd & { atMs: number } & Kind["rest"];

/** What a task is made of. */
export interface TaskParts<Kind extends TaskKind> {
  kind: Kind["name"];
  spec: Kind["spec"];
  /** What people call it, as it was written: shown only as a label. */
  label: string;
  /** What its record says of it beside what that of every task does. */
  recorded: object;
  limits: TaskLimits;
  files: TaskFiles;
  source: Source;
  /** Starts the same again; undefined if there is but one. */
  startAgain: (() => Promise<Source>) | undefined;
  observer: Kind["observer"];
  /** Makes what takes in what its source says. */
  output(task: TaskOf<Kind>): Kind["output"] & TaskOutput<Kind["rest"]>;
  /** Starts what looks after it while it runs. @returns what ends that */
  watch?(task: TaskOf<Kind>): () => void;
}

/** Something that runs in the background, until its source is over: identity, record, logs, deadline, end. */
export class TaskOf<Kind extends TaskKind> {
  readonly kind: Kind["name"];
  readonly spec: Kind["spec"];
  readonly label: string;
  readonly files: TaskFiles;
  readonly output: Kind["output"];
  /** In ms since the epoch. */
  readonly startedAtMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** Undefined while it runs. */
  end: EndOf<Kind> | undefined;
  /** Whether the session that is there now has neither started nor adopted it: then it wakes nobody. */
  isForeign = false;
  /** Resolves once the record of its start is there, by which the next pi ends it if this one dies. */
  recorded: Promise<void>;
  /** Resolves once the task has ended and its observer has been told. */
  readonly done: Promise<EndOf<Kind>>;
  /** Whether only the user may stop it. */
  isProtected = false;
  /** Whether it is known how the same is started once more. */
  readonly canStartAgain: boolean;
  readonly #recorded: object;
  #observer: Kind["observer"];
  /** Sessions that have taken it for their own. */
  readonly #adoptedBy = new Set<string>();
  /** Let go of at the end, since an ended task may be remembered for long. */
  #runs: Runs | undefined;
  #processes: SourceProcesses | undefined;
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
      const logs = this.logs.length > 1 ? "logs are" : "log is";
      this.notice(`its ${logs} not kept (${errorLabel(error)}); the ${this.kind} goes on`);
    });
    const runs = new Runs(source, parts.startAgain, this.#running(), limits);
    this.#runs = runs;
    this.recorded = writeTaskRecord(this);
    this.done = this.#untilEnded(runs, output, [
      watchMemory(this, limits.memoryMaxMiB),
      ...(parts.watch ? [parts.watch(this)] : []),
    ]);
  }

  /** Undefined if none of this machine belong to it. Of its last run, if there are several. */
  get processes(): SourceProcesses | undefined {
    return this.#runs ? this.#runs.source.processes : this.#processes;
  }

  /** Of the run under way, or of the last one. */
  get readiness(): Readiness {
    return this.#runs?.readiness ?? this.#readiness;
  }

  get id(): string {
    return this.files.id;
  }

  /** How often it was started again. */
  get restarts(): number {
    return this.end?.restarts ?? this.#runs?.restarts ?? 0;
  }

  /** Whether a run of it has ended and the next has not begun. */
  get isBetweenRuns(): boolean {
    return this.#runs?.isBetween === true;
  }

  /** Of its first process; undefined where there is none. */
  get pid(): number | undefined {
    return this.isBetweenRuns ? undefined : this.processes?.pid;
  }

  /** By what its processes are found; undefined where there are none. */
  get identity(): TaskIdentity | undefined {
    return this.processes?.identity;
  }

  /** In ms since the epoch; undefined if it has none. */
  get deadlineAtMs(): number | undefined {
    const { timeoutMs } = this.spec;
    return timeoutMs === undefined ? undefined : this.startedAtMs + timeoutMs;
  }

  /** How long it has run, or ran. */
  get ageMs(): number {
    return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
  }

  get isStopping(): boolean {
    return this.#runs?.isEnding === true;
  }

  /** Lines that it has printed. */
  get linesPrinted(): number {
    return this.output.linesPrinted;
  }

  /** The newest line that it has printed. */
  get lastLine(): LastLine | undefined {
    return this.output.lastLine;
  }

  /** Whether it waits in the middle of a line, or did so when it was ended; many a command ends so by itself. */
  get isLineOpen(): boolean {
    return this.lastLine?.isOpen === true && !isSuccess(this.end?.reason);
  }

  /** The one of stdout, or of all streams, first. */
  get logs(): readonly [TaskLog, ...TaskLog[]] {
    return this.output.logs;
  }

  /** What its record says of it beside what that of every task does. */
  get recordedFacts(): object {
    return { ...this.#recorded, lines: this.output.account };
  }

  /** Whom it tells from now on what it has to say. */
  get observer(): Kind["observer"] {
    return this.#observer;
  }

  observe(observer: Kind["observer"]): void {
    this.#observer = observer;
  }

  /** It goes on in this session. */
  enterSession(sessionId: string): void {
    this.isForeign = sessionId !== this.spec.sessionId && !this.#adoptedBy.has(sessionId);
  }

  /** The session that is there now takes it for its own. */
  adopt(sessionId: string): void {
    this.#adoptedBy.add(sessionId);
    this.isForeign = false;
  }

  /** Says a line of the product's own. */
  notice(text: string, quoted: readonly string[] = [], topic: NoticeTopic = "other"): void {
    this.#observer.notice(this, text, quoted, topic);
  }

  /** What it printed so far is in its logs. */
  async flushLogs(): Promise<void> {
    await this.#runs?.catchUp();
    await this.output.flush();
  }

  /**
   * Ends what runs of it, and starts the same again: the same task, with the same logs.
   * @throws Error if that is not possible
   */
  startAgain(by: StoppedBy): void {
    if (!this.canStartAgain)
      throw new Error(
        `${this.id} cannot be started again: another extension started it, and handed it over.`,
      );
    if (!this.#runs || this.isStopping)
      throw new Error(`${this.id} is just ending. It can be started again once it has ended.`);
    this.#runs.startAgain(by);
  }

  /** Begins to end it. The first reason given stands. */
  terminate(reason: EndReason): void {
    this.#runs?.terminate(reason);
  }

  /**
   * Ends it and waits until its processes are gone. The first reason given stands.
   * @param discardRest what it printed and still prints reaches nobody
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
    // One after the other, or the file could end as half of each.
    await this.recorded;
    // Everything is flushed before it is said that it has ended: no tail of the output is lost.
    const rest = await output.finish(sourceEnd.reason);
    this.#processes = runs.source.processes;
    this.#readiness = runs.readiness;
    this.#runs = undefined;
    const end: EndOf<Kind> = { ...sourceEnd, atMs: Date.now(), ...rest };
    this.end = end;
    this.#observer.ended(Object.assign(this, { end }));
    await writeTaskRecord(this);
    return end;
  }

  /** What its runs ask of it. */
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
      held: (text) => this.notice(`${text}; the ${this.kind} goes on`),
      restarting: (text, isFirst) => this.#observer.restarting(this, text, isFirst),
      startedAgain: async (text) => {
        this.recorded = this.recorded.then(() => writeTaskRecord(this));
        await Promise.all([this.#observer.startedAgain(this), this.recorded, this.output.beginAgain(text)]);
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

/** Whether its end is known. */
export function hasEnded<Task extends { end: unknown }>(task: Task): task is Ended<Task> {
  return task.end !== undefined;
}

function isSuccess(reason: EndReason | undefined): boolean {
  return reason?.kind === "exited" && reason.code === 0;
}
