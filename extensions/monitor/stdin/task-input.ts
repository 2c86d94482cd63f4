/** What a command reads from: nothing, a pipe that others write to, or a terminal. */
export type InputKind = "none" | "pipe" | "terminal";

export interface TerminalSize {
  columns: number;
  rows: number;
}

/** The writing end of what a running command reads from. */
export interface TaskInput {
  readonly kind: Exclude<InputKind, "none">;
  /** Of a terminal. */
  readonly size?: TerminalSize;
  /**
   * Writes as much as the command has room for. While it has none, waits up to 2 s for it.
   * @returns how many bytes were taken; nothing of the rest is kept
   * @throws Error that says that nobody reads any more
   */
  write(bytes: Buffer): Promise<number>;
  /** Nothing more follows: closes a pipe, and types Ctrl+D into a terminal. */
  end(): Promise<void>;
  /** Whether what is typed now is not to be seen: a prompt has switched the echo off. */
  readsSecret(): Promise<boolean>;
  /** The command has ended. */
  close(): void;
}

/** What is asked for by a call that starts a command. */
export function inputKind({
  stdin,
  pty,
}: {
  stdin?: boolean | undefined;
  pty?: boolean | undefined;
}): InputKind {
  if (pty) return "terminal";
  return stdin ? "pipe" : "none";
}
