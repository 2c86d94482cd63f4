import { setTimeout as delay } from "node:timers/promises";
import { isSameGroup, type Ownership } from "./ownership.ts";
import { isRunning, isSameProcess, type ProcessInfo } from "./process-table.ts";
import { processesOf, processesStartedBy, type TaskIdentity } from "./task-processes.ts";

/** Pause between looks for what they have started meanwhile: short at first. */
const FIRST_LOOK_MS = 4;
const SLOWEST_LOOK_MS = 50;
/** Most commands obey at once: whether all found so far are gone is asked more often, since it costs little. */
const GONE_LOOK_MS = 1;
/** The time after the first SIGKILL for which processes may remain (in uninterruptible sleep). */
const AFTER_KILL_MS = 3_000;

export interface TerminateOptions {
  /** The time between SIGTERM and SIGKILL. */
  graceMs: number;
  /** Whether to end also those processes that only carry the task's marker. */
  includeIndependent: boolean;
  /** Tells whether the task's shell is not collected: then the group is the task's, whatever can be read. */
  isLeaderHeld(): boolean;
}

export interface Terminated {
  /** The processes that could not be ended. */
  left: ProcessInfo[];
  /** The error that made it impossible to know whether that is all. */
  unknown: Error | undefined;
}

/**
 * Ends everything that belongs to a task: it sends SIGTERM, and SIGKILL to the rest after the grace period.
 * Processes started meanwhile are ended with them.
 */
export async function terminateTask(task: TaskIdentity, options: TerminateOptions): Promise<Terminated> {
  const { graceMs } = options;
  const look = options.includeIndependent ? processesStartedBy : processesOf;
  // Once found, a process belongs, and so do its children, even when its parents are gone.
  const known = new Map<number, ProcessInfo>();
  const strangers = new Map<number, ProcessInfo>();
  const signaled = new Set<string>();
  let hadGroup = false;
  let lookedAtMs = 0;
  const startedAtMs = performance.now();
  // The last wait begins with the first SIGKILL, not at a set time: pi may have been held up until then.
  let killedAtMs = Number.POSITIVE_INFINITY;
  for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, SLOWEST_LOOK_MS)) {
    const nowMs = performance.now();
    const signal = nowMs - startedAtMs < graceMs ? "SIGTERM" : "SIGKILL";
    const isTooLate = nowMs - killedAtMs > AFTER_KILL_MS;
    const signalled = (): void => {
      if (signal === "SIGKILL") killedAtMs = Math.min(killedAtMs, performance.now());
    };
    const lastLookAtMs = lookedAtMs;
    const keepsGroup = (alive: ReadonlySet<number>): boolean =>
      options.isLeaderHeld() || isSameGroup(task, known.values(), alive, performance.now() - lastLookAtMs);
    let found: Ownership;
    let stillThere: Set<number>;
    try {
      stillThere = living(known);
      hadGroup &&= keepsGroup(stillThere);
      lookedAtMs = nowMs;
      found = await look(task, { own: stillThere, strangers: living(strangers), hadGroup });
      // The look may have been held up, too.
      if (hadGroup && !keepsGroup(living(known))) {
        hadGroup = false;
        continue;
      }
    } catch (error) {
      // There may be too many open files: then it signals at least the group, and looks again later.
      if (options.isLeaderHeld()) signalGroupOnce(task.groupId, signal, signaled);
      if (isTooLate) return { left: [...known.values()].filter(mayLive), unknown: error as Error };
      signalled();
      await delay(SLOWEST_LOOK_MS);
      continue;
    }
    const { own } = found;
    if (own.length === 0 || isTooLate) return { left: own, unknown: undefined };
    // One signal reaches all of them: a forking process cannot slip away between two signals.
    const members = own.filter((info) => info.groupId === task.groupId);
    hadGroup = members.length > 0;
    if (signal === "SIGKILL" && members.some(mayLive)) signalGroup(task.groupId, signal);
    for (const info of found.strangers) strangers.set(info.pid, info);
    for (const info of own) {
      known.set(info.pid, info);
      const once = `${signal} ${info.pid} ${info.startTime}`;
      const hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
      if (signaled.has(once) || hadGroupSignal) continue;
      // Children that a process starts when told to end are its way of cleaning up, with the grace period.
      if (signal === "SIGTERM" && stillThere.has(info.parentPid)) continue;
      signaled.add(once);
      sendSignal(info, signal);
    }
    signalled();
    await untilGone(own, lookMs);
  }
}

/** Resolves when all of these are gone, or after about this time. */
async function untilGone(processes: readonly ProcessInfo[], maxMs: number): Promise<void> {
  const endMs = performance.now() + maxMs;
  let pauseMs = GONE_LOOK_MS;
  do {
    await delay(pauseMs);
    pauseMs *= 2;
  } while (performance.now() + pauseMs < endMs && processes.some(mayRun));
}

/** @throws the system's error */
function living(processes: ReadonlyMap<number, ProcessInfo>): Set<number> {
  return new Set([...processes.values()].filter(isSameProcess).map((info) => info.pid));
}

/** Tells whether it may go on; not so if it is dead and only its parent has not collected it. */
function mayRun(info: ProcessInfo): boolean {
  try {
    return isRunning(info);
  } catch {
    return true;
  }
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
    // The group is gone.
  }
}

/** Signals a process and continues it, because a stopped process acts on SIGTERM only then. */
function sendSignal(info: ProcessInfo, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    if (!isSameProcess(info)) return;
    process.kill(info.pid, signal);
    if (signal === "SIGTERM") process.kill(info.pid, "SIGCONT");
  } catch {
    // It is gone, or not ours to signal: the next look tells.
  }
}
