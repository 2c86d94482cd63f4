import { readdirSync, readFileSync } from "node:fs";

/** The kernel reports times in ticks of USER_HZ, which is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Returns the user and system time so far, without children. Throws if the process does not exist. */
export function cpuSeconds(pid: number): number {
  const fields = statFields(pid);
  if (fields === undefined) throw new Error(`No process ${pid}`);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Returns the physical memory of the process. Throws if it does not exist. */
export function residentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, "status") ?? "")?.[1];
  if (kibibytes === undefined) throw new Error(`No resident memory for process ${pid}: it has ended`);
  return Number(kibibytes) * 1024;
}

/** Tells whether the process lives. A zombie does not: it only waits to be reaped. */
export function isAlive(pid: number): boolean {
  const state = statFields(pid)?.[0];
  return state !== undefined && state !== "Z" && state !== "X";
}

/** Returns the process group, 5th field of stat; undefined if the process has ended. */
export function processGroup(pid: number): number | undefined {
  const group = statFields(pid)?.[2];
  return group === undefined ? undefined : Number(group);
}

/** Returns the parent process, 4th field of stat; undefined if the process has ended. */
export function parentProcess(pid: number): number | undefined {
  const parent = statFields(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Returns the living processes started with the variable `name` (and, if given, this `value`). */
export function processesWithEnvironment(name: string, value?: string): number[] {
  return processesWithVariables({ [name]: value });
}

/** Does the same for several variables; undefined stands for any value. */
export function processesWithVariables(variables: Readonly<Record<string, string | undefined>>): number[] {
  const wanted = Object.entries(variables);
  return allProcesses().filter((pid) => {
    const environment = readProc(pid, "environ");
    // This saves time: tests look often, and most processes have none of the variables.
    if (!environment || !wanted.every(([name, value]) => environment.includes(`${name}=${value ?? ""}`)))
      return false;
    const pairs = environment.split("\0");
    const holds = ([name, value]: [string, string | undefined]): boolean =>
      pairs.some((pair) => (value === undefined ? pair.startsWith(`${name}=`) : pair === `${name}=${value}`));
    return wanted.every(holds) && isAlive(pid);
  });
}

/** Ends a process at once, unless it has ended by itself. */
export function killIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Returns the living processes, without this one, whose joined arguments contain `substring`. */
export function processesMatching(substring: string): number[] {
  return livingProcesses().filter(
    (pid) => pid !== process.pid && (commandLine(pid) ?? "").includes(substring),
  );
}

/** Returns the arguments joined with spaces; undefined if the process has ended. */
export function commandLine(pid: number): string | undefined {
  return readProc(pid, "cmdline")?.split("\0").join(" ").trim();
}

function livingProcesses(): number[] {
  return allProcesses().filter(isAlive);
}

function allProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Returns the fields of stat from the third (state) on; the second, the name, may hold anything. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, "stat");
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined; // ended between listing and reading, or belongs to another user
  }
}
