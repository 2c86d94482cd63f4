/** One process when the table was read. */
export interface ProcessInfo {
    pid: number;
    parentPid: number;
    groupId: number;
    /**
     * Tells it from a later process with the same pid. A number, comparable until the next boot: ticks of 10 ms
     * on Linux, elsewhere date and time to the second (20261120081007).
     */
    startTime: string;
    /** The short name of its program; untrusted. */
    name: string;
    /** Whether it is dead and its parent has not collected it. */
    isZombie: boolean;
}
/** Identifies a process for good. */
export type ProcessIdentity = Pick<ProcessInfo, "pid" | "startTime">;
/** Tells whether a value from a file, which may be anything, is an identity. */
export declare function isIdentity(value: unknown): value is ProcessIdentity;
/** Returns all visible processes of the machine. @throws the system's error, such as EMFILE */
export declare function listProcesses(): Promise<ProcessInfo[]>;
/**
 * Returns the process as it is now; undefined if it is gone. It works only on Linux; elsewhere there is only
 * the table.
 * @throws the system's error if it cannot be read, such as EMFILE
 */
export declare function readProcess(pid: number): ProcessInfo | undefined;
/** Returns the identity, whose start time is empty if it cannot be told. */
export declare function processIdentity(pid: number): ProcessIdentity;
/**
 * Returns the start time of a new child; empty if it cannot be told. Called right after the spawn, it reads
 * before the child can be collected.
 */
export declare function startTimeOf(pid: number): Promise<string>;
/** Tells whether a process is older. With the same start time it may be either, and counts as younger. */
export declare function isOlder({ startTime }: Pick<ProcessInfo, "startTime">, than: string): boolean;
/**
 * Tells whether the pid still means the same process; elsewhere than on Linux, whether it is in use.
 * @throws the system's error if that cannot be read
 */
export declare function isSameProcess({ pid, startTime }: ProcessIdentity): boolean;
/** @param rows pid, parent, group, state, start time ("Fri Nov 20 08:10:07 2026") and name */
export declare function parsePs(rows: string): ProcessInfo[];
/**
 * Reads something of another process.
 * @returns undefined if the process is gone, or not ours to read
 * @throws the system's error for any other reason: then nothing is known
 */
export declare function readOfProcess<T>(read: () => T): T | undefined;
