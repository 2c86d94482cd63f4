import { setTimeout as pause } from "node:timers/promises";
import { cpuSeconds } from "../harness/processes.ts";
import type { Session } from "../pi/session.ts";

/** Returns the processor time in ms that each pi uses in the same period. */
export async function processorMsDuring(sessions: readonly Session[], seconds: number): Promise<number[]> {
  const before = sessions.map(({ pi }) => cpuSeconds(pi.pid));
  await pause(seconds * 1_000);
  return sessions.map(({ pi }, index) => (cpuSeconds(pi.pid) - (before[index] ?? 0)) * 1_000);
}
