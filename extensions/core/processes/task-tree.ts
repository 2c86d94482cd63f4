import { type FoundBefore, nothingFound, ownershipOf } from "./ownership.ts";
import { carriesMarker, lineOf } from "./process-look.ts";
import { listProcesses, type ProcessInfo } from "./process-table.ts";
import type { TaskIdentity } from "./task-processes.ts";

/** Looks at several tasks within this time share one table. */
const TABLE_MS = 500;

let shared: { atMs: number; table: Promise<ProcessInfo[]> } | undefined;

/**
 * Finds a task's processes again and again, to measure what they use. It goes by group and descent alone,
 * which needs only the table. It misses a process that left both before it was ever seen, so nothing is
 * signalled by this.
 */
export class TaskTree {
  readonly #identity: TaskIdentity;
  #before: readonly ProcessInfo[] = [];

  constructor(identity: TaskIdentity) {
    this.#identity = identity;
  }

  /** @throws the system's error, such as EMFILE */
  async look(): Promise<readonly ProcessInfo[]> {
    const table = await recentTable();
    const pi = process.pid;
    const facts = {
      table,
      pi,
      piAndAncestors: new Set([1, ...lineOf(pi, table).map((info) => info.pid)]),
      holders: new Set<number>(),
      ancestorHolds: () => false,
      carriesMarker: (pid: number) => carriesMarker(pid, this.#identity.marker) === true,
    };
    this.#before = ownershipOf(this.#identity, facts, this.#found(table)).own;
    return this.#before;
  }

  /** Returns the findings of the last look, as far as a pid still means the same process. */
  #found(table: readonly ProcessInfo[]): FoundBefore {
    const startTimes = new Map(table.map(({ pid, startTime }) => [pid, startTime]));
    const still = this.#before.filter(({ pid, startTime }) => startTimes.get(pid) === startTime);
    const hadGroup = still.some(({ groupId }) => groupId === this.#identity.groupId);
    return { ...nothingFound, own: new Set(still.map(({ pid }) => pid)), hadGroup };
  }
}

async function recentTable(): Promise<ProcessInfo[]> {
  const nowMs = performance.now();
  if (!shared || nowMs - shared.atMs > TABLE_MS) {
    const table = listProcesses().then((all) => all.filter((info) => !info.isZombie));
    shared = { atMs: nowMs, table };
  }
  return await shared.table;
}
