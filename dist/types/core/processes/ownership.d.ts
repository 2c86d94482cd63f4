import { type ProcessIdentity, type ProcessInfo } from "./process-table.ts";
/** The facts by which a process of a task is known. The guardian holds the same rules: `ownership.awk`. */
export interface OwnedTask {
    /** The process group of the shell, which is also its pid. */
    groupId: number;
    /**
     * The start time of the shell. It tells the group from a later one with the same number: older processes
     * are not the task's. Empty if unknown; then only the marker counts.
     */
    leaderStartTime: string;
    /** The members of its group when the shell had exited; later only the marker tells its members. */
    leftByShell: readonly ProcessIdentity[];
}
/** One look at the machine, as far as it concerns a task. */
export interface ProcessFacts {
    /** All living processes. */
    table: readonly ProcessInfo[];
    pi: number;
    /** pi, its ancestors, and the first process of the machine. */
    piAndAncestors: ReadonlySet<number>;
    /** The processes that have an output of the task open. */
    holders: ReadonlySet<number>;
    /** Undefined if the environment of others cannot be read. */
    carriesMarker: ((pid: number) => boolean) | undefined;
}
/** The findings of the look before, a moment ago, as far as the processes still live. */
export interface FoundBefore {
    /** These belong, and so do their descendants, even if their parent is gone. */
    own: ReadonlySet<number>;
    /** These do not belong, and neither do their descendants. */
    strangers: ReadonlySet<number>;
    /** Whether the task's group had a member: then the group is still the same. */
    hadGroup: boolean;
}
export declare const nothingFound: FoundBefore;
/** The processes that have to do with a task, by owner. */
export interface Ownership {
    /** Processes that belong to the task and end with it. */
    own: ProcessInfo[];
    /** Processes that hold its output and are not its own; they are never signalled. */
    strangers: ProcessInfo[];
}
/**
 * A process belongs to a task if it began after the task's shell, and is in its process group, descends from
 * it or holds its output. The children of an older process belong to that one, whatever they inherited (the
 * panes of a tmux server that was handed the output), unless they carry the task's marker. pi and its
 * ancestors never belong; they adopt orphans of the task, which belong if they hold its output.
 */
export declare function ownershipOf(task: OwnedTask, facts: ProcessFacts, before?: FoundBefore): Ownership;
/** Returns the carriers of the task's marker that are younger than it and descend from nothing older. */
export declare function startedByTask(task: OwnedTask, facts: ProcessFacts): ProcessInfo[];
