import { closeSync } from "node:fs";
import { terminalStream } from "../task/output-stream.ts";
import type { CommandEnds } from "../task/pipe-ends.ts";
import { nativePty } from "./native-pty.ts";
import { terminalInput } from "./terminal-input.ts";

/** The terminal for programs. */
export const TERMINAL = { columns: 100, rows: 30, type: "xterm-256color" } as const;

/**
 * Opens a pseudo-terminal for all input and output of the command.
 * @throws Error that names the missing package, or the system's error
 */
export function terminalEnds(): CommandEnds {
  const { master, slave, pty: path } = nativePty().open(TERMINAL.columns, TERMINAL.rows);
  const stream = terminalStream(master);
  return {
    stdio: [slave, slave, slave],
    // The shell leads a session without a terminal: the first one that it opens becomes its own.
    prelude: `: <${path}\n`,
    env: { TERM: TERMINAL.type, COLUMNS: undefined, LINES: undefined },
    outputs: [path],
    input: terminalInput(master, path, stream, TERMINAL),
    streams: () => [stream],
    closeTheirs: () => closeSync(slave),
    closeOurs: () => stream.destroy(),
  };
}
