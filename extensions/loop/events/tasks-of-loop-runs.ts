const SLOT = Symbol.for("pi-monitor.tasks-of-loop-runs");
const VERSION = 1;
/** Older ones have ended long ago. */
const TASKS_MAX = 200;

/** Survives a reload, as the tasks do. Holds data only. */
const slots = globalThis as { [SLOT]?: { version: number; ids: Set<string> } };

/** The tasks that runs of loops have started in this process, whose own ends must not bring loops back. */
export const tasksOfLoopRuns = {
  add(id: string): void {
    const known = ids();
    known.add(id);
    const [oldest] = known;
    if (known.size > TASKS_MAX && oldest !== undefined) known.delete(oldest);
  },
  has: (id: string): boolean => ids().has(id),
};

function ids(): Set<string> {
  if (slots[SLOT]?.version !== VERSION) slots[SLOT] = { version: VERSION, ids: new Set() };
  return slots[SLOT].ids;
}
