import type { RecordedIdentity } from "../../core/processes/left-task.ts";
import { machineId } from "../../core/processes/machine.ts";
import { isIdentity, isSameProcess } from "../../core/processes/process-table.ts";
import { isEndReason } from "../task/end-reason.ts";
import { mayBeKept, type StoredRecord } from "./stored-record.ts";

/** Returns the facts by which a record's processes are found; undefined if it lacks one. */
export function recordedIdentity({ pid, processes }: StoredRecord["facts"]): RecordedIdentity | undefined {
  const { leaderStartTime, marker, outputs } = (processes ?? {}) as Partial<RecordedIdentity>;
  if (!Number.isSafeInteger(pid) || (pid as number) <= 1) return undefined;
  if (typeof leaderStartTime !== "string" || typeof marker !== "string") return undefined;
  if (!Array.isArray(outputs) || !outputs.every((name) => typeof name === "string")) return undefined;
  return { groupId: pid as number, leaderStartTime, marker, outputs };
}

/** Tells whether a task's pi has died on this machine, and nobody has noted the task's end. */
export function isLeft(facts: StoredRecord["facts"]): boolean {
  return isOpenHere(facts) && recordedIdentity(facts) !== undefined && !mayBeKept(facts);
}

/** Tells whether another living pi on this machine keeps the record of a running task. */
export function isKeptElsewhere(facts: StoredRecord["facts"]): boolean {
  const { owner } = facts;
  return isOpenHere(facts) && isIdentity(owner) && owner.pid !== process.pid && isSameProcess(owner);
}

/** Tells whether it ended together with its pi or its session, and nothing of its first process is left. */
export function endedWithPi(facts: StoredRecord["facts"]): boolean {
  if (facts.endedAt !== undefined) return isEndReason(facts.reason) && facts.reason.kind === "session_end";
  const leader = isLeft(facts) ? recordedIdentity(facts) : undefined;
  return leader !== undefined && !isSameProcess({ pid: leader.groupId, startTime: leader.leaderStartTime });
}

function isOpenHere({ endedAt, machine }: StoredRecord["facts"]): boolean {
  return endedAt === undefined && machine === machineId();
}

const GRACE_MAX_MS = 60_000;

/** Returns the time between SIGTERM and SIGKILL that the record gives, within bounds. */
export function recordedGraceMs({ processes }: StoredRecord["facts"]): number {
  const { graceMs } = (processes ?? {}) as { graceMs?: unknown };
  return typeof graceMs === "number" ? Math.min(Math.max(graceMs, 0), GRACE_MAX_MS) : 0;
}
