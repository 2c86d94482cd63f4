import { setTimeout as pause } from "node:timers/promises";
import { errorLabel } from "../../core/text/label.ts";
import type { Loop } from "../loop.ts";
import type { Change, Store } from "./store.ts";

/** Between attempts while another process changes the loops. */
export const HELD_RETRY_MS = 20;
const HELD_TRIES = 500;

/**
 * Changes the loops and waits, if need be, until no other process does.
 * @throws Error that says that nothing was changed, or what `change` throws
 */
export async function changeStore<Value>(store: Store, change: (loops: Loop[]) => Value): Promise<Value> {
  for (let tries = 0; tries < HELD_TRIES; tries++) {
    const changed = tryChange(store, change);
    if (changed.kind === "changed") return changed.value;
    await pause(HELD_RETRY_MS);
  }
  throw new Error("The loops are being changed by another pi that does not finish; nothing was changed.");
}

/** Says of an error of the system what it was about; our own explain themselves. */
function tryChange<Value>(store: Store, change: (loops: Loop[]) => Value): Change<Value> {
  try {
    return store.tryChange(change);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`The loops cannot be kept: ${errorLabel(message)}. Nothing was changed.`, {
      cause: error,
    });
  }
}
