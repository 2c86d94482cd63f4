import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/** Between looks whether a group is gone: quick at first, since most commands obey at once. */
const FIRST_LOOK_MS = 2;
const SLOWEST_LOOK_MS = 25;
/** How long after SIGKILL a group may still be listed (processes in uninterruptible sleep). */
const AFTER_KILL_MS = 3_000;

/**
 * Ends a process group: SIGTERM, and SIGKILL to what is left after `graceMs`. SIGCONT goes with it,
 * since a stopped process does not act on SIGTERM.
 * @returns whether the group is gone
 */
export async function terminateGroup(groupId: number, graceMs: number): Promise<boolean> {
  signalGroup(groupId, "SIGTERM");
  signalGroup(groupId, "SIGCONT");
  if (await goneWithin(groupId, graceMs)) return true;
  signalGroup(groupId, "SIGKILL");
  return await goneWithin(groupId, AFTER_KILL_MS);
}

/** @returns false if no process of the group is left */
function signalGroup(groupId: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-groupId, signal);
    return true;
  } catch (error) {
    // EPERM: the group exists, but all of it belongs to someone else (a setuid program).
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function goneWithin(groupId: number, timeoutMs: number): Promise<boolean> {
  const giveUpAtMs = performance.now() + timeoutMs;
  for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, SLOWEST_LOOK_MS)) {
    if (!signalGroup(groupId, 0) || (await isAllZombies(groupId))) return true;
    if (performance.now() >= giveUpAtMs) return false;
    await delay(lookMs);
  }
}

/** Whether only dead processes are left that their parent has not collected. Signals reach them, too. */
async function isAllZombies(groupId: number): Promise<boolean> {
  if (process.platform !== "linux") return false;
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const states = await Promise.all(pids.map((pid) => stateWithin(groupId, pid)));
  return states.every((state) => state === undefined || state === "Z" || state === "X");
}

/** The state letter of the process if it is in the group. */
async function stateWithin(groupId: number, pid: string): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined);
  // The command name stands in parentheses and may hold anything, spaces and parentheses too.
  const [state, , group] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  return Number(group) === groupId ? state : undefined;
}
