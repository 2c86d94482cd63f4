import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, readFile, rm, stat } from "node:fs/promises";
import { droppedHeader, parseDroppedHeader } from "../../core/files/dropped-header.ts";
import type { LogKeeping } from "../../core/files/log-keeping.ts";
import { NEW_FILE } from "../../core/files/new-file.ts";
import { isIdentity, type ProcessIdentity } from "../../core/processes/process-table.ts";
import { type EndReason, isEndReason } from "./end-reason.ts";
import { endProcessFacts, ownerFacts, processFacts } from "./process-facts.ts";
import type { SourceEnd, SourceProcesses } from "./source.ts";
import type { StartedBy } from "./started-by.ts";
import type { TaskLog } from "./task-log.ts";

/** The facts of a task for its record. */
interface RecordedTask {
  readonly id: string;
  readonly kind: "monitor" | "job";
  readonly label: string;
  readonly spec: {
    command: string;
    directory: string;
    sessionId: string;
    startedBy: StartedBy;
    timeoutMs: number | undefined;
  };
  readonly files: { recordPath: string };
  readonly startedAtMs: number;
  readonly graceMs: number;
  readonly lastPid: number | undefined;
  readonly processes: SourceProcesses | undefined;
  /** Undefined while it runs. */
  readonly end: (SourceEnd & { atMs: number }) | undefined;
  readonly logs: readonly TaskLog[];
  /** The facts that only tasks of its kind have. */
  readonly recordedFacts: object;
}

/** The facts of a record that are read later. */
export interface TaskRecord {
  owner?: ProcessIdentity;
  kind?: "monitor" | "job";
  /** Set for a job. */
  name?: string;
  description?: string;
  command?: string;
  /** The working directory. */
  directory?: string;
  /** ISO 8601. */
  startedAt?: string;
  /** Missing while it runs, or if its pi was killed. */
  endedAt?: string;
  reason?: EndReason;
  lines?: { printed: number };
  /** By name; missing while it runs. */
  logs?: Partial<Record<string, LogKeeping>>;
}

/**
 * Writes the task's facts beside its logs, all at once, so that the logs explain themselves later. If the
 * record cannot be written, nothing else is lost: the notice about the logs tells of the disk.
 */
export async function writeTaskRecord(task: RecordedTask): Promise<void> {
  const { spec, end, processes } = task;
  const facts = {
    id: task.id,
    kind: task.kind,
    description: task.label,
    command: spec.command,
    directory: spec.directory,
    session: spec.sessionId,
    /** While this pi lives, nobody else touches the files. */
    ...ownerFacts(),
    startedBy: spec.startedBy,
    pid: task.lastPid,
    timeoutMs: spec.timeoutMs,
    ...task.recordedFacts,
    startedAt: new Date(task.startedAtMs).toISOString(),
    endedAt: end && new Date(end.atMs).toISOString(),
    reason: end?.reason,
    logs: end && Object.fromEntries(task.logs.map(({ name, keeping }) => [name, keeping])),
    ...(end ? endProcessFacts(end) : { processes: processes && processFacts(processes, task.graceMs) }),
  };
  const path = task.files.recordPath;
  const newPath = `${path}.new`;
  try {
    // Written at once, as pi writes its session: five turns of the event loop hold up the start of a task.
    rmSync(newPath, { force: true });
    const file = openSync(newPath, NEW_FILE, 0o600);
    try {
      writeFileSync(file, recordText(facts));
    } finally {
      closeSync(file);
    }
    renameSync(newPath, path);
  } catch {
    // The failure needs no report. No empty file is left: files can be removed even from a full disk.
    await rm(newPath, { force: true }).catch(() => {});
    if (end && (await isEmpty(path))) await rm(path, { force: true }).catch(() => {});
  }
}

export function recordText(facts: object): string {
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/**
 * Reads a record, which anybody may have edited, without the fields that have a wrong type.
 * @returns undefined if there is none, or none that can be read
 */
export async function readTaskRecord(path: string): Promise<TaskRecord | undefined> {
  try {
    // A pipe or another special file could keep the reader waiting.
    if (!(await lstat(path)).isFile()) return undefined;
    return checkedRecord(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
}

const TEXTS = ["name", "description", "command", "directory", "startedAt", "endedAt"] as const;

/** @throws TypeError if it is no object */
function checkedRecord(facts: Record<string, unknown>): TaskRecord {
  if (typeof facts !== "object" || facts === null) throw new TypeError("no record");
  const { owner, kind, reason, lines, logs } = facts as TaskRecord;
  const texts = TEXTS.flatMap((key) => (typeof facts[key] === "string" ? [[key, facts[key]]] : []));
  return {
    ...(isIdentity(owner) && { owner }),
    ...((kind === "monitor" || kind === "job") && { kind }),
    ...(Object.fromEntries(texts) as Pick<TaskRecord, (typeof TEXTS)[number]>),
    ...(isEndReason(reason) && { reason }),
    ...(Number.isSafeInteger(lines?.printed) && lines && { lines: { printed: lines.printed } }),
    ...(typeof logs === "object" && logs !== null && { logs: checkedLogs(logs) }),
  };
}

function checkedLogs(logs: Readonly<Record<string, unknown>>): Record<string, LogKeeping> {
  return Object.fromEntries(
    Object.entries(logs).flatMap(([name, log]) => (isLogKeeping(log) ? [[name, log]] : [])),
  );
}

/** Checks that the note at the beginning of a log has one of our own forms. */
function isLogKeeping(value: unknown): value is LogKeeping {
  if (typeof value !== "object" || value === null) return false;
  const { begins, loss } = value as Partial<LogKeeping>;
  const isBeginning = begins === undefined || parseDroppedHeader(droppedHeader(String(begins))) === begins;
  const isLoss =
    loss === undefined || (typeof loss?.message === "string" && Number.isSafeInteger(loss.keptBytes));
  return isBeginning && isLoss;
}

async function isEmpty(path: string): Promise<boolean> {
  return await stat(path).then(
    ({ size }) => size === 0,
    () => false,
  );
}
