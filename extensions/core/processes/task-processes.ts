import { readFileSync } from "node:fs";
import { hasProc } from "./has-proc.ts";
import { type FileName, holdersOf } from "./open-files.ts";
import {
  type FoundBefore,
  nothingFound,
  type OwnedTask,
  type Ownership,
  ownershipOf,
  type ProcessFacts,
  startedByTask,
} from "./ownership.ts";
import {
  isOlder,
  listProcesses,
  type ProcessIdentity,
  type ProcessInfo,
  readOfProcess,
  readProcess,
} from "./process-table.ts";

/** The facts by which the processes of a task are found. */
export interface TaskIdentity extends OwnedTask {
  /** The writing ends of its outputs. */
  outputs: readonly FileName[];
  /** The `NAME=value` in the environment of everything that it started. */
  marker: string;
}

/** The processes that an ended task left. */
export interface Survivors extends Ownership {
  /** Processes that carry its marker and have made themselves independent. */
  independent: ProcessInfo[];
}

/**
 * Finds the processes that belong to a task, and those that are no older and only hold its output.
 * @throws the system's error
 */
export async function processesOf(
  task: TaskIdentity,
  before: FoundBefore = nothingFound,
): Promise<Ownership> {
  return ownershipOf(task, await factsOf(task, await listLiving(), "younger"), before);
}

/** Does the same, but counts started processes as its own even if they have become independent. */
export async function processesStartedBy(task: TaskIdentity, before: FoundBefore): Promise<Ownership> {
  const facts = await factsOf(task, await listLiving(), "younger");
  const started = startedByTask(task, facts).map((info) => info.pid);
  return ownershipOf(task, facts, { ...before, own: new Set([...before.own, ...started]) });
}

/** Finds the survivors in one table: reading that costs the most. @throws the system's error */
export async function survivors(task: TaskIdentity): Promise<Survivors> {
  const table = await listLiving();
  // This comes first: a process that makes itself independent is soon gone, and its child not in the table.
  const carriers = carriersOf(task, table);
  const { own, strangers } = ownershipOf(task, await factsOf(task, table, "all"));
  const isNamed = new Set([...own, ...strangers].map((info) => info.pid));
  return { own, strangers, independent: carriers.filter((info) => !isNamed.has(info.pid)) };
}

/**
 * Returns the processes that carry the task's marker, whether they belong to it or have become independent.
 * It works only on Linux: elsewhere the environment of others cannot be read.
 * @throws the system's error
 */
export async function processesMarked({ marker }: Pick<TaskIdentity, "marker">): Promise<ProcessInfo[]> {
  return carriersOf({ marker, leaderStartTime: "" }, await listLiving());
}

/** Tells whether this process carries the task's marker; undefined if that cannot be read. */
export function carriesMarker(pid: number, marker: string): boolean | undefined {
  return hasProc ? environmentHolds(pid, marker) : undefined;
}

/** Returns the members of the task's group, for the moment at which the shell has exited. */
export async function membersOfGroup(task: TaskIdentity): Promise<ProcessIdentity[]> {
  if (isGroupEmpty(task.groupId)) return [];
  return (await listLiving()).filter((info) => info.groupId === task.groupId);
}

/** Returns the processes that have an output of the task open. @throws the system's error */
export async function holdersOfOutput(task: TaskIdentity): Promise<ProcessInfo[]> {
  const table = await listLiving();
  const { holders } = await factsOf(task, table, "all");
  return table.filter((info) => holders.has(info.pid));
}

/** Returns this process and its ancestors, nearest first. @throws the system's error */
export async function ownLine(): Promise<ProcessIdentity[]> {
  if (!hasProc) return lineOf(process.pid, await listProcesses());
  const line: ProcessInfo[] = [];
  for (let info = readProcess(process.pid); info; info = readProcess(info.parentPid)) line.push(info);
  return line;
}

async function listLiving(): Promise<ProcessInfo[]> {
  return (await listProcesses()).filter((info) => !info.isZombie);
}

/** Spares most ends a slower look at the table. */
function isGroupEmpty(groupId: number): boolean {
  try {
    process.kill(-groupId, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/**
 * @param ofHolders the holders of the output to look for: all, or only those no older than the task and pi's
 * ancestors, which are few and enough to tell the task's own processes
 */
async function factsOf(
  task: TaskIdentity,
  table: readonly ProcessInfo[],
  ofHolders: "all" | "younger",
): Promise<ProcessFacts> {
  const pi = process.pid;
  const piAndAncestors = new Set([1, ...lineOf(pi, table).map((info) => info.pid)]);
  const mayCount = (info: ProcessInfo): boolean =>
    ofHolders === "all" || piAndAncestors.has(info.pid) || !isOlder(info, task.leaderStartTime);
  const candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
  return {
    table,
    pi,
    piAndAncestors,
    holders: await holdersOf(task.outputs, candidates),
    carriesMarker: hasProc ? (pid) => environmentHolds(pid, task.marker) : undefined,
  };
}

function carriersOf(
  { leaderStartTime, marker }: Pick<TaskIdentity, "leaderStartTime" | "marker">,
  table: readonly ProcessInfo[],
): ProcessInfo[] {
  if (!hasProc) return [];
  const line = new Set(lineOf(process.pid, table));
  // An older process cannot have inherited the marker.
  const mayCarry = (info: ProcessInfo): boolean => !line.has(info) && !isOlder(info, leaderStartTime);
  return table.filter((info) => mayCarry(info) && environmentHolds(info.pid, marker));
}

/** Returns the process and its ancestors, nearest first. */
export function lineOf(pid: number, table: readonly ProcessInfo[]): ProcessInfo[] {
  const byPid = new Map(table.map((info) => [info.pid, info]));
  const line = new Set<ProcessInfo>();
  for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
  return [...line];
}

function environmentHolds(pid: number, marker: string): boolean {
  const environment = readOfProcess(() => readFileSync(`/proc/${pid}/environ`, "latin1"));
  return environment?.split("\0").includes(marker) ?? false;
}
