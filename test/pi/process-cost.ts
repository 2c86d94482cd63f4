import { cpuSeconds, residentBytes } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";

/** An environment in which V8 and the allocator keep little, so that resident memory shows the use. */
export const frugalMemory = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "65536",
  MALLOC_TRIM_THRESHOLD_: "65536",
  NODE_OPTIONS: "--max-semi-space-size=2",
};

export interface ProcessCost {
  cpuSeconds: number;
  /** The greatest rise of the physical memory above its first value. */
  risenBytes: number;
  elapsedMs: number;
}

/** Returns the usage of a process from now until `done` resolves. */
export async function costUntil(
  pid: number,
  done: Promise<unknown>,
  timeoutMs: number,
): Promise<ProcessCost> {
  const startedAt = performance.now();
  const cpuBefore = cpuSeconds(pid);
  const bytesBefore = residentBytes(pid);
  let highestBytes = bytesBefore;
  let settled = false;
  const settle = () => {
    settled = true;
  };
  done.then(settle, settle);
  const sample = () => {
    highestBytes = Math.max(highestBytes, residentBytes(pid));
    return settled;
  };
  await waitUntil(sample, timeoutMs, "what is measured to be over", 50);
  await done;
  return {
    cpuSeconds: cpuSeconds(pid) - cpuBefore,
    risenBytes: highestBytes - bytesBefore,
    elapsedMs: performance.now() - startedAt,
  };
}
