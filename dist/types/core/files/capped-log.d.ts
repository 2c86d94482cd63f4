import { type LogKeeping } from "./log-keeping.ts";
/**
 * A capped file that is written in the background. Output is copied into one of two stages that are used in
 * turn, so that a flood leaves no garbage. If the file cannot be written, only the log is lost: the output
 * after that is dropped.
 */
export declare class CappedLog {
    #private;
    readonly path: string;
    /** Resolves with the system's error when the log is lost. */
    readonly lost: Promise<Error>;
    /** Creates the file, if that can be done. */
    static open(path: string, maxBytes: number): Promise<CappedLog>;
    /** A log that keeps nothing; `open` makes one that does. */
    constructor(path: string);
    /** How much of the given output the log has. */
    get keeping(): LogKeeping;
    /** @param linesBefore how many lines of the stream were complete before these bytes */
    write(bytes: Buffer, linesBefore: number): void;
    /** Resolves when the waiting output is taken up and there is room again; undefined if there is room now. */
    drained(): Promise<void> | undefined;
    /** Resolves when all output given so far is in the file, without waiting for later output. */
    flush(): Promise<void>;
    close(): Promise<void>;
}
