import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import type { RestartRule } from "../restart/restart-policy.ts";
import { SentInput } from "../stdin/sent-input.ts";
import type { InputKind, TaskInput } from "../stdin/task-input.ts";
import type { EndReason, StoppedBy } from "./end-reason.ts";
import type { NoticeTopic } from "./notice-topic.ts";
import { type RunsEnd } from "./runs.ts";
import type { EndingLimits, Source, SourceProcesses } from "./source.ts";
import type { StartedBy } from "./started-by.ts";
import type { TaskFiles } from "./task-files.ts";
import type { TaskLog } from "./task-log.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";
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
export interface TaskObserver<Task extends {
    end: unknown;
}> {
    /** A line of the product's own, with quoted lines of the source. */
    notice(task: Task, text: string, quoted: readonly string[], topic: NoticeTopic): void;
    /** A run has ended, and another will follow. @param isFirst of a row in which no run was long */
    restarting(task: Task, text: string, isFirst: boolean): void;
    /** A run is ready, after an earlier one was. */
    readyAgain(task: Task): void;
    /** Another run has begun. Resolves when it cannot outlive pi. */
    startedAgain(task: Task): Promise<void>;
    /** Called once, last. */
    ended(task: Ended<Task>): void;
}
/** A task whose end is known. */
export type Ended<Task extends {
    end: unknown;
}> = Task & {
    end: NonNullable<Task["end"]>;
};
/** The end of a task. */
export type EndOf<Kind extends TaskKind> = RunsEnd & {
    atMs: number;
} & Kind["rest"];
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
export declare class TaskOf<Kind extends TaskKind> {
    #private;
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
    isForeign: boolean;
    /** Resolves once the record of its start exists, by which the next pi ends it if this one dies. */
    recorded: Promise<void>;
    /** Resolves once the task has ended and its observer knows. */
    readonly done: Promise<EndOf<Kind>>;
    /** Whether only the user may stop it. */
    isProtected: boolean;
    /** The input that was written to it. */
    readonly sent: SentInput;
    /** Whether the same can be started once more. */
    readonly canStartAgain: boolean;
    constructor(parts: TaskParts<Kind>);
    /** The processes of its last run; undefined if it has none on this machine. */
    get processes(): SourceProcesses | undefined;
    /** The readiness of the current or last run. */
    get readiness(): Readiness;
    get id(): string;
    /** The number of restarts. */
    get restarts(): number;
    /** Whether a run of it has ended and the next has not begun. */
    get isBetweenRuns(): boolean;
    /** The pid of its first process, if there is one. */
    get pid(): number | undefined;
    /** The writing end of its input; undefined if it reads nothing, or nothing of it runs. */
    get input(): TaskInput | undefined;
    /** The facts by which its processes are found; undefined if there are none. */
    get identity(): TaskIdentity | undefined;
    /** In ms since the epoch; undefined if it has none. */
    get deadlineAtMs(): number | undefined;
    /** The running time until now, or until its end. */
    get ageMs(): number;
    get isStopping(): boolean;
    /** The number of printed lines. */
    get linesPrinted(): number;
    /** The newest printed line. */
    get lastLine(): LastLine | undefined;
    /** Whether it waits in the middle of a line, or was ended there; many commands end so by themselves. */
    get isLineOpen(): boolean;
    /** The log of stdout, or of all streams, comes first. */
    get logs(): readonly [TaskLog, ...TaskLog[]];
    /** The facts of its record that not every task has. */
    get recordedFacts(): object;
    /** The observer that hears of it from now on. */
    get observer(): Kind["observer"];
    observe(observer: Kind["observer"]): void;
    /** Notes the session in which it goes on. */
    enterSession(sessionId: string): void;
    /** Makes it a task of the present session. */
    adopt(sessionId: string): void;
    /** Reports a line of the product's own. */
    notice(text: string, quoted?: readonly string[], topic?: NoticeTopic): void;
    /** Resolves when all output so far is in its logs. */
    flushLogs(): Promise<void>;
    /**
     * Ends its current run, and starts the same again: the same task, with the same logs.
     * @throws Error if that is not possible
     */
    startAgain(by: StoppedBy): void;
    /** Begins to end it. The first reason given stands. */
    terminate(reason: EndReason): void;
    /**
     * Ends it and waits until its processes are gone. The first reason given stands.
     * @param discardRest whether its unseen and further output reaches nobody
     */
    stop(reason: EndReason, discardRest?: boolean): Promise<EndOf<Kind>>;
}
/** Tells whether its end is known. */
export declare function hasEnded<Task extends {
    end: unknown;
}>(task: Task): task is Ended<Task>;
