import { execFile } from "node:child_process";
import { readdirSync, readlinkSync, statSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { hasProc } from "./has-proc.ts";
import { readOfProcess } from "./process-table.ts";

/**
 * Part of the path under which a file was opened, unique for good. Device and inode would not do: once the
 * last descriptor of a pipe is closed, the next pipe, even a stranger's, may get its inode. For a terminal it
 * is the whole path, unique as long as somebody has it open, within one mount of terminals: a container has a
 * `/dev/pts/0` of its own.
 */
export type FileName = string;

/** The number of processes read before others get a turn. */
const READ_AT_ONCE = 20;

/** Returns those processes that have one of the files open. @throws the system's error, such as EMFILE */
export async function holdersOf(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>> {
  if (files.length === 0 || pids.length === 0) return new Set();
  return hasProc ? await holdersFromProc(files, pids) : await holdersFromLsof(files, pids);
}

async function holdersFromProc(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>> {
  const holders = new Set<number>();
  for (const [index, pid] of pids.entries()) {
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
    if (holdsOne(pid, files)) holders.add(pid);
  }
  return holders;
}

/** Tells whether the name is the path of a device, such as a terminal. */
function isDevice(file: FileName): boolean {
  return file.startsWith("/dev/");
}

/**
 * Returns the names of a child's ends of its outputs, without files and devices: since its start the child may
 * have redirected its output to what strangers have open, such as `/dev/null`.
 * @param descriptors of them
 */
export function namesOfPipes(pid: number, descriptors: readonly number[]): FileName[] {
  return descriptors.flatMap((descriptor) => {
    const name = readOfProcess(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`));
    return name !== undefined && /^(?:socket|pipe):/.test(name) ? name : [];
  });
}

function isFile(path: string, file: FileName): boolean {
  return isDevice(file) ? path === file : path.includes(file);
}

function holdsOne(pid: number, files: readonly FileName[]): boolean {
  const descriptors = readOfProcess(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return descriptors.some((descriptor) => {
    const link = `/proc/${pid}/fd/${descriptor}`;
    const path = readOfProcess(() => readlinkSync(link)) ?? "";
    return files.some((file) => isFile(path, file) && (!isDevice(file) || isSameDevice(link, file)));
  });
}

function isSameDevice(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => readOfProcess(() => statSync(path)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}

/** lsof prints a block for each process: `p<pid>`, then for each descriptor `f…` and `n<path>`. */
async function holdersFromLsof(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>> {
  // A look at all processes would take more than a second.
  const { stdout } = await promisify(execFile)("lsof", ["-n", "-P", "-w", "-F", "pn", "-p", pids.join(",")], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(
    // lsof exits with 1 when some process is gone or could not be read.
    (error: { stdout?: string; code?: number | string }) => {
      if (error.code !== 1) throw error;
      return { stdout: error.stdout ?? "" };
    },
  );
  const holders = new Set<number>();
  let pid = 0;
  for (const row of stdout.split("\n")) {
    if (row.startsWith("p")) pid = Number(row.slice(1));
    else if (row.startsWith("n") && files.some((file) => isFile(row.slice(1), file))) holders.add(pid);
  }
  return holders;
}
