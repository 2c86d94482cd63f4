import type { ProcessInfo } from "../../core/processes/process-table.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { Terminated } from "../../core/processes/terminate.ts";
import type { EndReason } from "./end-reason.ts";
import type { OutputStream } from "./output-stream.ts";

/**
 * Where the output of a task comes from: a command, for instance. It is running when it is made, and what
 * it says waits in its streams until the task reads them.
 */
export interface Source {
  /** That of stdout, or of all that it says, first; that of stderr second, if it has one of its own. */
  readonly streams: readonly OutputStream[];
  /** In ms since the epoch. */
  readonly startedAtMs: number;
  /** Undefined for one that is no process of this machine. */
  readonly processes: SourceProcesses | undefined;
  /** Resolves with why it has ended, where it was left to end by itself. Its streams may go on. */
  readonly exited: Promise<EndReason>;
  /** What keeps its streams open although it has exited, in words; undefined if nothing does. */
  describeHolders(): Promise<string | undefined>;
  /** Ends all that belongs to it. Resolves when that is gone, or has been found to be beyond us. */
  terminate(limits: Readonly<EndingLimits>): Promise<Terminated>;
  /** Looks, once it is over, for what it has left. @param terminated what `terminate` has said, if it was called */
  findLeft(terminated: Terminated | undefined): Promise<SourceLeft>;
}

/** By what the processes of a source are known. */
export interface SourceProcesses {
  /** Of the first of them. */
  readonly pid: number;
  /** By what they are all found. */
  readonly identity: TaskIdentity;
}

export interface EndingLimits {
  /** Between SIGTERM and SIGKILL. */
  killGraceMs: number;
  /** Whether what has made itself independent is ended, too. */
  killDaemons: boolean;
}

/** What goes on after a source is over. */
export interface SourceLeft {
  /** Processes that belonged to it and could not be ended. */
  unended: ProcessInfo[];
  /** Processes that it started and that go on by themselves. */
  independent: ProcessInfo[];
  /** Processes that it did not start, and that hold its output. */
  holders: ProcessInfo[];
  /** The system's error for which nobody knows whether that is all. */
  unknown: string | undefined;
}

/** Why a source is over, and what it has left. */
export interface SourceEnd extends SourceLeft {
  reason: EndReason;
}

export const nothingLeft: Readonly<SourceLeft> = {
  unended: [],
  independent: [],
  holders: [],
  unknown: undefined,
};
