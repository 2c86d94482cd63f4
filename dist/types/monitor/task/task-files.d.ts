/** No vowels, so that no words arise, and no characters that look alike (0/o, 1/l). */
export declare const ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
/** The files of one task, all in the directory `monitor` under pi's agent directory. */
export interface TaskFiles {
    id: string;
    stdoutPath: string;
    stderrPath: string;
    /** Used by a job, for both streams. */
    logPath: string;
    recordPath: string;
}
/**
 * Finds an id that no task in this directory has, in this or another session, and reserves it by creating its
 * record file. If the directory cannot be written, the task runs without files. It is synchronous, because
 * the code that hands over a running child needs the id before it goes on.
 */
export declare function reserveTaskFiles(directory: string, prefix: string): TaskFiles;
export declare function taskFiles(directory: string, id: string): TaskFiles;
/** Removes the files of a failed start. */
export declare function removeTaskFiles(files: TaskFiles): Promise<void>;
