import { setTimeout as delay } from "node:timers/promises";
import type { Ownership } from "./ownership.ts";
import { isSameProcess, type ProcessInfo } from "./process-table.ts";
import { processesOf, processesStartedBy, type TaskIdentity } from "./task-processes.ts";

/** Between looks whether all are gone: quick at first, since most commands obey at once. */
const FIRST_LOOK_MS = 2;
const SLOWEST_LOOK_MS = 50;
/** How long after SIGKILL processes may still be there (in uninterruptible sleep). */
const AFTER_KILL_MS = 3_000;

export interface TerminateOptions {
  /** Between SIGTERM and SIGKILL. */
  graceMs: number;
  /** Also what only carries the task's marker. */
  includeIndependent: boolean;
  /** Whether the task's shell has not been collected: its group is then no other's, whatever can be read. */
  isLeaderHeld(): boolean;
}

export interface Terminated {
  /** What could not be ended. */
  left: ProcessInfo[];
  /** Why nobody knows whether that is all. */
  unknown: Error | undefined;
}

/**
 * Ends everything that belongs to a task: SIGTERM, and SIGKILL to what is left after the grace period.
 * What they start meanwhile is ended with them.
 */
export async function terminateTask(task: TaskIdentity, options: TerminateOptions): Promise<Terminated> {
  const { graceMs } = options;
  const look = options.includeIndependent ? processesStartedBy : processesOf;
  // Once found, a process belongs, and so does what it starts, even when its parents are gone.
  const known = new Map<number, ProcessInfo>();
  const strangers = new Map<number, ProcessInfo>();
  const signaled = new Set<string>();
  let hadGroup = false;
  const startedAtMs = performance.now();
  for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, SLOWEST_LOOK_MS)) {
    const elapsedMs = performance.now() - startedAtMs;
    const signal = elapsedMs < graceMs ? "SIGTERM" : "SIGKILL";
    const isTooLate = elapsedMs > graceMs + AFTER_KILL_MS;
    let found: Ownership;
    let stillThere: Set<number>;
    try {
      stillThere = living(known);
      found = await look(task, { own: stillThere, strangers: living(strangers), hadGroup });
    } catch (error) {
      // Too many open files, say: then at least the group can be signaled, and looked at later.
      if (options.isLeaderHeld()) signalGroupOnce(task.groupId, signal, signaled);
      if (isTooLate) return { left: [...known.values()].filter(mayLive), unknown: error as Error };
      await delay(SLOWEST_LOOK_MS);
      continue;
    }
    const { own } = found;
    if (own.length === 0 || isTooLate) return { left: own, unknown: undefined };
    hadGroup = own.some((info) => info.groupId === task.groupId);
    // All of them in one moment: what forks cannot slip away between two signals.
    if (hadGroup && signal === "SIGKILL") signalGroup(task.groupId, signal);
    for (const info of found.strangers) strangers.set(info.pid, info);
    for (const info of own) {
      known.set(info.pid, info);
      const once = `${signal} ${info.pid} ${info.startTime}`;
      const hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
      if (signaled.has(once) || hadGroupSignal) continue;
      // What a process starts when it is told to end is its way of cleaning up, and has the grace period.
      if (signal === "SIGTERM" && stillThere.has(info.parentPid)) continue;
      signaled.add(once);
      sendSignal(info, signal);
    }
    await delay(lookMs);
  }
}

/** @throws the system's error */
function living(processes: ReadonlyMap<number, ProcessInfo>): Set<number> {
  return new Set([...processes.values()].filter(isSameProcess).map((info) => info.pid));
}

function mayLive(info: ProcessInfo): boolean {
  try {
    return isSameProcess(info);
  } catch {
    return true;
  }
}

function signalGroupOnce(groupId: number, signal: NodeJS.Signals, signaled: Set<string>): void {
  const once = groupSignal(signal);
  if (signaled.has(once)) return;
  signaled.add(once);
  signalGroup(groupId, signal);
}

function groupSignal(signal: NodeJS.Signals): string {
  return `${signal} group`;
}

function signalGroup(groupId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-groupId, signal);
  } catch {
    // Gone.
  }
}

/** A stopped process acts on SIGTERM only once it goes on. */
function sendSignal(info: ProcessInfo, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    if (!isSameProcess(info)) return;
    process.kill(info.pid, signal);
    if (signal === "SIGTERM") process.kill(info.pid, "SIGCONT");
  } catch {
    // Gone meanwhile, or not ours to signal: the next look tells.
  }
}
