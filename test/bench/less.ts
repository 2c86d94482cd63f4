import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import type { Scope } from "../pi/session.ts";
import type { Typed } from "./key-time.ts";

/** Starts `less` in a terminal of 100 × 30; it opens the file at once. */
export function startLess(scope: Scope, path: string): Typed {
  const terminal = new xterm.Terminal({ cols: 100, rows: 30, allowProposedApi: true });
  const pty = spawn("less", ["-S", path], {
    name: "xterm-256color",
    cols: 100,
    rows: 30,
    env: { PATH: process.env.PATH ?? "", TERM: "xterm-256color", LESSHISTFILE: "-" },
  });
  pty.onData((data) => terminal.write(data));
  scope.after(() => pty.kill("SIGKILL"));
  const rowAt = (row: number): string => terminal.buffer.active.getLine(row)?.translateToString(true) ?? "";
  return {
    terminal,
    screen: () => Array.from({ length: terminal.rows }, (_, row) => rowAt(row)).join("\n"),
    type: (keys) => pty.write(keys),
  };
}
