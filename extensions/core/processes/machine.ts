import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Which counting of pids this process sees: a container has its own. `0` where there is but one. */
export function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
}

/** Within it, and only there, a pid with its start time means one process: this machine since it was started. */
export function machineId(): string {
  return `${bootId()} ${pidNamespace()}`;
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return hostname();
  }
}
