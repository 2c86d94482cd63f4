import type { ProcessInfo } from "../../core/processes/process-table.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { Terminated } from "../../core/processes/terminate.ts";
import type { TaskInput } from "../stdin/task-input.ts";
import type { EndReason } from "./end-reason.ts";
import type { OutputStream } from "./output-stream.ts";
/**
 * The origin of a task's output, such as a command. It runs when it is made, and its output waits in its
 * streams until the task reads them.
 */
export interface Source {
    /** The stream of stdout, or of all output, comes first, then that of stderr if it is separate. */
    readonly streams: readonly OutputStream[];
    /** In ms since the epoch. */
    readonly startedAtMs: number;
    /** Undefined if it is no process of this machine. */
    readonly processes: SourceProcesses | undefined;
    /** Its input; undefined if nobody can write to it. */
    readonly input?: TaskInput | undefined;
    /** Resolves with the reason if it ends by itself. Its streams may go on. */
    readonly exited: Promise<EndReason>;
    /** Names the processes that keep its streams open after its exit; undefined if there are none. */
    describeHolders(): Promise<string | undefined>;
    /** Ends all that belongs to it. Resolves when that is gone, or cannot be ended. */
    terminate(limits: Readonly<EndingLimits>): Promise<Terminated>;
    /** Finds the processes that it has left. @param terminated the result of `terminate`, if it was called */
    findLeft(terminated: Terminated | undefined): Promise<SourceLeft>;
}
/** The facts by which the processes of a source are known. */
export interface SourceProcesses {
    /** The pid of the first of them. */
    readonly pid: number;
    /** The identity by which all of them are found. */
    readonly identity: TaskIdentity;
}
export interface EndingLimits {
    /** The time between SIGTERM and SIGKILL. */
    killGraceMs: number;
    /** Whether independent processes are ended, too. */
    killDaemons: boolean;
}
/** The processes that go on after a source is over. */
export interface SourceLeft {
    /** Processes that belonged to it and could not be ended. */
    unended: ProcessInfo[];
    /** Processes that it started and that go on by themselves. */
    independent: ProcessInfo[];
    /** Processes that it did not start, and that hold its output. */
    holders: ProcessInfo[];
    /** The system's error if nobody can know whether that is all. */
    unknown: string | undefined;
}
/** The reason why a source is over, and the processes that it has left. */
export interface SourceEnd extends SourceLeft {
    reason: EndReason;
}
export declare const nothingLeft: Readonly<SourceLeft>;
