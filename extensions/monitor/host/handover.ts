import type { LeftTasks } from "../left-tasks.ts";

/** How long tasks wait for a runtime; the new code may have failed to load. */
const UNCLAIMED_MS = 10_000;
const SLOT = Symbol.for("pi-monitor.handover");

interface Handover {
  /** That of the code whose objects they are. */
  shape: string;
  left: LeftTasks;
  expiry: NodeJS.Timeout;
}

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Handover };

/**
 * Leaves tasks for the runtime that a reload starts. If none claims them, they end.
 * @param shape what the code that goes on with them must offer, too
 */
export function leave(left: LeftTasks, shape: string): void {
  const expiry = setTimeout(() => {
    if (slots[SLOT] === handover) delete slots[SLOT];
    void left.end();
  }, UNCLAIMED_MS);
  const handover: Handover = { shape, left, expiry };
  slots[SLOT] = handover;
}

/** Whether something was left that nobody has claimed. */
export function isSomethingLeft(): boolean {
  return slots[SLOT] !== undefined;
}

/**
 * Takes over what the runtime before left.
 * @param shape of this code
 * @returns undefined if nothing was left; "unfit" if it is of another version, whose code ends it soon
 */
export function claim(shape: string): LeftTasks | "unfit" | undefined {
  const handover = slots[SLOT];
  if (!handover) return undefined;
  if (handover.shape !== shape) return "unfit";
  clearTimeout(handover.expiry);
  delete slots[SLOT];
  return handover.left;
}
