import { displayPath, formatDuration } from "../../core/text/format.ts";
import { label, quotedLabel } from "../../core/text/label.ts";
import type { StoredRecord } from "../earlier/stored-record.ts";
import { everywhereText } from "../texts/everywhere.ts";
import { lastLine } from "./last-line.ts";
import type { RunningTask } from "./running-tasks.ts";

const LABEL_MAX_CHARS = 80;
const SESSION_MAX_CHARS = 40;

/** Lists the tasks of every pi of this user, with recorded facts. @param directory the tasks' files */
export async function runningText(directory: string, tasks: readonly RunningTask[]): Promise<string> {
  if (tasks.length === 0) return everywhereText.nothingRuns;
  const texts = await Promise.all(
    tasks.map(async (task) => taskText(task, await lastLine(directory, task.record.id))),
  );
  return texts.join("\n");
}

const STATES: Readonly<Record<RunningTask["state"], string>> = {
  running: "running",
  unconfirmed: everywhereText.unconfirmed,
  ending: everywhereText.ending,
};

function taskText(task: RunningTask, line: string | undefined): string {
  return [
    `${namedRecord(task.record)}: ${stateFacts(task).join("; ")}`,
    ...lastLineFact(line).map((fact) => `  ${fact}`),
  ].join("\n");
}

/** Returns the facts of a task, each complete in itself. */
export function taskFacts(task: RunningTask, line: string | undefined): string[] {
  return [...stateFacts(task), ...lastLineFact(line)];
}

function stateFacts({ record: { facts }, pi, state }: RunningTask): string[] {
  const pid = everywhereText.pi(pi.pid, process.pid);
  return [
    STATES[state],
    ...ageText(facts),
    `${pid}, session ${label(text(facts.session), SESSION_MAX_CHARS)}`,
    displayPath(text(facts.directory)),
  ];
}

function lastLineFact(line: string | undefined): string[] {
  return line === undefined ? [] : [everywhereText.lastLine(line)];
}

/** `monitor m7k2 "dev server"`. */
export function namedRecord(record: StoredRecord): string {
  const kind = record.facts.kind === "job" ? "job" : "monitor";
  return `${record.id} ${kind} ${quotedLabel(labelOfRecord(record), LABEL_MAX_CHARS)}`;
}

export function labelOfRecord({ facts }: StoredRecord): string {
  return text(facts.description);
}

/** Returns the age, if the record, which anybody may have edited, tells the start. */
function ageText({ startedAt }: StoredRecord["facts"]): string[] {
  const atMs = Date.parse(text(startedAt));
  return Number.isNaN(atMs) ? [] : [`age ${formatDuration(Math.max(0, Date.now() - atMs))}`];
}

function text(value: unknown): string {
  return typeof value === "string" && value !== "" ? value : "unknown";
}
