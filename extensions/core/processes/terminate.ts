import { setTimeout as delay } from "node:timers/promises";
import { isSameProcess, type ProcessInfo } from "./process-table.ts";
import { processesMarked, processesOf, type TaskIdentity } from "./task-processes.ts";

/** Between looks whether all are gone: quick at first, since most commands obey at once. */
const FIRST_LOOK_MS = 2;
const SLOWEST_LOOK_MS = 50;
/** How long after SIGKILL processes may still be there (in uninterruptible sleep). */
const AFTER_KILL_MS = 3_000;

/**
 * Ends everything that belongs to a task: SIGTERM, and SIGKILL to what is left after `graceMs`. What
 * they start meanwhile is ended with them.
 * @param includeIndependent also what only carries the task's marker
 * @returns what could not be ended
 */
export async function terminateTask(
  task: TaskIdentity,
  graceMs: number,
  includeIndependent: boolean,
): Promise<ProcessInfo[]> {
  // Once found, a process belongs, and so does what it starts, even when its parents are gone.
  const known = new Map<number, ProcessInfo>();
  const signaled = new Set<string>();
  let hadGroup = false;
  const startedAtMs = performance.now();
  for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, SLOWEST_LOOK_MS)) {
    const elapsedMs = performance.now() - startedAtMs;
    const signal = elapsedMs < graceMs ? "SIGTERM" : "SIGKILL";
    const stillThere = new Set([...known.values()].filter(isSameProcess).map((info) => info.pid));
    if (includeIndependent) {
      for (const info of await processesMarked(task).catch(() => [])) stillThere.add(info.pid);
    }
    const living: ProcessInfo[] | undefined = await processesOf(task, { pids: stillThere, hadGroup }).catch(
      () => undefined,
    );
    if (!living) {
      // Too many open files, say: then at least the group can be signaled, and looked at later.
      signalGroup(task.groupId, signal);
      if (elapsedMs > graceMs + AFTER_KILL_MS) return [];
      await delay(SLOWEST_LOOK_MS);
      continue;
    }
    if (living.length === 0 || elapsedMs > graceMs + AFTER_KILL_MS) return living;
    hadGroup = living.some((info) => info.groupId === task.groupId);
    // All of them in one moment: what forks cannot slip away between two signals.
    if (hadGroup && signal === "SIGKILL") signalGroup(task.groupId, signal);
    for (const info of living) {
      known.set(info.pid, info);
      const once = `${signal} ${info.pid} ${info.startTime}`;
      if (signaled.has(once)) continue;
      // What a process starts when it is told to end is its way of cleaning up, and has the grace period.
      if (signal === "SIGTERM" && stillThere.has(info.parentPid)) continue;
      signaled.add(once);
      sendSignal(info, signal);
    }
    await delay(lookMs);
  }
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
  if (!isSameProcess(info)) return;
  try {
    process.kill(info.pid, signal);
    if (signal === "SIGTERM") process.kill(info.pid, "SIGCONT");
  } catch {
    // Gone meanwhile, or not ours to signal: the next look tells.
  }
}
