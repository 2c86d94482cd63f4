import type { RecordedIdentity } from "../../core/processes/left-task.ts";
import type { StoredRecord } from "./stored-record.ts";

/** Returns the facts by which a record's processes are found; undefined if it lacks one. */
export function recordedIdentity({ pid, processes }: StoredRecord["facts"]): RecordedIdentity | undefined {
  const { leaderStartTime, marker, outputs } = (processes ?? {}) as Partial<RecordedIdentity>;
  if (!Number.isSafeInteger(pid) || (pid as number) <= 1) return undefined;
  if (typeof leaderStartTime !== "string" || typeof marker !== "string") return undefined;
  if (!Array.isArray(outputs) || !outputs.every((name) => typeof name === "string")) return undefined;
  return { groupId: pid as number, leaderStartTime, marker, outputs };
}

const GRACE_MAX_MS = 60_000;

/** Returns the time between SIGTERM and SIGKILL that the record gives, within bounds. */
export function recordedGraceMs({ processes }: StoredRecord["facts"]): number {
  const { graceMs } = (processes ?? {}) as { graceMs?: unknown };
  return typeof graceMs === "number" ? Math.min(Math.max(graceMs, 0), GRACE_MAX_MS) : 0;
}
