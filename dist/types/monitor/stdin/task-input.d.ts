/** The input of a command: none, a pipe that others write to, or a terminal. */
export type InputKind = "none" | "pipe" | "terminal";
export interface TerminalSize {
    columns: number;
    rows: number;
}
/** The writing end of a running command's input. */
export interface TaskInput {
    readonly kind: Exclude<InputKind, "none">;
    /** Set for a terminal. */
    readonly size?: TerminalSize;
    /**
     * Writes as much as the command has room for. Without room, it waits up to 2 s.
     * @returns the number of bytes taken; the rest is not kept
     * @throws Error if nobody reads any more
     */
    write(bytes: Buffer): Promise<number>;
    /** Ends the input: closes a pipe, or types Ctrl+D into a terminal. */
    end(): Promise<void>;
    /** Tells whether input must not be shown now, because a prompt has switched the echo off. */
    readsSecret(): Promise<boolean>;
    /** Called when the command has ended. */
    close(): void;
}
/** Returns the input that a call demands for its command. */
export declare function inputKind({ stdin, pty, }: {
    stdin?: boolean | undefined;
    pty?: boolean | undefined;
}): InputKind;
