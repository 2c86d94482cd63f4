/** Aborted, with the signal's name as the reason, by the first of the signals that ask this process to end. */
export function interruption(signals: NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort(signal));
  // Node ignores SIGPIPE and reports an error instead: nobody reads on (`npm start | head`).
  process.stdout.on("error", () => controller.abort("SIGPIPE"));
  return controller.signal;
}

/** In a terminal, ctrl+c reaches pi as well, and it is for pi to say what that means. */
export function leaveInterruptToPi(): void {
  process.on("SIGINT", () => {});
}
