import { writeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** The longest wait for room, from the last taken byte on. */
const FULL_MS = 2_000;
const LOOK_MS = 20;

/**
 * Writes to a descriptor that does not block.
 * @param isOpen asked before each write, since the number may later belong to another file
 * @returns the number of bytes taken before it was full for 2 s, or closed
 * @throws the system's error, such as EPIPE
 */
export async function writeDescriptor(
  descriptor: number,
  bytes: Buffer,
  isOpen: () => boolean,
): Promise<number> {
  let taken = 0;
  let takenAtMs = performance.now();
  while (taken < bytes.length && isOpen()) {
    const count = writtenNow(descriptor, bytes.subarray(taken));
    if (count > 0) {
      taken += count;
      takenAtMs = performance.now();
      continue;
    }
    if (performance.now() - takenAtMs > FULL_MS) break;
    await delay(LOOK_MS);
  }
  return taken;
}

function writtenNow(descriptor: number, bytes: Buffer): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
