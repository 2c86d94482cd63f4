import { label, quotedLabel, valueLabel } from "../../core/text/label.ts";
import { type StoredRecord, storedRecords } from "../earlier/stored-record.ts";

const NAME_MAX_CHARS = 80;
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
    const more = running.length > ids.length ? `, and ${running.length - ids.length} more` : "";
    throw new Error(
      `${running.length} tasks that run are called ${quotedLabel(typed, NAME_MAX_CHARS)}: ${label(ids.join(", "))}${more}. Give an id.`,
    );
  }
  return (running[0] ?? named.at(-1))?.id ?? typed;
}

export function unknownTask(typed: string): Error {
  return new Error(`Unknown id or name ${valueLabel(typed)}. pi-monitor list shows those that run.`);
}

function startOf({ facts }: StoredRecord): string {
  return String(facts.startedAt);
}
