import { type ChildPi, spawnPi } from "./child-pi.ts";
import type { Home } from "./home.ts";
import { type LaunchOptions, piArguments } from "./host.ts";
import { withTimeout } from "./wait.ts";

export interface PrintPiOptions extends LaunchOptions {
  home: Home;
  prompt: string;
  /** Default: `print`, the last answer as text. `json`: every event as a JSON line. */
  mode?: "print" | "json";
  /** The bound of the whole run; then pi is killed and the result rejects. */
  timeoutMs: number;
  env?: Record<string, string>;
}

export interface PrintResult {
  stdout: string;
  stderr: string;
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  durationMs: number;
}

export interface PrintPi extends Omit<ChildPi, "exited"> {
  /** Returns its stdout so far. */
  stdout(): string;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when pi has ended and no process holds its pipes any more. */
  result: Promise<PrintResult>;
}

/** Starts a one-shot pi and leaves it running, for tests that send signals. */
export function startPrintPi(options: PrintPiOptions): PrintPi {
  const modeArgs = options.mode === "json" ? ["--mode", "json"] : ["-p"];
  const startedAt = performance.now();
  // stdin is /dev/null: pi would put piped text before the prompt.
  const nodeArgs = [...piArguments(options, modeArgs), options.prompt];
  const { child, pid, stderr, exit, exited } = spawnPi(nodeArgs, options.home, "ignore", options.env);
  let stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const closed = new Promise<PrintResult>((resolve) => {
    child.once("close", (exitCode, signal) => {
      resolve({ stdout, stderr: stderr(), exitCode, signal, durationMs: performance.now() - startedAt });
    });
  });
  const describe = () => {
    const state = exited() ? "ended, but something it started still holds its pipes" : "still running";
    return `pi -p to end; it is ${state}\nstdout: ${stdout}\nstderr: ${stderr()}`;
  };
  const result = withTimeout(closed, options.timeoutMs, describe).catch((error: unknown) => {
    child.kill("SIGKILL");
    child.stdout?.destroy();
    child.stderr?.destroy();
    throw error;
  });
  result.catch(() => {}); // a test may only be interested in `exit`
  return { child, pid, stdout: () => stdout, stderr, exit, kill: (signal) => child.kill(signal), result };
}

export function runPrintPi(options: PrintPiOptions): Promise<PrintResult> {
  return startPrintPi(options).result;
}
