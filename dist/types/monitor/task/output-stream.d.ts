import type { Readable } from "node:stream";
/** One stream of a source, in chunks. It is paused until somebody reads it. */
export interface OutputStream {
    /** Gets each chunk: a view of memory that the next read overwrites. */
    consume: (chunk: Buffer) => void;
    pause(): void;
    resume(): void;
    /** Stops reading, even if a process still writes. */
    destroy(): void;
    /** Whether pausing and resuming have no effect any more. */
    readonly isOver: boolean;
    /** Whether it was read to its end: then nobody can write to it any more. */
    readonly isAtEnd: boolean;
    /** Resolves when nothing more comes, with the error if it could not be read. */
    readonly ended: Promise<Error | undefined>;
}
/** Reads a pipe, and owns its descriptor from now on. */
export declare function pipeStream(readFd: number): OutputStream;
/** Reads one of Node's own streams, such as those of a child. */
export declare function readableStream(readable: Readable): OutputStream;
/**
 * Reads our side of a pseudo-terminal. The stream owns the descriptor from now on.
 * @param seen gets each chunk before it is consumed
 */
export declare function terminalStream(masterFd: number, seen: (chunk: Buffer) => void): OutputStream;
