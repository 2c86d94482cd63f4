/** How much of the output a log has. */
export interface LogKeeping {
    /** The place where the log begins, if its oldest part was dropped: `line 120`, `the rest of line 3`. */
    readonly begins: string | undefined;
    readonly loss: LogLoss | undefined;
}
/** The failure after which nothing more was written. */
export interface LogLoss {
    /** The system's error, without the path: `ENOSPC: no space left on device`. */
    readonly message: string;
    /** The size of the file; 0 if there is no file. */
    readonly keptBytes: number;
}
export declare const wholeLog: LogKeeping;
/** Tells whether there is no file to look at. */
export declare function isNothingKept({ loss }: LogKeeping): boolean;
/** Returns what the log lacks, for parentheses behind the path, or alone where there is no file. */
export declare function lackText({ begins, loss }: LogKeeping): string | undefined;
export declare function lossOf(error: Error, keptBytes: number): LogLoss;
