import { type FileName } from "./open-files.ts";
import { type FoundBefore, type OwnedTask, type Ownership } from "./ownership.ts";
import { type ProcessIdentity, type ProcessInfo } from "./process-table.ts";
/** The facts by which the processes of a task are found. */
export interface TaskIdentity extends OwnedTask {
    /** The writing ends of its outputs. */
    outputs: readonly FileName[];
    /** The `NAME=value` in the environment of everything that it started. */
    marker: string;
}
/** The processes that an ended task left. */
export interface Survivors extends Ownership {
    /** Processes that carry its marker and have made themselves independent. */
    independent: ProcessInfo[];
}
/**
 * Finds the processes that belong to a task, and those that are no older and only hold its output.
 * @throws the system's error
 */
export declare function processesOf(task: TaskIdentity, before?: FoundBefore): Promise<Ownership>;
/** Does the same, but counts started processes as its own even if they have become independent. */
export declare function processesStartedBy(task: TaskIdentity, before: FoundBefore): Promise<Ownership>;
/** Finds the survivors in one table: reading that costs the most. @throws the system's error */
export declare function survivors(task: TaskIdentity): Promise<Survivors>;
/**
 * Returns the processes that carry the task's marker, whether they belong to it or have become independent.
 * It works only on Linux: elsewhere the environment of others cannot be read.
 * @throws the system's error
 */
export declare function processesMarked({ marker }: Pick<TaskIdentity, "marker">): Promise<ProcessInfo[]>;
/** Tells whether this process carries the task's marker; undefined if that cannot be read. */
export declare function carriesMarker(pid: number, marker: string): boolean | undefined;
/** Returns the members of the task's group, for the moment at which the shell has exited. */
export declare function membersOfGroup(task: TaskIdentity): Promise<ProcessIdentity[]>;
/** Returns the processes that have an output of the task open. @throws the system's error */
export declare function holdersOfOutput(task: TaskIdentity): Promise<ProcessInfo[]>;
/** Returns this process and its ancestors, nearest first. @throws the system's error */
export declare function ownLine(): Promise<ProcessIdentity[]>;
/** Returns the process and its ancestors, nearest first. */
export declare function lineOf(pid: number, table: readonly ProcessInfo[]): ProcessInfo[];
