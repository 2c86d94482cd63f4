import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";

/** A file whatever its name: device and inode. */
export interface FileIdentity {
  device: number;
  inode: number;
}

/** Processes looked through before others get a turn. */
const READ_AT_ONCE = 20;

/** Which of these processes have one of the files open. */
export async function holdersOf(
  files: readonly FileIdentity[],
  pids: readonly number[],
): Promise<Set<number>> {
  if (files.length === 0) return new Set();
  return process.platform === "linux" ? await holdersFromProc(files, pids) : await holdersFromLsof(files);
}

async function holdersFromProc(
  files: readonly FileIdentity[],
  pids: readonly number[],
): Promise<Set<number>> {
  const holders = new Set<number>();
  for (const [index, pid] of pids.entries()) {
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
    if (descriptorsOf(pid).some((path) => files.some((file) => isFile(path, file)))) holders.add(pid);
  }
  return holders;
}

function descriptorsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => `/proc/${pid}/fd/${descriptor}`);
  } catch {
    // Gone, or somebody else's.
    return [];
  }
}

function isFile(path: string, file: FileIdentity): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.ino === file.inode && stat.dev === file.device;
}

/** lsof prints a block a process: `p<pid>`, then for each descriptor `f…`, `D<device>`, `i<inode>`. */
async function holdersFromLsof(files: readonly FileIdentity[]): Promise<Set<number>> {
  const { stdout } = await promisify(execFile)("lsof", ["-n", "-P", "-F", "pfDi"], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(
    // It exits with 1 when some process could not be looked into.
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? "" }),
  );
  const holders = new Set<number>();
  let pid = 0;
  let device = 0;
  for (const row of stdout.split("\n")) {
    const value = row.slice(1);
    if (row.startsWith("p")) pid = Number(value);
    else if (row.startsWith("D")) device = Number(value);
    else if (
      row.startsWith("i") &&
      files.some((file) => file.inode === Number(value) && file.device === device)
    ) {
      holders.add(pid);
    }
  }
  return holders;
}
