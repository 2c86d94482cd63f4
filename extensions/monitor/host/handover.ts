import type { TasksState } from "../tasks.ts";

/** Raised whenever `TasksState` changes its shape: code of another version cannot go on with it. */
const VERSION = 6;
/** How long suspended tasks wait for a runtime; the new code may have failed to load. */
const UNCLAIMED_MS = 10_000;
const SLOT = Symbol.for("pi-monitor.handover");

interface Handover {
  version: number;
  state: TasksState;
  expiry: NodeJS.Timeout;
}

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Handover };

/**
 * Leaves tasks for the runtime that a reload starts.
 * @param endAll ends them if none claims them
 */
export function leave(state: TasksState, endAll: (state: TasksState) => Promise<void>): void {
  const expiry = setTimeout(() => {
    if (slots[SLOT] === handover) delete slots[SLOT];
    void endAll(state);
  }, UNCLAIMED_MS);
  const handover: Handover = { version: VERSION, state, expiry };
  slots[SLOT] = handover;
}

/** Whether something was left that nobody has claimed. */
export function isSomethingLeft(): boolean {
  return slots[SLOT] !== undefined;
}

/**
 * Takes over what the runtime before left.
 * @returns undefined if nothing was left; "unfit" if it was of another version, whose code ends it soon
 */
export function claim(): TasksState | "unfit" | undefined {
  const left = slots[SLOT];
  if (!left) return undefined;
  if (left.version !== VERSION) return "unfit";
  clearTimeout(left.expiry);
  delete slots[SLOT];
  return left.state;
}
