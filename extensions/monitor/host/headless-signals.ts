import type { HeadlessHold } from "../delivery/headless-hold.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * In print and JSON mode, SIGINT ends pi without any event for extensions, and the others reach them only
 * after a held run has been released. So this releases the run at once, ends the tasks, and lets the signal
 * take its course.
 * @returns a function that removes the handlers
 */
export function endTasksOnSignal(hold: HeadlessHold, endTasks: () => Promise<void>): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    hold.release();
    void endTasks().finally(() => {
      // pi handles the other two itself; it leaves SIGINT to the default, which our handler replaced.
      if (signal !== "SIGINT") return;
      remove();
      process.kill(process.pid, signal);
    });
  };
  const remove = (): void => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return remove;
}
