import { access, rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { machineId } from "../../core/processes/machine.ts";
import { isIdentity, isSameProcess } from "../../core/processes/process-table.ts";
import { formatTime } from "../../core/text/format.ts";
import { recordedGraceMs } from "../earlier/recorded-task.ts";
import { type StoredRecord, storedRecords } from "../earlier/stored-record.ts";
import { endTasksOfDeadPis } from "../earlier/tasks-of-dead-pis.ts";
import { describeEndToPerson, isEndReason, type OutsideStopper } from "../task/end-reason.ts";
import { everywhereText } from "../texts/everywhere.ts";
import { runningTask } from "./running-tasks.ts";
import { namedRecord } from "./running-text.ts";
import { requestStop } from "./stop-request.ts";

const LOOK_MS = 50;
/** A pi that is not blocked answers at once. */
const ANSWER_MS = 5_000;
/** The time beyond the grace period for the last ends and the record. */
const END_MS = 10_000;

export interface StopOptions {
  /** The directory of the tasks' files. */
  directory: string;
  by: OutsideStopper;
  killDaemons: boolean;
}

/**
 * Stops a task of another pi of this user: through that pi while it lives; else this pi ends its processes,
 * as far as living processes confirm the record. It signals no process that only a record names.
 * @returns the text to show; undefined if there is no record of this id
 * @throws Error that says why nothing was stopped
 */
export async function stopElsewhere(id: string, options: StopOptions): Promise<string | undefined> {
  const record = await findRecord(options.directory, id);
  if (!record) return undefined;
  const { facts } = record;
  if (facts.endedAt !== undefined)
    throw new Error(everywhereText.hasEnded(namedRecord(record), endText(record)));
  if (facts.machine !== machineId()) throw new Error(everywhereText.notOfThisMachine(namedRecord(record)));
  const task = await runningTask(record);
  if (task && isSameProcess(task.pi)) return await stopThroughPi(record, task.pi.pid, options);
  if (isIdentity(facts.owner) && !isSameProcess(facts.owner)) return await endLeft(record, options);
  throw new Error(everywhereText.doesNotFit(namedRecord(record)));
}

async function stopThroughPi(record: StoredRecord, pid: number, options: StopOptions): Promise<string> {
  const { directory, by } = options;
  const request = await requestStop(directory, record.id, by);
  try {
    const ended =
      (await untilEnded(record, directory, ANSWER_MS, () => isThere(request))) ??
      (await untilEnded(
        record,
        directory,
        recordedGraceMs(record.facts) + END_MS,
        async () => !(await isThere(request)),
      ));
    if (ended) return everywhereText.stopped(namedRecord(ended), pid, endText(ended));
  } finally {
    await rm(request, { force: true });
  }
  throw new Error(everywhereText.noAnswer(namedRecord(record), pid));
}

async function endLeft(record: StoredRecord, { directory, killDaemons }: StopOptions): Promise<string> {
  const untilMs = performance.now() + ANSWER_MS + recordedGraceMs(record.facts);
  // Its guardian may be at work.
  while ((await endTasksOfDeadPis([record], killDaemons)) && performance.now() < untilMs)
    await delay(LOOK_MS);
  const now = await findRecord(directory, record.id);
  if (now && now.facts.endedAt !== undefined) return everywhereText.endedWithoutPi(namedRecord(now));
  throw new Error(everywhereText.unconfirmedStop(namedRecord(record)));
}

/** @param goesOn tells whether waiting still makes sense */
async function untilEnded(
  { id }: StoredRecord,
  directory: string,
  timeoutMs: number,
  goesOn: () => Promise<boolean>,
): Promise<StoredRecord | undefined> {
  const untilMs = performance.now() + timeoutMs;
  do {
    const record = await findRecord(directory, id);
    if (record?.facts.endedAt !== undefined) return record;
    await delay(LOOK_MS);
  } while (performance.now() < untilMs && (await goesOn()));
  return undefined;
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function findRecord(directory: string, id: string): Promise<StoredRecord | undefined> {
  return (await storedRecords(directory)).find((record) => record.id === id);
}

function endText({ facts }: StoredRecord): string {
  const kind = facts.kind === "job" ? "job" : "monitor";
  const how = isEndReason(facts.reason) ? describeEndToPerson(facts.reason, kind) : "ended";
  const atMs = Date.parse(String(facts.endedAt));
  return Number.isNaN(atMs) ? how : `${how} at ${formatTime(atMs)}`;
}
