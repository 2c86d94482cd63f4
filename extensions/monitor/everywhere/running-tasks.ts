import { setTimeout as delay } from "node:timers/promises";
import { machineId } from "../../core/processes/machine.ts";
import { carriesMarker } from "../../core/processes/process-look.ts";
import { isIdentity, isSameProcess, type ProcessIdentity } from "../../core/processes/process-table.ts";
import { piOfMarker } from "../../core/processes/task-marker.ts";
import { processesMarked } from "../../core/processes/task-processes.ts";
import { recordedIdentity } from "../earlier/recorded-task.ts";
import { type StoredRecord, storedRecords } from "../earlier/stored-record.ts";
import { endTasksOfDeadPis } from "../earlier/tasks-of-dead-pis.ts";

/** A guardian needs about as long to end the tasks of its pi. */
const GUARDIAN_LOOKS = 8;
const GUARDIAN_LOOK_MS = 200;

/** A task of some pi of this user whose record is confirmed by more than itself. */
export interface RunningTask {
  record: StoredRecord;
  /** The pi that keeps it; if that is dead, its guardian is ending the task. */
  pi: ProcessIdentity;
  /**
   * `unconfirmed`: its pi lives, but no process says that it belongs to the task, as between two runs.
   * `ending`: its pi is dead, and its processes are being ended.
   */
  state: "running" | "unconfirmed" | "ending";
}

/**
 * Returns the tasks of every pi of this user here, in the order of their start. It first ends the processes
 * of dead pis and closes their records, so no dead task is among them.
 * @param directory the directory of the tasks' files
 * @param known the ids of tasks that were found to have ended, for the next look: their records stay so
 * @throws the system's error
 */
export async function runningTasks(
  directory: string,
  killDaemons: boolean,
  known = new Set<string>(),
): Promise<RunningTask[]> {
  let records = await unended(directory, known);
  for (let looks = 0; looks < GUARDIAN_LOOKS; looks++) {
    const isGuarded = await endTasksOfDeadPis(records, killDaemons);
    records = await unended(directory, known);
    if (!isGuarded) break;
    await delay(GUARDIAN_LOOK_MS);
  }
  const tasks = await Promise.all(records.map(runningTask));
  return tasks.flatMap((task) => task ?? []).sort((a, b) => startOf(a).localeCompare(startOf(b)));
}

/**
 * Checks a record without an end against living processes.
 * @returns undefined if no living process confirms it
 * @throws the system's error
 */
export async function runningTask(record: StoredRecord): Promise<RunningTask | undefined> {
  const { facts } = record;
  const { owner } = facts;
  if (facts.endedAt !== undefined || facts.machine !== machineId() || !isIdentity(owner)) return undefined;
  const identity = recordedIdentity(facts);
  // An editor of a record cannot give a process the marker, which names the pi that started it.
  const starter = identity && piOfMarker(identity.marker);
  if (!identity || starter?.pid !== owner.pid || starter.startTime !== (owner.startTime || "0"))
    return undefined;
  const leader = { pid: identity.groupId, startTime: identity.leaderStartTime };
  const hasLeader = isSameProcess(leader) && carriesMarker(leader.pid, identity.marker) !== false;
  const hasProcess = hasLeader || (await processesMarked(identity)).length > 0;
  if (isSameProcess(owner)) return { record, pi: owner, state: hasProcess ? "running" : "unconfirmed" };
  return hasProcess ? { record, pi: owner, state: "ending" } : undefined;
}

async function unended(directory: string, known: Set<string>): Promise<StoredRecord[]> {
  const records = await storedRecords(directory, known);
  for (const { id, facts } of records) if (facts.endedAt !== undefined) known.add(id);
  return records.filter(({ id }) => !known.has(id));
}

function startOf({ record }: RunningTask): string {
  return String(record.facts.startedAt);
}
