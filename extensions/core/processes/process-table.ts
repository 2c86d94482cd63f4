import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { hasProc } from "./has-proc.ts";

/** One process, as it was when the table was read. */
export interface ProcessInfo {
  pid: number;
  parentPid: number;
  groupId: number;
  /**
   * Tells it from a later process with the same pid. A decimal number, comparable until the machine is
   * started anew: ticks of 10 ms on Linux, elsewhere the time of day to the second (20261120081007).
   */
  startTime: string;
  /** Short name of its program; untrusted. */
  name: string;
  /** Dead, and only not collected by its parent. */
  isZombie: boolean;
}

/** Enough to know a process again. */
export type ProcessIdentity = Pick<ProcessInfo, "pid" | "startTime">;

/** Whether what was read from a file, and may be anything, is one. */
export function isIdentity(value: unknown): value is ProcessIdentity {
  const { pid, startTime } = (value ?? {}) as Partial<ProcessIdentity>;
  return Number.isSafeInteger(pid) && typeof startTime === "string";
}

/** Processes read before others get a turn: /proc has no asynchronous interface that is faster. */
const READ_AT_ONCE = 100;

/** All processes of the machine that can be seen. @throws the system's error, such as EMFILE */
export async function listProcesses(): Promise<ProcessInfo[]> {
  return hasProc ? await listFromProc() : await listFromPs();
}

/**
 * The process as it is now; undefined if it is gone. Only Linux; elsewhere the table is all there is.
 * @throws the system's error if that cannot be told, such as EMFILE
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

/** Its start time is empty where it cannot be told. */
export function processIdentity(pid: number): ProcessIdentity {
  try {
    return { pid, startTime: hasProc ? (readProcess(pid)?.startTime ?? "") : "" };
  } catch {
    return { pid, startTime: "" };
  }
}

/**
 * The start time of a child that has just been started, read before it can be collected if this is called as
 * soon as it is there. Empty if it cannot be told.
 */
export async function startTimeOf(pid: number): Promise<string> {
  if (hasProc) return processIdentity(pid).startTime;
  // A shell that only starts others is gone before ps has looked. What it started is no older than this.
  const earliest = psTime(new Date(Date.now() - 1_000));
  try {
    return (await listProcesses()).find((info) => info.pid === pid)?.startTime ?? earliest;
  } catch {
    return "";
  }
}

/** As `parsePs` says it: 20261120081007. */
function psTime(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(/\D/g, "");
}

/** A process with the same start time counts as younger: it may be either. */
export function isOlder({ startTime }: Pick<ProcessInfo, "startTime">, than: string): boolean {
  return Number(startTime) < Number(than);
}

/**
 * Whether the pid still means the process that it meant. Elsewhere than on Linux: whether it is in use.
 * @throws the system's error if that cannot be told
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
    // The time zone may change while a process runs, and names of months are translated.
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

/** The process is gone, or somebody else's. */
const NOT_THERE: ReadonlySet<string | undefined> = new Set(["ENOENT", "ESRCH", "EACCES", "EPERM"]);

/**
 * Reads something of another process.
 * @returns undefined if that is gone, or not ours to look into
 * @throws the system's error if it cannot be read for another reason: nothing is known then
 */
export function readOfProcess<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
