import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Collects garbage. Handles are closed in later turns, and memory outside the heap is freed. */
export async function collectGarbage(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await nextTurn();
    collect();
  }
}

/** Returns the bytes that are held, in the heap and outside it. */
export async function heldBytes(): Promise<number> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
