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
  return await new OpenFiles().holdersOf(files, pids);
}

/** A file that a process has open. */
interface OpenFile {
  /** The path under which it was opened. */
  path: string;
  /** The entry in `/proc` that leads to it; undefined if `lsof` has told. */
  link: string | undefined;
}

/** The open files of processes, each process read once: the tasks that share a look ask for the same ones. */
export class OpenFiles {
  readonly #filesOf = new Map<number, readonly OpenFile[]>();
  /** The reads so far, one after the other. */
  #read: Promise<void> = Promise.resolve();

  /** Returns those processes that have one of the files open. @throws the system's error, such as EMFILE */
  async holdersOf(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>> {
    if (files.length === 0) return new Set();
    this.#read = this.#read.then(() => this.#readMissing(pids));
    await this.#read;
    return new Set(pids.filter((pid) => holdsOne(this.#filesOf.get(pid), files)));
  }

  /** Tells at once whether the process has one of them open. It works only with `/proc`. @throws the system's error */
  holds(pid: number, files: readonly FileName[]): boolean {
    const open = this.#filesOf.get(pid) ?? openFilesFromProc(pid);
    this.#filesOf.set(pid, open);
    return holdsOne(open, files);
  }

  async #readMissing(pids: readonly number[]): Promise<void> {
    const missing = pids.filter((pid) => !this.#filesOf.has(pid));
    if (missing.length === 0) return;
    if (!hasProc) {
      const found = await openFilesFromLsof(missing);
      for (const pid of missing) this.#filesOf.set(pid, found.get(pid) ?? []);
      return;
    }
    for (const [index, pid] of missing.entries()) {
      if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
      this.#filesOf.set(pid, openFilesFromProc(pid));
    }
  }
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

function holdsOne(open: readonly OpenFile[] | undefined, files: readonly FileName[]): boolean {
  const isOne = ({ path, link }: OpenFile, file: FileName): boolean =>
    isFile(path, file) && (link === undefined || !isDevice(file) || isSameDevice(link, file));
  return open?.some((one) => files.some((file) => isOne(one, file))) ?? false;
}

function isSameDevice(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => readOfProcess(() => statSync(path)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}

function openFilesFromProc(pid: number): OpenFile[] {
  const descriptors = readOfProcess(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return descriptors.flatMap((descriptor) => {
    const link = `/proc/${pid}/fd/${descriptor}`;
    const path = readOfProcess(() => readlinkSync(link));
    return path === undefined ? [] : { path, link };
  });
}

/** lsof prints a block for each process: `p<pid>`, then for each descriptor `f…` and `n<path>`. */
async function openFilesFromLsof(pids: readonly number[]): Promise<Map<number, OpenFile[]>> {
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
  const found = new Map<number, OpenFile[]>();
  let ofProcess: OpenFile[] = [];
  for (const row of stdout.split("\n")) {
    if (row.startsWith("p")) {
      ofProcess = [];
      found.set(Number(row.slice(1)), ofProcess);
    } else if (row.startsWith("n")) ofProcess.push({ path: row.slice(1), link: undefined });
  }
  return found;
}
