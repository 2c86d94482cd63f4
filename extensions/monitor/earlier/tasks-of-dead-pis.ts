import { findLeftTask } from "../../core/processes/left-task.ts";
import type { ProcessInfo } from "../../core/processes/process-table.ts";
import { survivors, type TaskIdentity } from "../../core/processes/task-processes.ts";
import { terminateTask } from "../../core/processes/terminate.ts";
import { ownerFacts, survivorFacts } from "../task/process-facts.ts";
import { isLeft, recordedGraceMs, recordedIdentity } from "./recorded-task.ts";
import { changeRecord, type StoredRecord } from "./stored-record.ts";

/**
 * Ends the processes that dead pis have left, if their guardians could not: both were killed in one moment.
 * Independent processes stay, and are noted in the record.
 * @param killDaemons whether these are ended, too
 * @returns whether a guardian is still at work, so that another look is needed
 */
export async function endTasksOfDeadPis(
  records: readonly StoredRecord[],
  killDaemons: boolean,
): Promise<boolean> {
  const left = records.filter(({ facts }) => isLeft(facts));
  const guarded = await Promise.all(left.map((record) => endTask(record, killDaemons)));
  return guarded.includes(true);
}

/** @returns whether the guardian is still at work */
async function endTask(record: StoredRecord, killDaemons: boolean): Promise<boolean> {
  const recorded = recordedIdentity(record.facts);
  if (!recorded) return false;
  const found = await findLeftTask(recorded);
  if (found.kind === "guarded") return true;
  if (found.kind === "not left") return false;
  // This claims the task for this pi, against others that look at the same time.
  if (!(await changeRecord(record, isLeft, ownerFacts()))) return false;
  const left = found.kind === "left" ? await end(found.identity, record, killDaemons) : [];
  await changeRecord(record, (facts) => facts.endedAt === undefined, {
    endedAt: new Date().toISOString(),
    reason: { kind: "session_end" },
    processes: undefined,
    ...survivorFacts(left, false),
  });
  return false;
}

/** @returns the processes that live on */
async function end(
  identity: TaskIdentity,
  { facts }: StoredRecord,
  killDaemons: boolean,
): Promise<ProcessInfo[]> {
  await terminateTask(identity, {
    graceMs: recordedGraceMs(facts),
    includeIndependent: killDaemons,
    isLeaderHeld: () => false,
  });
  const { own, strangers, independent } = await survivors(identity);
  return [...own, ...independent, ...strangers];
}
