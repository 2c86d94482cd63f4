import { readFileSync } from "node:fs";
import { hasProc } from "./has-proc.ts";
import { type FileName, OpenFiles } from "./open-files.ts";
import { listProcesses, type ProcessInfo, readOfProcess } from "./process-table.ts";
import { SharedRead } from "./shared-read.ts";

/**
 * One look at the processes of the machine. Tasks that ask for a look within one turn share it, and what is
 * read of a process after the table, too: eight stops at once then cost hardly more than one.
 */
export class ProcessLook {
  /** All living processes. */
  readonly table: readonly ProcessInfo[];
  /** This process and its ancestors, nearest first. */
  readonly line: readonly ProcessInfo[];
  readonly #openFiles = new OpenFiles();
  readonly #environments = new Map<number, string>();

  constructor(table: readonly ProcessInfo[]) {
    this.table = table;
    this.line = lineOf(process.pid, table);
  }

  /** Returns those processes that have one of the files open. @throws the system's error, such as EMFILE */
  async holdersOf(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>> {
    return await this.#openFiles.holdersOf(files, pids);
  }

  /**
   * Returns what tells whether an ancestor of this process has one of the files open. It is read when it is asked,
   * where that can be done: it seldom matters, and ancestors may have hundreds of files open.
   * @throws the system's error; so does what it returns
   */
  async ancestorsThatHold(files: readonly FileName[]): Promise<(pid: number) => boolean> {
    if (hasProc) return (pid) => this.#openFiles.holds(pid, files);
    const ancestors = this.line.map((info) => info.pid).filter((pid) => pid !== process.pid);
    const holders = await this.holdersOf(files, ancestors);
    return (pid) => holders.has(pid);
  }

  /** Tells whether a process was started with this `NAME=value`; `false` if that cannot be read. */
  environmentHolds(pid: number, marker: string): boolean {
    let environment = this.#environments.get(pid);
    if (environment === undefined) {
      environment = environmentOf(pid);
      this.#environments.set(pid, environment);
    }
    return holdsEntry(environment, marker);
  }
}

const looks = new SharedRead(async () => {
  const table = await listProcesses();
  return new ProcessLook(table.filter((info) => !info.isZombie));
});

/** Looks at the processes as they are from now on. @throws the system's error, such as EMFILE */
export async function lookAtProcesses(): Promise<ProcessLook> {
  return await looks.ask();
}

/** Tells whether this process carries the task's marker; undefined if that cannot be read. */
export function carriesMarker(pid: number, marker: string): boolean | undefined {
  return hasProc ? holdsEntry(environmentOf(pid), marker) : undefined;
}

/** Returns the process and its ancestors, nearest first. */
export function lineOf(pid: number, table: readonly ProcessInfo[]): ProcessInfo[] {
  const byPid = new Map(table.map((info) => [info.pid, info]));
  const line = new Set<ProcessInfo>();
  for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
  return [...line];
}

/** Returns the entries, each between two NULs. */
function environmentOf(pid: number): string {
  return `\0${readOfProcess(() => readFileSync(`/proc/${pid}/environ`, "latin1")) ?? ""}\0`;
}

function holdsEntry(environment: string, entry: string): boolean {
  return environment.includes(`\0${entry}\0`);
}
