import { spawn } from "node:child_process";
import { constants } from "node:os";

/** The time for the program to end in order, before it is killed. */
const endGraceMs = 10_000;

/**
 * Runs a program in the terminal of this process. When `interrupted` is aborted, with a signal's name as its
 * reason, the program gets that signal.
 * @returns its exit code; as shells have it, 128 and the signal's number if a signal ended it
 */
export async function runInTerminal(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
  interrupted: AbortSignal,
): Promise<number> {
  const child = spawn(command, args, { ...options, stdio: "inherit" });
  let killTimer: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill(interrupted.reason as NodeJS.Signals);
    killTimer = setTimeout(() => child.kill("SIGKILL"), endGraceMs);
  };
  if (interrupted.aborted) end();
  else interrupted.addEventListener("abort", end, { once: true });
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    clearTimeout(killTimer);
    interrupted.removeEventListener("abort", end);
  }
}
