import type { LeftTasks } from "../left-tasks.ts";

/** The longest time that tasks wait for a runtime; the new code may have failed to load. */
const UNCLAIMED_MS = 10_000;
const SLOT = Symbol.for("pi-monitor.handover");

interface Handover {
  /** The shape of the code that made the objects. */
  shape: string;
  left: LeftTasks;
  expiry: NodeJS.Timeout;
}

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Handover };

/**
 * Leaves tasks for the runtime that a reload starts. If none claims them, they end.
 * @param shape the shape that the next code must have, too
 */
export function leave(left: LeftTasks, shape: string): void {
  const expiry = setTimeout(() => {
    if (slots[SLOT] === handover) delete slots[SLOT];
    void left.end();
  }, UNCLAIMED_MS);
  const handover: Handover = { shape, left, expiry };
  slots[SLOT] = handover;
}

/** Tells whether tasks were left that nobody has claimed. */
export function isSomethingLeft(): boolean {
  return slots[SLOT] !== undefined;
}

/**
 * Takes over the tasks that the last runtime left.
 * @param shape the shape of this code
 * @returns undefined if there are none; "unfit" if another version left them, whose code ends them soon
 */
export function claim(shape: string): LeftTasks | "unfit" | undefined {
  const handover = slots[SLOT];
  if (!handover) return undefined;
  if (handover.shape !== shape) return "unfit";
  clearTimeout(handover.expiry);
  delete slots[SLOT];
  return handover.left;
}
