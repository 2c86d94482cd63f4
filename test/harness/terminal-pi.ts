import { spawn } from "@lydell/node-pty";
import type { Terminal } from "@xterm/headless";
import xterm from "@xterm/headless"; // CommonJS: Node finds no named exports in it
import { exitOrKill } from "./child-pi.ts";
import { type Home, modelName } from "./home.ts";
import { type LaunchOptions, nodePath, piArguments } from "./host.ts";
import { type Key, keySequence } from "./terminal-keys.ts";
import { waitUntil } from "./wait.ts";

const readyTimeoutMs = 60_000;
const closeGraceMs = 30_000;
const scrollbackLines = 5000;

export interface TerminalPiOptions extends LaunchOptions {
  home: Home;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** A program, such as tmux, with the arguments before the command that it runs: pi's. */
  through?: readonly string[];
}

/** The condition on the screen: a text, a pattern, or a function of the screen's text. */
export type ScreenCondition = string | RegExp | ((screen: string) => boolean);

export interface TerminalPi {
  pid: number;
  /** The emulated terminal, for colours and cells. */
  terminal: Terminal;
  /** The visible lines, each without trailing spaces. */
  lines(): string[];
  screen(): string;
  /** Scrollback and screen. In pi's full-screen mode there is no scrollback. */
  fullText(): string;
  /** Returns all output of pi to the terminal, control sequences included. */
  rawOutput(): string;
  /** Resolves when pi shows its editor and reads keys. */
  ready(timeoutMs?: number): Promise<void>;
  type(text: string): void;
  press(...keys: Key[]): void;
  waitForScreen(condition: ScreenCondition, timeoutMs: number, what?: string): Promise<void>;
  waitUntilGone(condition: ScreenCondition, timeoutMs: number, what?: string): Promise<void>;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  exit: Promise<TerminalExit>;
  /** Hangs up, as a closed terminal window does; SIGKILL if pi does not end in 10 s. */
  close(): Promise<TerminalExit>;
}

export interface TerminalExit {
  exitCode: number;
  /** Number of the signal that ended pi, 0 for none. */
  signal: number;
}

export function startTerminalPi(options: TerminalPiOptions): TerminalPi {
  const { columns = 100, rows = 30, home } = options;
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: scrollbackLines,
    allowProposedApi: true,
  });
  const command = [...(options.through ?? []), nodePath, ...piArguments(options, [])];
  const pty = spawn(command[0] ?? nodePath, command.slice(1), {
    name: "xterm-256color",
    cols: columns,
    rows,
    cwd: home.cwd,
    env: { ...home.env, ...options.env },
  });
  let rawOutput = "";
  let ended: TerminalExit | undefined;
  pty.onData((data) => {
    rawOutput += data;
    terminal.write(data);
  });
  // A real terminal answers questions for its attributes or its cursor.
  terminal.onData((answer) => {
    if (!ended) pty.write(answer);
  });
  const exit = new Promise<TerminalExit>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      ended = { exitCode, signal };
      resolve(ended);
    });
  });

  const lines = () => textLines(terminal, terminal.buffer.active.viewportY, terminal.rows);
  const screen = () => lines().join("\n");

  async function waitFor(condition: ScreenCondition, wanted: boolean, timeoutMs: number, what: string) {
    // A real terminal shows no half of a frame; pi marks where each begins and ends.
    const holds = () => !terminal.modes.synchronizedOutputMode && matches(screen(), condition) === wanted;
    const state = () => (ended ? `pi has ended (${JSON.stringify(ended)})` : "pi is running");
    await waitUntil(holds, timeoutMs, () => `${what}; ${state()}, the screen is:\n${framed(lines())}`);
  }

  return {
    pid: pty.pid,
    terminal,
    lines,
    screen,
    fullText: () => textLines(terminal, 0, terminal.buffer.active.length).join("\n"),
    rawOutput: () => rawOutput,
    // pi draws the footer last at its start; a line of it ends with the model.
    ready: (timeoutMs = readyTimeoutMs) =>
      waitFor(new RegExp(`${modelName}$`, "m"), true, timeoutMs, "the footer"),
    type: (text) => pty.write(text),
    press(...keys) {
      for (const key of keys) pty.write(keySequence(key));
    },
    waitForScreen: (condition, timeoutMs, what = `${condition} on the screen`) =>
      waitFor(condition, true, timeoutMs, what),
    waitUntilGone: (condition, timeoutMs, what = `${condition} to be gone from the screen`) =>
      waitFor(condition, false, timeoutMs, what),
    resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    kill(signal) {
      if (!ended) pty.kill(signal);
    },
    exit,
    async close() {
      if (!ended) pty.kill("SIGHUP");
      return exitOrKill(exit, () => pty.kill("SIGKILL"), closeGraceMs);
    },
  };
}

function textLines(terminal: Terminal, from: number, count: number): string[] {
  const buffer = terminal.buffer.active;
  const textOfLine = (row: number) =>
    buffer
      .getLine(from + row)
      ?.translateToString(true)
      .trimEnd() ?? "";
  return Array.from({ length: count }, (_, row) => textOfLine(row));
}

function matches(screen: string, condition: ScreenCondition): boolean {
  if (typeof condition === "string") return screen.includes(condition);
  if (typeof condition === "function") return condition(screen);
  return new RegExp(condition.source, condition.flags.replace("g", "")).test(screen); // g would keep a position
}

function framed(lines: string[]): string {
  return lines.map((line) => `  | ${line}`).join("\n");
}
