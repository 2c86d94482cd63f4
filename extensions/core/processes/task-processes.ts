import { readFileSync } from "node:fs";
import { clean } from "../text/clean.ts";
import { type FileName, holdersOf } from "./open-files.ts";
import { listProcesses, type ProcessIdentity, type ProcessInfo } from "./process-table.ts";

/** By what the processes of a task are found. */
export interface TaskIdentity {
  /** Process group of the shell, which is its pid, too. */
  groupId: number;
  /** Start time of the shell, by which the group is known from a later one with the same number. */
  leaderStartTime: string;
  /** The writing ends of its outputs. */
  outputs: readonly FileName[];
  /** `NAME=value` in the environment of everything that it started. */
  marker: string;
  /** What was in its group when the shell had exited: later only the marker tells who belongs there. */
  leftByShell: readonly ProcessIdentity[];
}

/** How many processes are told by name; further ones by pid alone. */
const NAMED_MAX = 10;

/** What an earlier look has found, a moment ago. */
export interface FoundBefore {
  /** These belong, and so does what descends from them, even if their parent is gone. */
  pids: ReadonlySet<number>;
  /** Whether there was something in the task's group: then the group is still the same. */
  hadGroup: boolean;
}

const nothingFound: FoundBefore = { pids: new Set(), hadGroup: false };

/**
 * The processes that belong to a task: in its process group, descended from it, or holding its output.
 * Never pi itself or what pi descends from.
 */
export async function processesOf(
  task: TaskIdentity,
  before: FoundBefore = nothingFound,
): Promise<ProcessInfo[]> {
  return await belonging(task, await listLiving(), before);
}

async function listLiving(): Promise<ProcessInfo[]> {
  return (await listProcesses()).filter((info) => !info.isZombie);
}

async function belonging(
  task: TaskIdentity,
  table: readonly ProcessInfo[],
  before: FoundBefore,
): Promise<ProcessInfo[]> {
  const never = ownAncestry(table);
  const holders = await holdersOf(
    task.outputs,
    table.map((info) => info.pid).filter((pid) => !never.has(pid)),
  );
  const isInGroup = before.hadGroup
    ? (info: ProcessInfo) => info.groupId === task.groupId
    : groupOf(task, table);
  const wasInGroup = new Set(task.leftByShell.map(identityKey));
  const roots = table.filter(
    (info) =>
      isInGroup(info) ||
      wasInGroup.has(identityKey(info)) ||
      holders.has(info.pid) ||
      before.pids.has(info.pid),
  );
  return withDescendants(roots, table).filter((info) => !never.has(info.pid));
}

/** What is in the task's group now, for the moment at which the shell has exited. */
export async function membersOfGroup(task: TaskIdentity): Promise<ProcessIdentity[]> {
  const table = await listProcesses();
  return table.filter((info) => info.groupId === task.groupId && !info.isZombie);
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

/**
 * What is still there of an ended task: what belongs to it, and what carries its marker. Both are looked
 * for in one table: reading it is most of what an end costs.
 */
export async function survivors(task: TaskIdentity): Promise<ProcessInfo[]> {
  const table = await listLiving();
  // At once: a process that makes itself independent is soon gone, and its child not in the table.
  const carriers = marked(task, table);
  const found = await belonging(task, table, nothingFound);
  return [...found, ...carriers.filter((info) => !found.some((other) => other.pid === info.pid))];
}

/**
 * Processes that carry the task's marker, whether they belong to it or have made themselves
 * independent. Only on Linux: elsewhere the environment of others cannot be read.
 */
export async function processesMarked(task: TaskIdentity): Promise<ProcessInfo[]> {
  return marked(task, await listLiving());
}

function marked(task: TaskIdentity, table: readonly ProcessInfo[]): ProcessInfo[] {
  if (process.platform !== "linux") return [];
  const never = ownAncestry(table);
  return table.filter((info) => !never.has(info.pid) && environmentHolds(info.pid, task.marker));
}

/** `pid 12 (sleep), pid 14 (tail)`. */
export function describeProcesses(processes: readonly ProcessInfo[]): string {
  const named = processes.slice(0, NAMED_MAX).map((info) => `pid ${info.pid} (${clean(info.name)})`);
  const more = processes.length - named.length;
  return (
    named.join(", ") +
    (more > 0
      ? ` and ${more} more (pids ${processes
          .slice(NAMED_MAX)
          .map((info) => info.pid)
          .join(" ")})`
      : "")
  );
}

/**
 * Whether a process is in the task's group. Numbers of groups are used again: while the shell lives, its
 * start time tells; after that a member must carry the task's marker, where that can be read.
 */
function groupOf(task: TaskIdentity, table: readonly ProcessInfo[]): (info: ProcessInfo) => boolean {
  const leader = table.find((info) => info.pid === task.groupId);
  if (leader && task.leaderStartTime !== "" && leader.startTime !== task.leaderStartTime) return () => false;
  if (leader || process.platform !== "linux") return (info) => info.groupId === task.groupId;
  return (info) => info.groupId === task.groupId && environmentHolds(info.pid, task.marker);
}

function identityKey({ pid, startTime }: ProcessIdentity): string {
  return `${pid} ${startTime}`;
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
