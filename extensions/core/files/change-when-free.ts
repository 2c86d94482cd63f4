import { setTimeout as pause } from "node:timers/promises";
import { fileText } from "../texts/files.ts";
import type { Change } from "./versioned-file.ts";

/** Pause between attempts while another process changes the file. */
export const HELD_RETRY_MS = 20;
const HELD_TRIES = 500;

/**
 * Makes a change. While another process makes one, it waits and tries again.
 * @param what names the changed thing at the start of a sentence: `The loops`
 * @throws Error that says that nothing was changed, or the error of `tryChange`
 */
export async function changeWhenFree<Value>(what: string, tryChange: () => Change<Value>): Promise<Value> {
  for (let tries = 0; tries < HELD_TRIES; tries++) {
    const changed = trySafely(what, tryChange);
    if (changed.kind === "changed") return changed.value;
    await pause(HELD_RETRY_MS);
  }
  throw new Error(fileText.beingChanged(what));
}

/** Adds to an error of the system the thing that could not be kept; our own errors explain themselves. */
function trySafely<Value>(what: string, tryChange: () => Change<Value>): Change<Value> {
  try {
    return tryChange();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(fileText.notKept(what, message), { cause: error });
  }
}
