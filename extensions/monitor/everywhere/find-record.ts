import { type StoredRecord, storedRecords } from "../earlier/stored-record.ts";
import { everywhereText } from "../texts/everywhere.ts";

const IDS_MAX = 10;

/**
 * Finds the id of a task that a person has typed: the id itself, or the whole name of a task that runs, else
 * of the last that ended.
 * @returns the typed text if no record has it
 * @throws Error that lists the ids if several tasks of this name run
 */
export async function idTyped(directory: string, typed: string): Promise<string> {
  const records = await storedRecords(directory);
  if (records.some(({ id }) => id === typed)) return typed;
  const named = records
    .filter(({ facts }) => facts.description === typed)
    .sort((a, b) => startOf(a).localeCompare(startOf(b)));
  const running = named.filter(({ facts }) => facts.endedAt === undefined);
  if (running.length > 1) {
    const ids = running.slice(0, IDS_MAX).map(({ id }) => id);
    throw new Error(everywhereText.ambiguous(typed, running.length, ids));
  }
  return (running[0] ?? named.at(-1))?.id ?? typed;
}

export function unknownTask(typed: string): Error {
  return new Error(everywhereText.unknown(typed));
}

function startOf({ facts }: StoredRecord): string {
  return String(facts.startedAt);
}
