import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";

/** One process, as it was when the table was read. */
export interface ProcessInfo {
  pid: number;
  parentPid: number;
  groupId: number;
  /** Tells it from a later process with the same pid; comparable on this machine only. */
  startTime: string;
  /** Short name of its program; untrusted. */
  name: string;
  /** Dead, and only not collected by its parent. */
  isZombie: boolean;
}

/** Enough to know a process again. */
export type ProcessIdentity = Pick<ProcessInfo, "pid" | "startTime">;

/** Processes read before others get a turn: /proc has no asynchronous interface that is faster. */
const READ_AT_ONCE = 100;

/** All processes of the machine that can be seen. @throws the system's error, such as EMFILE */
export async function listProcesses(): Promise<ProcessInfo[]> {
  return process.platform === "linux" ? await listFromProc() : await listFromPs();
}

/** The process as it is now; undefined if it is gone. Only Linux; elsewhere the table is all there is. */
export function readProcess(pid: number): ProcessInfo | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
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

export function processIdentity(pid: number): ProcessIdentity {
  return { pid, startTime: readProcess(pid)?.startTime ?? "" };
}

/** Whether the pid still means the process that it meant. Elsewhere than on Linux: whether it is in use. */
export function isSameProcess({ pid, startTime }: ProcessIdentity): boolean {
  if (process.platform === "linux") return readProcess(pid)?.startTime === startTime;
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
  // lstart is five words long: "Fri Nov 20 08:10:07 2026".
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="]);
  return stdout.split("\n").flatMap((row) => {
    const [pid, parentPid, groupId, state, ...rest] = row.trim().split(/\s+/);
    if (pid === undefined || state === undefined) return [];
    return {
      pid: Number(pid),
      parentPid: Number(parentPid),
      groupId: Number(groupId),
      startTime: rest.slice(0, 5).join(" "),
      name: rest.slice(5).join(" "),
      isZombie: state.startsWith("Z"),
    };
  });
}
