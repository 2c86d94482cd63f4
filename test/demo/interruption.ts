/** Returns a signal that the first of these to arrive aborts, with its name as the reason. */
export function interruption(signals: NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort(signal));
  // Node ignores SIGPIPE and reports an error instead: nobody reads on (`npm start | head`).
  process.stdout.on("error", () => controller.abort("SIGPIPE"));
  return controller.signal;
}

/** In a terminal, ctrl+c reaches pi as well, which decides about its meaning. */
export function leaveInterruptToPi(): void {
  process.on("SIGINT", () => {});
}
