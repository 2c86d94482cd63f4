import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { EndReason } from "./end-reason.ts";
import type { ShellCommand } from "./spawn-shell.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import type { EndingLimits, ProcessEnd, TaskProcess } from "./task-process.ts";

/** What both kinds of tasks are asked for. */
export interface BaseSpec {
  command: string;
  /** The working directory. */
  directory: string;
  /** Undefined if it may run for ever. */
  timeoutMs: number | undefined;
  /** A prompt that the model gave itself, delivered with the end event. */
  thenPrompt: string | undefined;
  startedBy: "model" | "user";
  sessionId: string;
}

/** What a task is started with, of which nothing is kept but what `BaseSpec` says. */
export interface BaseStart {
  /** `shell.command` may hold a prefix, too. */
  shell: ShellCommand;
}

export interface BaseLimits extends EndingLimits {
  /** Cap of each log file. */
  logMaxBytes: number;
}

export interface BaseEnd extends ProcessEnd {
  atMs: number;
}

/** The newest that a command has printed, cleaned. */
export interface LastLine {
  text: string;
  /** In ms since the epoch. */
  atMs: number;
  /** Whether its line feed has not come: it may be a question. */
  isOpen: boolean;
}

/** What monitors and jobs have in common: a command with its processes and files. */
export abstract class BaseTask<Spec extends BaseSpec, End extends BaseEnd> {
  abstract readonly kind: "monitor" | "job";
  readonly spec: Spec;
  readonly files: TaskFiles;
  readonly process: TaskProcess;
  /** Undefined while it runs. */
  end: End | undefined;
  /** Resolves once the record of its start is there, by which the next pi ends it if this one dies. */
  abstract readonly recorded: Promise<void>;
  /** Resolves once the task has ended and its observer has been told. */
  abstract readonly done: Promise<End>;

  constructor(parts: { spec: Spec; files: TaskFiles; end: End | undefined }, process: TaskProcess) {
    this.spec = parts.spec;
    this.files = parts.files;
    this.end = parts.end;
    this.process = process;
  }

  /** Between SIGTERM and SIGKILL. */
  abstract get graceMs(): number;

  /** What people call it, as it was written: shown only as a label. */
  abstract get label(): string;

  /** Lines that it has printed. */
  abstract get linesPrinted(): number;

  /** The newest line that it has printed. */
  abstract get lastLine(): LastLine | undefined;

  /** Whether it waits in the middle of a line, or did so when it was ended; many a command ends so by itself. */
  get isLineOpen(): boolean {
    return this.lastLine?.isOpen === true && !isSuccess(this.end?.reason);
  }

  /** What its record says of it beside what that of every task does. */
  abstract get recordedFacts(): Readonly<Record<string, unknown>>;

  /** The one of stdout, or of both streams, first. */
  abstract get logs(): readonly [TaskLog, ...TaskLog[]];

  /** What it printed so far is in its logs. */
  abstract flushLogs(): Promise<void>;

  /**
   * Ends the task and waits until its processes are gone. The first reason given stands.
   * @param discardRest what it printed and still prints reaches nobody
   */
  abstract stop(reason: EndReason, discardRest?: boolean): Promise<End>;

  get id(): string {
    return this.files.id;
  }

  get pid(): number {
    return this.process.pid;
  }

  /** By what its processes are found. */
  get identity(): TaskIdentity {
    return this.process.identity;
  }

  /** In ms since the epoch. */
  get startedAtMs(): number {
    return this.process.startedAtMs;
  }

  /** In ms since the epoch; undefined if it has none. */
  get deadlineAtMs(): number | undefined {
    return this.process.deadlineAtMs;
  }

  /** How long it has run, or ran. */
  get ageMs(): number {
    return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
  }

  get isStopping(): boolean {
    return this.process.isEnding && this.end === undefined;
  }
}

function isSuccess(reason: EndReason | undefined): boolean {
  return reason?.kind === "exited" && reason.code === 0;
}
