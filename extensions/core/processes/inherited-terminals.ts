import { closeSync, openSync, readdirSync, readlinkSync } from "node:fs";
import { hasProc } from "./has-proc.ts";
import { readOfProcess } from "./process-table.ts";

type Stdio = readonly (number | "ignore" | "inherit" | "pipe")[];

/**
 * Starts a process that inherits no terminal of pi's. The package cannot have the system close them: who keeps
 * our side of one, such as a server that lives on, would keep it from closing with pi. In the place of each the
 * process has an empty file. Only Linux tells which they are.
 * @param start gets what the process has for its descriptors
 */
export function withoutTerminals<Started>(
  stdio: Stdio,
  start: (stdio: (number | "ignore" | "inherit" | "pipe")[]) => Started,
): Started {
  const masters = hasProc ? terminalMasters() : [];
  if (masters.length === 0) return start([...stdio]);
  const nothing = openSync("/dev/null", "r+");
  try {
    const length = Math.max(stdio.length, ...masters.map((master) => master + 1));
    return start(
      // Behind the third, what is ignored stays as it is.
      Array.from({ length }, (_, at) => stdio[at] ?? (masters.includes(at) ? nothing : "ignore")),
    );
  } finally {
    closeSync(nothing);
  }
}

function terminalMasters(): number[] {
  const descriptors = readOfProcess(() => readdirSync("/proc/self/fd")) ?? [];
  return descriptors.filter((descriptor) => /^\/dev\/(?:pts\/)?ptmx$/.test(linkOf(descriptor))).map(Number);
}

function linkOf(descriptor: string): string {
  return readOfProcess(() => readlinkSync(`/proc/self/fd/${descriptor}`)) ?? "";
}
