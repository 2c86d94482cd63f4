import { existsSync, readFileSync } from "node:fs";

/** One process of a tree; its start time tells it from a later one with the same pid. */
export interface RecordedProcess {
  role: "own" | "other";
  pid: number;
  startTime: string;
}

/** Returns the processes that have recorded themselves in the file so far. */
export function readRecords(path: string): RecordedProcess[] {
  if (!existsSync(path)) return [];
  return [...readFileSync(path, "utf8").matchAll(/^(own|other) (\d+)$/gm)].map(([, role, pid]) =>
    identify(Number(pid), role as RecordedProcess["role"]),
  );
}

export function identify(pid: number, role: RecordedProcess["role"]): RecordedProcess {
  return { role, pid, startTime: statFields(pid)?.[startTimeField] ?? "gone" };
}

/** Tells whether it lives; a zombie does not. */
export function lives({ pid, startTime }: RecordedProcess): boolean {
  const fields = statFields(pid);
  return (
    fields !== undefined && fields[startTimeField] === startTime && !/[ZX]/.test(fields[stateField] ?? "")
  );
}

export function isStopped(pid: number): boolean {
  return statFields(pid)?.[stateField] === "T";
}

/** Counted from the state, the third field of stat. */
const stateField = 0;
const startTimeField = 19;

function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
