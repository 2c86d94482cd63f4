import { readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const memoryDirectory = "/dev/shm";
/** The room that no test, nor several at once, can fill. */
const neededBytes = 4 * 1024 ** 3;

/**
 * The root of scratch directories: in memory in tests, if there is enough room and programs may run there. On
 * ext4, the search for a free inode slows down with every file deleted in the last seconds, and tests delete
 * thousands: it took a sixth of their processor time. Benchmarks keep to the disk.
 */
export const scratchRoot: string =
  process.env.NODE_TEST_CONTEXT !== undefined && isRoomy() ? memoryDirectory : tmpdir();

/** Removes a directory into which ending processes may still write. */
export function removeDirectory(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

function isRoomy(): boolean {
  try {
    const options = /^\S+ \/dev\/shm tmpfs (\S+)/m
      .exec(readFileSync("/proc/mounts", "utf8"))?.[1]
      ?.split(",");
    if (!options?.includes("rw") || options.includes("noexec")) return false;
    const { bavail, bsize } = statfsSync(memoryDirectory);
    return bavail * bsize >= neededBytes;
  } catch {
    return false;
  }
}
