/**
 * Returns the processor time of this process for `work`, in ms: unlike the time of a clock, it does not grow
 * with other work of the machine.
 */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return spentSince(before);
}

/** Does the same for work that waits; it includes the other work of this process meanwhile. */
export async function processorMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return spentSince(before);
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
