import { closeSync } from "node:fs";
import { terminalStream } from "../task/output-stream.ts";
import type { CommandEnds } from "../task/pipe-ends.ts";
import { ConnectableTerminal } from "./connectable-terminal.ts";
import { nativePty } from "./native-pty.ts";
import { terminalInput } from "./terminal-input.ts";

/** The terminal for programs. */
export const TERMINAL = { columns: 100, rows: 30, type: "xterm-256color" } as const;

/**
 * Opens a pseudo-terminal for all input and output of the command.
 * @throws Error that names the missing package, or the system's error
 */
export function terminalEnds(): CommandEnds {
  const { columns, rows, type } = TERMINAL;
  const native = nativePty();
  const { master, slave, pty: path } = native.open(columns, rows);
  const stream = terminalStream(master, (chunk) => terminal.took(chunk));
  const terminal = new ConnectableTerminal(stream, { columns, rows }, (size) =>
    native.resize(master, size.columns, size.rows),
  );
  return {
    stdio: [slave, slave, slave],
    prelude: preludeIn(path, [master, slave]),
    env: { TERM: type, COLUMNS: undefined, LINES: undefined },
    outputs: [path],
    input: terminalInput(master, path, stream, terminal),
    streams: () => [stream],
    closeTheirs: () => closeSync(slave),
    closeOurs: () => stream.destroy(),
  };
}

/**
 * Returns what the shell runs before the command. The shell leads a session without a terminal, so the first one
 * that it opens becomes its own. With iutf8, Backspace erases a whole character. Both descriptors are closed,
 * since whoever kept one would hold the output open. A shell that knows only numbers of one digit keeps them.
 */
function preludeIn(path: string, inherited: readonly number[]): string {
  const close = `exec ${inherited.map((descriptor) => `${descriptor}>&-`).join(" ")}`;
  return `: <${path}\nstty iutf8 2>/dev/null\nif (eval '${close}') 2>/dev/null; then eval '${close}'; fi\n`;
}
