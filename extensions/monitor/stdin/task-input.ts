/** The input of a command: none, a pipe that others write to, or a terminal. */
export type InputKind = "none" | "pipe" | "terminal";

export interface TerminalSize {
  columns: number;
  rows: number;
}

/** Hears a terminal that a person is connected to. */
export interface TerminalListener {
  /** Gets all output, raw, in chunks whose memory is used again afterwards. */
  output(chunk: Buffer): void;
  /** Called once, when the command has ended or nobody has the terminal open any more. */
  closed(): void;
}

/** The terminal of a running command, as far as a person can connect to it. */
export interface TaskTerminal {
  readonly size: TerminalSize;
  /** Tells the programs in it of another size. Has no effect once it is closed. */
  resize(size: TerminalSize): void;
  /** Whether a person is connected to it. */
  readonly isConnected: boolean;
  /** @returns a function that ends the connection */
  connect(listener: TerminalListener): () => void;
}

/** Who writes to an input. The model's bytes do not mix with those of a person connected to the terminal. */
export type Writer = "model" | "person";

/** The writing end of a running command's input. */
export interface TaskInput {
  readonly kind: Exclude<InputKind, "none">;
  /** Undefined for a pipe. */
  readonly terminal?: TaskTerminal;
  /**
   * Writes as much as the command has room for. Without room, it waits up to 2 s. It takes nothing more from the
   * model once a person is connected to the terminal.
   * @param by the model by default
   * @returns the number of bytes taken; the rest is not kept
   * @throws Error if nobody reads any more
   */
  write(bytes: Buffer, by?: Writer): Promise<number>;
  /**
   * Ends the input: closes a pipe, or types Ctrl+D into a terminal, as `write` does.
   * @returns whether it was done
   */
  end(by?: Writer): Promise<boolean>;
  /**
   * Says why the model must not write these bytes now: a secret is asked for, or a part would get lost.
   * @param openLines the unfinished lines of its output
   * @returns the rest of a sentence whose subject is the task; undefined if they can be written
   */
  refusal(bytes: Buffer, openLines: readonly string[]): Promise<string | undefined>;
  /** Called when the command has ended. */
  close(): void;
}

/** Returns the input that a call demands for its command. */
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
