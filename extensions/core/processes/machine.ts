import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Returns the pid namespace of this process: a container has its own. `0` if there is only one. */
export function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
}

/**
 * Identifies this machine, since its boot, and its pid namespace: within it a pid and start time are unique.
 */
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
