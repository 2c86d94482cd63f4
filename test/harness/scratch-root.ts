import { readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const memoryDirectory = "/dev/shm";
/** So much that no test, nor several at once, can fill it. */
const neededBytes = 4 * 1024 ** 3;

/**
 * Where scratch directories are made: in memory in tests, if there is enough and programs may be run there.
 * On ext4, looking for a free inode slows down with every file deleted in the last seconds, and tests delete
 * thousands: it took a sixth of their processor time. Benchmarks keep to the disk.
 */
export const scratchRoot: string =
  process.env.NODE_TEST_CONTEXT !== undefined && isRoomy() ? memoryDirectory : tmpdir();

/** Removes what may still be written into by processes that are just ending. */
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
