import { readFileSync } from "node:fs";
import { clean } from "../pipeline/clean.ts";
import { type FileIdentity, holdersOf } from "./open-files.ts";
import { listProcesses, type ProcessInfo } from "./process-table.ts";

/** By what the processes of a task are found. */
export interface TaskIdentity {
  /** Process group of the shell, which is its pid, too. */
  groupId: number;
  /** Start time of the shell, by which the group is known from a later one with the same number. */
  leaderStartTime: string;
  /** The writing ends of its outputs. */
  outputs: readonly FileIdentity[];
  /** `NAME=value` in the environment of everything that it started. */
  marker: string;
}

/**
 * The processes that belong to a task: in its process group, descended from it, or holding its output.
 * Never pi itself or what pi descends from.
 * @param known processes found before: what descends from them belongs, even if their parent is gone
 */
export async function processesOf(
  task: TaskIdentity,
  known: ReadonlySet<number> = new Set(),
): Promise<ProcessInfo[]> {
  const table = (await listProcesses()).filter((info) => !info.isZombie);
  const never = ownAncestry(table);
  const holders = await holdersOf(
    task.outputs,
    table.map((info) => info.pid).filter((pid) => !never.has(pid)),
  );
  const leader = table.find((info) => info.pid === task.groupId);
  const isOtherGroup =
    leader !== undefined && task.leaderStartTime !== "" && leader.startTime !== task.leaderStartTime;
  const roots = table.filter(
    (info) =>
      (info.groupId === task.groupId && !isOtherGroup) || holders.has(info.pid) || known.has(info.pid),
  );
  return withDescendants(roots, table).filter((info) => !never.has(info.pid));
}

/** The processes that have an output of the task open. */
export async function holdersOfOutput(task: TaskIdentity): Promise<ProcessInfo[]> {
  const table = (await listProcesses()).filter((info) => info.pid !== process.pid);
  const holders = await holdersOf(
    task.outputs,
    table.map((info) => info.pid),
  );
  return table.filter((info) => holders.has(info.pid));
}

/** What is still there of an ended task: what belongs to it, and what carries its marker. */
export async function survivors(task: TaskIdentity): Promise<ProcessInfo[]> {
  const belonging = await processesOf(task);
  const marked = (await processesMarked(task)).filter(
    (info) => !belonging.some((other) => other.pid === info.pid),
  );
  return [...belonging, ...marked];
}

/**
 * Processes that carry the task's marker, whether they belong to it or have made themselves
 * independent. Only on Linux: elsewhere the environment of others cannot be read.
 */
export async function processesMarked(task: TaskIdentity): Promise<ProcessInfo[]> {
  if (process.platform !== "linux") return [];
  const table = (await listProcesses()).filter((info) => !info.isZombie);
  const never = ownAncestry(table);
  return table.filter((info) => !never.has(info.pid) && environmentHolds(info.pid, task.marker));
}

/** `pid 12 (sleep), pid 14 (tail)`. */
export function describeProcesses(processes: readonly ProcessInfo[]): string {
  return processes.map((info) => `pid ${info.pid} (${clean(info.name)})`).join(", ");
}

function withDescendants(roots: readonly ProcessInfo[], table: readonly ProcessInfo[]): ProcessInfo[] {
  const children = Map.groupBy(table, (info) => info.parentPid);
  const found = new Set(roots);
  for (const info of found) for (const child of children.get(info.pid) ?? []) found.add(child);
  return [...found];
}

function ownAncestry(table: readonly ProcessInfo[]): Set<number> {
  const parents = new Map(table.map((info) => [info.pid, info.parentPid]));
  const pids = new Set<number>([1]);
  for (let pid: number | undefined = process.pid; pid && !pids.has(pid); pid = parents.get(pid))
    pids.add(pid);
  return pids;
}

function environmentHolds(pid: number, marker: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(marker);
  } catch {
    return false;
  }
}
