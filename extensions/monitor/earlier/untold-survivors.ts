import { describeProcesses } from "../../core/processes/describe-processes.ts";
import { machineId } from "../../core/processes/machine.ts";
import {
  isIdentity,
  listProcesses,
  type ProcessIdentity,
  type ProcessInfo,
} from "../../core/processes/process-table.ts";
import { quotedLabel } from "../../core/text/label.ts";
import { DESCRIPTION_MAX_CHARS } from "../task/description.ts";
import { sessionText } from "../texts/session.ts";
import { changeRecord, type StoredRecord } from "./stored-record.ts";

/** The most tasks that are named at once; of more, only the number is told. */
const TOLD_MAX = 10;

/**
 * Names the running processes that earlier sessions' tasks in a directory have left and nobody was told of.
 * They count as told from now on.
 * @param cwd the working directory of the tasks
 * @throws the system's error
 * @returns undefined if there are none
 */
export async function untoldSurvivors(
  records: readonly StoredRecord[],
  cwd: string,
): Promise<string | undefined> {
  const isUntoldHere = ({ facts }: StoredRecord): boolean =>
    facts.untold === true && facts.directory === cwd && facts.machine === machineId();
  const untold = records.filter(isUntoldHere);
  if (untold.length === 0) return undefined;
  const table = await listProcesses();
  const lines: string[] = [];
  for (const record of untold) {
    const living = survivorsOf(record, table);
    const isMine = await changeRecord(record, ({ untold }) => untold === true, { untold: undefined });
    if (isMine && living.length > 0) lines.push(`- ${taskText(record)}: ${describeProcesses(living)}`);
  }
  if (lines.length === 0) return undefined;
  const more = lines.length - TOLD_MAX;
  return [
    sessionText.leftRunning,
    ...lines.slice(0, TOLD_MAX),
    ...(more > 0 ? [sessionText.moreLeft(more)] : []),
  ].join("\n");
}

function taskText({ id, facts }: StoredRecord): string {
  const kind = facts.kind === "job" ? "job" : "monitor";
  const description = typeof facts.description === "string" ? facts.description : "";
  return `${kind} ${id} ${quotedLabel(description, DESCRIPTION_MAX_CHARS)}`;
}

function survivorsOf({ facts }: StoredRecord, table: readonly ProcessInfo[]): ProcessInfo[] {
  const recorded: ProcessIdentity[] = Array.isArray(facts.survivors)
    ? facts.survivors.filter(isIdentity)
    : [];
  return table.filter(
    (info) =>
      !info.isZombie &&
      recorded.some(({ pid, startTime }) => pid === info.pid && startTime === info.startTime),
  );
}
