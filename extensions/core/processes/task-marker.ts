import { randomUUID } from "node:crypto";
import { pidNamespace } from "./machine.ts";
import { type ProcessIdentity, processIdentity } from "./process-table.ts";

/**
 * The variable is in the environment of all that a task starts. No other task anywhere has the same value:
 * the task's processes are found by it, and it tells their owner, whatever a record of the task says.
 */
const VARIABLE = "PI_MONITOR_MARK";
const MARKER = new RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);

/** `NAME=value` for a new task of this pi. */
export function newMarker(): string {
  const { pid, startTime } = processIdentity(process.pid);
  return `${VARIABLE}=${randomUUID()}.${pid}.${startTime || "0"}.${pidNamespace()}`;
}

/** Returns the pi that started the marker's carriers; undefined for no marker or another pid namespace. */
export function piOfMarker(marker: string): ProcessIdentity | undefined {
  const [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
  if (pid === undefined || startTime === undefined || namespace !== pidNamespace()) return undefined;
  return { pid: Number(pid), startTime };
}
