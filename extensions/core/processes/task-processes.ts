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

/** By what the processes of a task are found. */
export interface TaskIdentity extends OwnedTask {
  /** The writing ends of its outputs. */
  outputs: readonly FileName[];
  /** `NAME=value` in the environment of everything that it started. */
  marker: string;
}

/** What is still there of an ended task. */
export interface Survivors extends Ownership {
  /** They carry its marker and have made themselves independent. */
  independent: ProcessInfo[];
}

/**
 * Which processes belong to a task, and which of those that are no older only hold its output.
 * @throws the system's error
 */
export async function processesOf(
  task: TaskIdentity,
  before: FoundBefore = nothingFound,
): Promise<Ownership> {
  return ownershipOf(task, await factsOf(task, await listLiving(), "younger"), before);
}

/** The same, with what the task has started and what is independent of it by now among its own. */
export async function processesStartedBy(task: TaskIdentity, before: FoundBefore): Promise<Ownership> {
  const facts = await factsOf(task, await listLiving(), "younger");
  const started = startedByTask(task, facts).map((info) => info.pid);
  return ownershipOf(task, facts, { ...before, own: new Set([...before.own, ...started]) });
}

/** All is looked for in one table: reading it is most of what an end costs. @throws the system's error */
export async function survivors(task: TaskIdentity): Promise<Survivors> {
  const table = await listLiving();
  // At once: a process that makes itself independent is soon gone, and its child not in the table.
  const carriers = carriersOf(task, table);
  const { own, strangers } = ownershipOf(task, await factsOf(task, table, "all"));
  const isNamed = new Set([...own, ...strangers].map((info) => info.pid));
  return { own, strangers, independent: carriers.filter((info) => !isNamed.has(info.pid)) };
}

/**
 * Processes that carry the task's marker, whether they belong to it or have made themselves
 * independent. Only on Linux: elsewhere the environment of others cannot be read.
 * @throws the system's error
 */
export async function processesMarked({ marker }: Pick<TaskIdentity, "marker">): Promise<ProcessInfo[]> {
  return carriersOf({ marker, leaderStartTime: "" }, await listLiving());
}

/** Whether this process carries the task's marker; undefined where that cannot be read. */
export function carriesMarker(pid: number, marker: string): boolean | undefined {
  return hasProc ? environmentHolds(pid, marker) : undefined;
}

/** What is in the task's group now, for the moment at which the shell has exited. */
export async function membersOfGroup(task: TaskIdentity): Promise<ProcessIdentity[]> {
  if (isGroupEmpty(task.groupId)) return [];
  return (await listLiving()).filter((info) => info.groupId === task.groupId);
}

/** The processes that have an output of the task open. @throws the system's error */
export async function holdersOfOutput(task: TaskIdentity): Promise<ProcessInfo[]> {
  const table = await listLiving();
  const { holders } = await factsOf(task, table, "all");
  return table.filter((info) => holders.has(info.pid));
}

/** This process and what it descends from, nearest first. @throws the system's error */
export async function ownLine(): Promise<ProcessIdentity[]> {
  if (!hasProc) return lineOf(process.pid, await listProcesses());
  const line: ProcessInfo[] = [];
  for (let info = readProcess(process.pid); info; info = readProcess(info.parentPid)) line.push(info);
  return line;
}

async function listLiving(): Promise<ProcessInfo[]> {
  return (await listProcesses()).filter((info) => !info.isZombie);
}

/** Quicker than a look at the table, which most ends can do without. */
function isGroupEmpty(groupId: number): boolean {
  try {
    process.kill(-groupId, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/**
 * @param ofHolders which of those that hold the output are looked for: all, or only those that are no older
 * than the task and what pi descends from, which are few and enough to tell what belongs to the task
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
  // What is older was there before the marker.
  const mayCarry = (info: ProcessInfo): boolean => !line.has(info) && !isOlder(info, leaderStartTime);
  return table.filter((info) => mayCarry(info) && environmentHolds(info.pid, marker));
}

/** The process and its ancestors, nearest first. */
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
