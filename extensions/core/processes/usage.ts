import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { hasProc } from "./has-proc.ts";
import { readOfProcess } from "./process-table.ts";

/** The resources that a process uses. */
export interface Usage {
  /** Resident memory; shared memory counts for each process, as in `top`. */
  memoryBytes: number;
  /** Processor time, including its collected children. */
  cpuMs: number;
}

const KIB = 1024;
/** Linux gives every program times in hundredths of a second. */
const TICK_MS = 10;

/** Returns the usage of those processes that still live. @throws the system's error, such as EMFILE */
export async function usageOf(pids: readonly number[]): Promise<Map<number, Usage>> {
  if (pids.length === 0) return new Map();
  if (!hasProc) return await usageFromPs(pids);
  return new Map(pids.flatMap((pid) => usageFromProc(pid)));
}

function usageFromProc(pid: number): [number, Usage][] {
  const stat = readOfProcess(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const status = readOfProcess(() => readFileSync(`/proc/${pid}/status`, "utf8"));
  if (stat === undefined || status === undefined) return [];
  // proc(5): utime, stime, cutime and cstime are fields 14 to 17; the name is followed by the third.
  const times = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 15);
  const ticks = times.reduce((sum, time) => sum + Number(time), 0);
  const memoryKib = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0);
  return [[pid, { memoryBytes: memoryKib * KIB, cpuMs: ticks * TICK_MS }]];
}

async function usageFromPs(pids: readonly number[]): Promise<Map<number, Usage>> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=,rss=,time=", "-p", pids.join(",")], {
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  }).catch(
    // ps exits with 1 if no process is left.
    (error: { stdout?: string; code?: number | string }) => {
      if (error.code !== 1) throw error;
      return { stdout: error.stdout ?? "" };
    },
  );
  return parsePsUsage(stdout);
}

/** @param rows pid, resident KiB, and time as `[days-][hours:]minutes:seconds` */
export function parsePsUsage(rows: string): Map<number, Usage> {
  const found = new Map<number, Usage>();
  for (const row of rows.split("\n")) {
    const [pid, memoryKib, time] = row.trim().split(/\s+/);
    if (pid === undefined || memoryKib === undefined || time === undefined) continue;
    found.set(Number(pid), { memoryBytes: Number(memoryKib) * KIB, cpuMs: timeMs(time) });
  }
  return found;
}

function timeMs(time: string): number {
  const [clock = "", days = "0"] = time.split("-").reverse();
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.round((Number(days) * 86_400 + seconds) * 1_000);
}
