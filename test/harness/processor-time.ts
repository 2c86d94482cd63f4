/**
 * Milliseconds of processor time that this process takes for `work`: unlike those of a clock they do not grow
 * with what else the machine has to do.
 */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return spentSince(before);
}

/** As `processorMs`, for work that waits: what this process does meanwhile is in it. */
export async function processorMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return spentSince(before);
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
