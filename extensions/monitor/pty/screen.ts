import { createRequire } from "node:module";
import type { Terminal } from "@xterm/headless";
import { openLog } from "../../core/files/open-log.ts";
import type { TerminalSize } from "../stdin/task-input.ts";
import { terminalText } from "../texts/terminal.ts";

const PACKAGE = "@xterm/headless";
/** The end of the log that is drawn: enough for a program that draws its whole screen now and then. */
const TAIL_BYTES = 256 * 1024;

/** The screen of a task's terminal, as a person would see it. */
export interface Screen {
  /** The rows from the top, without blank ones at the bottom. */
  rows: string[];
  /** The place counted from 1. */
  cursor: { row: number; column: number };
}

/**
 * Draws the end of a log as a terminal would. It costs nothing until then.
 * @throws Error if the log cannot be read, or the emulator is not installed
 */
export async function screenOf(logPath: string, size: TerminalSize): Promise<Screen> {
  return await withEmulated(logPath, size, ({ buffer: { active } }) => {
    const drawn = Array.from(
      { length: size.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? "",
    );
    const last = drawn.findLastIndex((text) => text.trim() !== "");
    return {
      rows: drawn.slice(0, last + 1),
      cursor: { row: active.cursorY + 1, column: active.cursorX + 1 },
    };
  });
}

/**
 * Feeds the end of a log to a terminal emulator of this size, which exists while `use` runs.
 * @throws Error if the log cannot be read, or the emulator is not installed
 */
export async function withEmulated<Result>(
  logPath: string,
  { columns, rows }: TerminalSize,
  use: (terminal: Terminal) => Result,
): Promise<Result> {
  const bytes = await tailOf(logPath);
  const { Terminal } = terminalEmulator();
  const terminal = new Terminal({ cols: columns, rows, scrollback: 0, allowProposedApi: true });
  try {
    await new Promise<void>((resolve) => terminal.write(bytes, resolve));
    return use(terminal);
  } finally {
    terminal.dispose();
  }
}

async function tailOf(path: string): Promise<Buffer> {
  const file = await openLog(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function terminalEmulator(): typeof import("@xterm/headless") {
  try {
    return createRequire(import.meta.url)(PACKAGE) as typeof import("@xterm/headless");
  } catch {
    throw new Error(terminalText.noScreenPackage(PACKAGE));
  }
}
