import { setTimeout as pause } from "node:timers/promises";
import { errorLabel } from "../text/label.ts";
import type { Change } from "./versioned-file.ts";

/** Between attempts while another process changes the file. */
export const HELD_RETRY_MS = 20;
const HELD_TRIES = 500;

/**
 * Changes something and waits, if need be, until no other process does.
 * @param what it is, as a sentence begins: `The loops`
 * @throws Error that says that nothing was changed, or what `tryChange` throws
 */
export async function changeWhenFree<Value>(what: string, tryChange: () => Change<Value>): Promise<Value> {
  for (let tries = 0; tries < HELD_TRIES; tries++) {
    const changed = trySafely(what, tryChange);
    if (changed.kind === "changed") return changed.value;
    await pause(HELD_RETRY_MS);
  }
  throw new Error(`${what} are being changed by another pi that does not finish; nothing was changed.`);
}

/** Says of an error of the system what it was about; our own explain themselves. */
function trySafely<Value>(what: string, tryChange: () => Change<Value>): Change<Value> {
  try {
    return tryChange();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`${what} cannot be kept: ${errorLabel(message)}. Nothing was changed.`, { cause: error });
  }
}
