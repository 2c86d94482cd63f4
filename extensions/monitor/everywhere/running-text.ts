import { displayPath, formatDuration } from "../../core/text/format.ts";
import { label, quotedLabel } from "../../core/text/label.ts";
import type { StoredRecord } from "../earlier/stored-record.ts";
import { everywhereText } from "../texts/everywhere.ts";
import { lastLine } from "./last-line.ts";
import type { RunningTask } from "./running-tasks.ts";

const LABEL_MAX_CHARS = 80;
/** A row of the panel has room for little more than what was said last. */
const ROW_LABEL_MAX_CHARS = 20;
const ROW_DIRECTORY_MAX_CHARS = 20;
const SESSION_MAX_CHARS = 40;
/** The start of a session's id is enough to know it by. */
const SESSION_START_CHARS = 8;

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

/** Returns the facts beside the title of a task's row, whose mark says that it runs; each is short. */
export function rowFacts({ record: { facts }, pi, state }: RunningTask, line: string | undefined): string[] {
  const session = text(facts.session).slice(0, SESSION_START_CHARS);
  return [
    ...(state === "running" ? [] : [STATES[state]]),
    ...ageText(facts),
    everywhereText.shortSession(pi.pid === process.pid, label(session, SESSION_MAX_CHARS)),
    pathEnd(displayPath(text(facts.directory)), ROW_DIRECTORY_MAX_CHARS),
    ...(line === undefined ? [] : [everywhereText.lineAlone(line)]),
  ];
}

/** Returns all that the record tells of a task, row by row. */
export function detailRows(task: RunningTask, line: string | undefined): string[] {
  const { record } = task;
  return [
    namedRecord(record),
    ...stateFacts(task),
    everywhereText.command(text(record.facts.command)),
    ...lastLineFact(line),
  ];
}

function stateFacts({ record: { facts }, pi, state }: RunningTask): string[] {
  return [
    STATES[state],
    ...ageText(facts),
    everywhereText.session(pi.pid, process.pid, label(text(facts.session), SESSION_MAX_CHARS)),
    displayPath(text(facts.directory)),
  ];
}

/** Returns the end of a path, by which one directory is told from another. */
function pathEnd(path: string, maxChars: number): string {
  const chars = [...path];
  return chars.length <= maxChars ? path : `…${chars.slice(1 - maxChars).join("")}`;
}

function lastLineFact(line: string | undefined): string[] {
  return line === undefined ? [] : [everywhereText.lastLine(line)];
}

/** `m7k2 monitor "dev server"`. */
export function namedRecord(record: StoredRecord, labelMaxChars = LABEL_MAX_CHARS): string {
  const kind = record.facts.kind === "job" ? "job" : "monitor";
  return `${record.id} ${kind} ${quotedLabel(labelOfRecord(record), labelMaxChars)}`;
}

/** The same with a short label. */
export function rowTitle(record: StoredRecord): string {
  return namedRecord(record, ROW_LABEL_MAX_CHARS);
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
