import { ChildProcess, spawnSync } from "node:child_process";
import { Readable } from "node:stream";
import { readProcess } from "../../core/processes/process-table.ts";
import { valueLabel } from "../../core/text/label.ts";
import { extensionText } from "../texts/extensions.ts";

/** The data that another extension hands over, checked. */
export interface HandedOver {
  name: string;
  command: string;
  directory: string;
  child: ChildProcess;
  /** The pid of the child, which is a child of pi and leads its own process group. */
  pid: number;
  streams: Readable[];
  /** The earlier output, in the order in which it is read. */
  printed: Buffer[];
  startedAtMs: number;
}

/** The bound of texts that are only shown and recorded. */
const TEXT_MAX_CHARS = 100_000;

/**
 * Reads a payload. Every field comes from another extension.
 * @throws Error that names the field and the allowed values
 */
export function handedOver(payload: Readonly<Record<string, unknown>>): HandedOver {
  const { name, command, cwd, child, initialStdout, initialStderr, startTime } = payload;
  const texts = { name: text("name", name), command: text("command", command), directory: text("cwd", cwd) };
  const printed = [bytes("initialStdout", initialStdout), bytes("initialStderr", initialStderr)].flat();
  const startedAtMs = timeOf(startTime);
  if (!(child instanceof ChildProcess)) throw new Error(extensionText.noChild);
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(extensionText.childEnded);
  const pid = leaderPid(child);
  const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Readable);
  if (streams.length === 0) throw new Error(extensionText.noOutput);
  return { ...texts, child, pid, streams, printed, startedAtMs };
}

function text(field: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "" && value.length <= TEXT_MAX_CHARS) return value;
  const shown = typeof value === "string" ? valueLabel(value) : typeof value;
  throw new Error(extensionText.wrongText(field, shown, TEXT_MAX_CHARS));
}

/** Copies the bytes, because the other side may change them later. */
function bytes(field: string, value: unknown): Buffer[] {
  if (value === undefined) return [];
  if (value instanceof Uint8Array) return value.length > 0 ? [Buffer.from(value)] : [];
  throw new Error(extensionText.noBuffer(field, value));
}

function timeOf(value: unknown): number {
  const nowMs = Date.now();
  if (value === undefined) return nowMs;
  if (typeof value === "number" && value >= 0 && value <= nowMs) return value;
  throw new Error(extensionText.wrongTime(value));
}

/**
 * Returns the pid of a group's leader. A job's end signals the group, which must never be pi's.
 * @throws Error if the child is not pi's own, or not the leader of a group
 */
function leaderPid({ pid }: ChildProcess): number {
  if (pid === undefined || !Number.isSafeInteger(pid) || pid <= 1 || pid === process.pid)
    throw new Error(extensionText.notStarted(pid));
  const found = familyOf(pid);
  if (found?.parentPid !== process.pid) throw new Error(extensionText.notOurChild(pid));
  if (found.groupId !== pid) throw new Error(extensionText.noGroup(pid));
  return pid;
}

/** Reads synchronously, because the answer is due before the event is over. */
function familyOf(pid: number): { parentPid: number; groupId: number } | undefined {
  if (process.platform === "linux") return readProcess(pid);
  const { stdout } = spawnSync("ps", ["-o", "ppid=,pgid=", "-p", String(pid)], { encoding: "utf8" });
  const [parentPid, groupId] = (stdout ?? "").trim().split(/\s+/).map(Number);
  return parentPid === undefined || groupId === undefined ? undefined : { parentPid, groupId };
}
