/**
 * Returns the processor time that this thread has used, in ms. A Node that cannot tell it (before 22.19) gives
 * the time on the clock: then the time of other programs counts, too.
 */
export const threadProcessorMs: () => number =
  typeof process.threadCpuUsage === "function" ? usedMs : () => performance.now();

function usedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
