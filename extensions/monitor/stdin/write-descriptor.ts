import { writeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** The longest wait for room, from the last taken byte on. */
const FULL_MS = 2_000;
/** The longest wait in all, for a program that reads a few bytes now and then. */
const WRITE_MS = 10_000;
const LOOK_MS = 20;

/**
 * Writes to a descriptor that does not block.
 * @param isOpen asked before each write, since the number may later belong to another file
 * @returns the number of bytes taken before it was full for 2 s, before 10 s in all, or before it was closed
 * @throws the system's error, such as EPIPE, if nothing was taken
 */
export async function writeDescriptor(
  descriptor: number,
  bytes: Buffer,
  isOpen: () => boolean,
): Promise<number> {
  let taken = 0;
  const begunAtMs = performance.now();
  let takenAtMs = begunAtMs;
  while (taken < bytes.length && isOpen()) {
    let count: number;
    try {
      count = writtenNow(descriptor, bytes.subarray(taken));
    } catch (error) {
      // What was taken is to be told even if the reader has gone since.
      if (taken > 0) break;
      throw error;
    }
    if (count > 0) {
      taken += count;
      takenAtMs = performance.now();
      if (takenAtMs - begunAtMs > WRITE_MS) break;
      continue;
    }
    const nowMs = performance.now();
    if (nowMs - takenAtMs > FULL_MS || nowMs - begunAtMs > WRITE_MS) break;
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
