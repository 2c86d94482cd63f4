import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { arch } from "node:os";
import { readOfProcess } from "./process-table.ts";

/** Tells from a sleeping process whether it waits for a person's input. */
export type InputWait =
  /** It reads from a terminal, or from a standard input that no process of the task writes to. */
  | "reads"
  /** It has such an input and waits for it or for something else; the printed text has to decide. */
  | "may read"
  | "no";

/** Numbers of system calls, which differ by processor. */
const CALLS: Readonly<Record<string, { read: readonly number[]; wait: readonly number[] }>> = {
  // read, readv, pread64; poll, select, epoll_wait, pselect6, ppoll, epoll_pwait, epoll_pwait2
  x64: { read: [0, 19, 17], wait: [7, 23, 232, 270, 271, 281, 441] },
  // The same calls; poll, select and epoll_wait do not exist there.
  arm64: { read: [63, 65, 67], wait: [72, 73, 22, 441] },
};

const TERMINAL = /^\/dev\/(pts\/\d+|tty.*|console)$/;
/** A pipe without a name, or one of ours, whose name is gone. */
const PIPE = /^pipe:\[\d+\]$|\/pi-monitor-\w+\/\d+\.pipe \(deleted\)$/;

/**
 * Tells whether one of these processes waits for input, by its threads' system calls. Only Linux shows them.
 * @param pids all processes of one task
 * @throws the system's error, such as EMFILE
 */
export function inputWaitOf(pids: readonly number[]): InputWait {
  const waits = pids.map((pid) => inputWaitOfProcess(pid, pids));
  return waits.find((wait) => wait === "reads") ?? waits.find((wait) => wait === "may read") ?? "no";
}

function inputWaitOfProcess(pid: number, task: readonly number[]): InputWait {
  const calls = CALLS[arch()];
  if (!calls) return "no";
  let wait: InputWait = "no";
  for (const thread of readOfProcess(() => readdirSync(`/proc/${pid}/task`)) ?? []) {
    // proc(5): the number of the call and its arguments in hexadecimal; "running" or -1 outside a call.
    const text = readOfProcess(() => readFileSync(`/proc/${pid}/task/${thread}/syscall`, "latin1"));
    const [call = "", first = ""] = text?.split(" ") ?? [];
    if (calls.read.includes(Number(call)) && isInput(pid, Number(first), task)) return "reads";
    if (calls.wait.includes(Number(call)) && isInput(pid, 0, task)) wait = "may read";
  }
  return wait;
}

/** Tells whether the other end of the descriptor is a person, or nobody. */
function isInput(pid: number, descriptor: number, task: readonly number[]): boolean {
  const path = readOfProcess(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`));
  if (path === undefined) return false;
  return (
    TERMINAL.test(path) ||
    (descriptor === 0 && PIPE.test(path) && !task.some((other) => writesTo(other, path)))
  );
}

/** The processes of a pipeline wait for each other, not for a person. */
function writesTo(pid: number, pipe: string): boolean {
  const descriptors = readOfProcess(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return descriptors.some((descriptor) => {
    if (readOfProcess(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`)) !== pipe) return false;
    const info = readOfProcess(() => readFileSync(`/proc/${pid}/fdinfo/${descriptor}`, "latin1")) ?? "";
    // The last octal digit of the flags holds the access mode: 0 for reading only.
    return /^flags:\s*\d*[12]$/m.test(info);
  });
}
