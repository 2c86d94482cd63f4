import { randomUUID } from "node:crypto";
import { pidNamespace } from "./machine.ts";
import { type ProcessIdentity, processIdentity } from "./process-table.ts";

/**
 * In the environment of all that a task starts, with a value that no other task anywhere has: by it the
 * task's processes are found, and it says whose they are, whatever a record of the task says.
 */
const VARIABLE = "PI_MONITOR_MARK";
const MARKER = new RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);

/** `NAME=value` for a new task of this pi. */
export function newMarker(): string {
  const { pid, startTime } = processIdentity(process.pid);
  return `${VARIABLE}=${randomUUID()}.${pid}.${startTime || "0"}.${pidNamespace()}`;
}

/** The pi that started what carries this marker; undefined if it is none, or if pids are counted elsewhere. */
export function piOfMarker(marker: string): ProcessIdentity | undefined {
  const [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
  if (pid === undefined || startTime === undefined || namespace !== pidNamespace()) return undefined;
  return { pid: Number(pid), startTime };
}
