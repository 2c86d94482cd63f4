import { hasProc } from "./has-proc.ts";
import type { FileName } from "./open-files.ts";
import {
  type FoundBefore,
  nothingFound,
  type OwnedTask,
  type Ownership,
  ownershipOf,
  type ProcessFacts,
  startedByTask,
} from "./ownership.ts";
import { lineOf, lookAtProcesses, type ProcessLook } from "./process-look.ts";
import {
  isOlder,
  listProcesses,
  type ProcessIdentity,
  type ProcessInfo,
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
  return ownershipOf(task, await factsOf(task, await lookAtProcesses(), "younger"), before);
}

/** Does the same, but counts started processes as its own even if they have become independent. */
export async function processesStartedBy(task: TaskIdentity, before: FoundBefore): Promise<Ownership> {
  const facts = await factsOf(task, await lookAtProcesses(), "younger");
  const started = startedByTask(task, facts).map((info) => info.pid);
  return ownershipOf(task, facts, { ...before, own: new Set([...before.own, ...started]) });
}

/** Finds the survivors in one table: reading that costs the most. @throws the system's error */
export async function survivors(task: TaskIdentity): Promise<Survivors> {
  const look = await lookAtProcesses();
  // This comes first: a process that makes itself independent is soon gone, and its child not in the table.
  const carriers = carriersOf(task, look);
  const { own, strangers } = ownershipOf(task, await factsOf(task, look, "all"));
  const isNamed = new Set([...own, ...strangers].map((info) => info.pid));
  return { own, strangers, independent: carriers.filter((info) => !isNamed.has(info.pid)) };
}

/**
 * Returns the processes that carry the task's marker, whether they belong to it or have become independent.
 * It works only on Linux: elsewhere the environment of others cannot be read.
 * @throws the system's error
 */
export async function processesMarked({ marker }: Pick<TaskIdentity, "marker">): Promise<ProcessInfo[]> {
  return carriersOf({ marker, leaderStartTime: "" }, await lookAtProcesses());
}

/** Returns the members of the task's group, for the moment at which the shell has exited. */
export async function membersOfGroup(task: TaskIdentity): Promise<ProcessIdentity[]> {
  if (isGroupEmpty(task.groupId)) return [];
  return (await lookAtProcesses()).table.filter((info) => info.groupId === task.groupId);
}

/** Returns the processes that have an output of the task open. @throws the system's error */
export async function holdersOfOutput(task: TaskIdentity): Promise<ProcessInfo[]> {
  const look = await lookAtProcesses();
  const { holders } = await factsOf(task, look, "all");
  return look.table.filter((info) => holders.has(info.pid));
}

/** Returns this process and its ancestors, nearest first. @throws the system's error */
export async function ownLine(): Promise<ProcessIdentity[]> {
  if (!hasProc) return lineOf(process.pid, await listProcesses());
  const line: ProcessInfo[] = [];
  for (let info = readProcess(process.pid); info; info = readProcess(info.parentPid)) line.push(info);
  return line;
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

/** @param ofHolders the holders of the output to look for: all, or those no older than the task, which are few */
async function factsOf(
  task: TaskIdentity,
  look: ProcessLook,
  ofHolders: "all" | "younger",
): Promise<ProcessFacts> {
  const pi = process.pid;
  const { table } = look;
  const mayCount = (info: ProcessInfo): boolean =>
    ofHolders === "all" || !isOlder(info, task.leaderStartTime);
  const candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
  return {
    table,
    pi,
    piAndAncestors: new Set([1, ...look.line.map((info) => info.pid)]),
    holders: await look.holdersOf(task.outputs, candidates),
    ancestorHolds: await look.ancestorsThatHold(task.outputs),
    carriesMarker: hasProc ? (pid) => look.environmentHolds(pid, task.marker) : undefined,
  };
}

function carriersOf(
  { leaderStartTime, marker }: Pick<TaskIdentity, "leaderStartTime" | "marker">,
  look: ProcessLook,
): ProcessInfo[] {
  if (!hasProc) return [];
  const line = new Set(look.line);
  // An older process cannot have inherited the marker.
  const mayCarry = (info: ProcessInfo): boolean => !line.has(info) && !isOlder(info, leaderStartTime);
  return look.table.filter((info) => mayCarry(info) && look.environmentHolds(info.pid, marker));
}
