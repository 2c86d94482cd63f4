import type { Readiness } from "../ready/readiness.ts";
import { type RestartRule } from "../restart/restart-policy.ts";
import { type EndReason, type StoppedBy } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import { type WatchedTask } from "./run-watches.ts";
import { type EndingLimits, type Source, type SourceEnd } from "./source.ts";
/** The task, as far as its runs need it. */
export interface RunningTask extends WatchedTask {
    readonly spec: WatchedTask["spec"] & {
        readonly restart: RestartRule | undefined;
    };
    /** The sinks for the output of each run. */
    readonly sinks: readonly OutputSink[];
    /** Reports that a process still holds the output of a run that is over. */
    held(text: string): void;
    /** Reports that a run has ended and another follows. @param isFirst of a row in which no run was long */
    restarting(text: string, isFirst: boolean): void;
    /** Resolves when the new run cannot outlive pi. @param text for the log, before its output */
    startedAgain(text: string): Promise<void>;
}
/** The end of the last run, and the number of runs after the first. */
export interface RunsEnd extends SourceEnd {
    restarts: number;
}
/** The runs of a task: the first one, and the restarts that follow on request. */
export declare class Runs {
    #private;
    /** @param start starts the same again; undefined for a source that can run only once */
    constructor(first: Source, start: (() => Promise<Source>) | undefined, task: RunningTask, limits: Readonly<EndingLimits>);
    /** The source that runs, or ran last. */
    get source(): Source;
    get readiness(): Readiness;
    /** The number of starts after the first. */
    get restarts(): number;
    /** Whether a run has ended and the next has not begun. */
    get isBetween(): boolean;
    /** Whether it is being ended for good. */
    get isEnding(): boolean;
    /** Waits until no run follows. */
    untilOver(): Promise<RunsEnd>;
    /** Ends everything that belongs to it, and starts no further run. The first reason given stands. */
    terminate(reason: EndReason): void;
    /** Ends the current run, if there is one, and begins the next. */
    startAgain(by: StoppedBy): void;
    catchUp(): Promise<void>;
}
