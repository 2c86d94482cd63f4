import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { hasProc } from "./has-proc.ts";

/** One process when the table was read. */
export interface ProcessInfo {
  pid: number;
  parentPid: number;
  groupId: number;
  /**
   * Tells it from a later process with the same pid. A number, comparable until the next boot: ticks of 10 ms
   * on Linux, elsewhere date and time to the second (20261120081007).
   */
  startTime: string;
  /** The short name of its program; untrusted. */
  name: string;
  /** Whether it is dead and its parent has not collected it. */
  isZombie: boolean;
}

/** Identifies a process for good. */
export type ProcessIdentity = Pick<ProcessInfo, "pid" | "startTime">;

/** Tells whether a value from a file, which may be anything, is an identity. */
export function isIdentity(value: unknown): value is ProcessIdentity {
  const { pid, startTime } = (value ?? {}) as Partial<ProcessIdentity>;
  return Number.isSafeInteger(pid) && typeof startTime === "string";
}

/** The number of processes read before others get a turn: no asynchronous read of /proc is faster. */
const READ_AT_ONCE = 100;

/** Returns all visible processes of the machine. @throws the system's error, such as EMFILE */
export async function listProcesses(): Promise<ProcessInfo[]> {
  return hasProc ? await listFromProc() : await listFromPs();
}

/**
 * Returns the process as it is now; undefined if it is gone. It works only on Linux; elsewhere there is only
 * the table.
 * @throws the system's error if it cannot be read, such as EMFILE
 */
export function readProcess(pid: number): ProcessInfo | undefined {
  const stat = readOfProcess(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (stat === undefined) return undefined;
  // The name stands in parentheses and may hold anything, parentheses and spaces too.
  const nameEnd = stat.lastIndexOf(")");
  const fields = stat.slice(nameEnd + 2).split(" ");
  // proc(5): state, ppid and pgrp are fields 3 to 5, the start time is field 22.
  return {
    pid,
    parentPid: Number(fields[1]),
    groupId: Number(fields[2]),
    startTime: fields[19] ?? "",
    name: stat.slice(stat.indexOf("(") + 1, nameEnd),
    isZombie: fields[0] === "Z" || fields[0] === "X",
  };
}

/** Returns the identity, whose start time is empty if it cannot be told. */
export function processIdentity(pid: number): ProcessIdentity {
  try {
    return { pid, startTime: hasProc ? (readProcess(pid)?.startTime ?? "") : "" };
  } catch {
    return { pid, startTime: "" };
  }
}

/**
 * Returns the start time of a new child; empty if it cannot be told. Called right after the spawn, it reads
 * before the child can be collected.
 */
export async function startTimeOf(pid: number): Promise<string> {
  if (hasProc) return processIdentity(pid).startTime;
  // A shell that only starts others is gone before ps has looked. Its children are no older than this.
  const earliest = earliestStart();
  try {
    return (await listProcesses()).find((info) => info.pid === pid)?.startTime ?? earliest;
  } catch {
    return "";
  }
}

/** Returns a start time than which no process that starts from now on is older. */
export function earliestStart(): string {
  if (!hasProc) return psTime(new Date(Date.now() - 1_000));
  // A container may tell the time since its own start instead of the machine's.
  const [uptime = ""] = readOfProcess(() => readFileSync("/proc/uptime", "utf8"))?.split(" ") ?? [];
  const ticks = Number(uptime.replace(".", ""));
  return `${Math.max(ticks || 0, Number(processIdentity(process.pid).startTime))}`;
}

/** Formats a time as `parsePs` does: 20261120081007. */
function psTime(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(/\D/g, "");
}

/** Tells whether a process is older. With the same start time it may be either, and counts as younger. */
export function isOlder({ startTime }: Pick<ProcessInfo, "startTime">, than: string): boolean {
  return Number(startTime) < Number(than);
}

/**
 * Tells whether the pid still means the same process; elsewhere than on Linux, whether it is in use.
 * @throws the system's error if that cannot be read
 */
export function isSameProcess({ pid, startTime }: ProcessIdentity): boolean {
  if (hasProc) return readProcess(pid)?.startTime === startTime;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Tells the same, but not of a process that is dead and not collected, where that can be read.
 * @throws the system's error if it cannot be read
 */
export function isRunning(process: ProcessIdentity): boolean {
  if (!hasProc) return isSameProcess(process);
  const now = readProcess(process.pid);
  return now?.startTime === process.startTime && !now.isZombie;
}

async function listFromProc(): Promise<ProcessInfo[]> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const processes: ProcessInfo[] = [];
  for (const [index, pid] of pids.entries()) {
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
    const info = readProcess(Number(pid));
    if (info) processes.push(info);
  }
  return processes;
}

async function listFromPs(): Promise<ProcessInfo[]> {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="], {
    // The time zone may change while a process runs, and month names are translated.
    env: { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" },
  });
  return parsePs(stdout);
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** @param rows pid, parent, group, state, start time ("Fri Nov 20 08:10:07 2026") and name */
export function parsePs(rows: string): ProcessInfo[] {
  return rows.split("\n").flatMap((row) => {
    const [pid, parentPid, groupId, state, _weekday, month = "", day = "", time = "", year, ...name] = row
      .trim()
      .split(/\s+/);
    if (pid === undefined || state === undefined || year === undefined) return [];
    const monthNumber = `${MONTHS.indexOf(month) / 3 + 1}`.padStart(2, "0");
    return {
      pid: Number(pid),
      parentPid: Number(parentPid),
      groupId: Number(groupId),
      startTime: `${year}${monthNumber}${day.padStart(2, "0")}${time.replaceAll(":", "")}`,
      name: name.join(" "),
      isZombie: state.startsWith("Z"),
    };
  });
}

/** Errors that mean that the process is gone, or somebody else's. */
const NOT_THERE: ReadonlySet<string | undefined> = new Set(["ENOENT", "ESRCH", "EACCES", "EPERM"]);

/**
 * Reads something of another process.
 * @returns undefined if the process is gone, or not ours to read
 * @throws the system's error for any other reason: then nothing is known
 */
export function readOfProcess<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
