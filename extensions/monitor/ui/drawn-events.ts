import type { EventDetails } from "../delivery/event-details.ts";

type FieldCheck = (value: unknown) => boolean;

const isText: FieldCheck = (value) => typeof value === "string";
const isNumber: FieldCheck = (value) => typeof value === "number";
const areTexts: FieldCheck = (value) => Array.isArray(value) && value.every(isText);
const areNumbers: FieldCheck = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every(isNumber);
const isTime: FieldCheck = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
const isRepeatsFact: FieldCheck = (value) => hasFields(value, { times: isNumber, since: isTime });
const optional =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    value === undefined || check(value);

const task = { at: isTime, id: isText, taskKind: isText, description: isText };

/** What a row draws of each kind. */
const DRAWN_FIELDS: Readonly<Record<EventDetails["kind"], Readonly<Record<string, FieldCheck>>>> = {
  output: {
    ...task,
    seq: isNumber,
    firstLine: isNumber,
    lastLine: isNumber,
    counts: areNumbers,
    skippedBefore: optional(areNumbers),
    lines: areTexts,
    repeatsBefore: optional(isRepeatsFact),
    stdoutPath: optional(isText),
  },
  omitted: {
    ...task,
    firstLine: isNumber,
    lastLine: isNumber,
    counts: areNumbers,
    stdoutPath: optional(isText),
  },
  notice: { ...task, text: isText, lines: areTexts },
  repeats: { ...task, times: isNumber, since: isTime },
  end: {
    ...task,
    reason: isText,
    exitCode: optional(isNumber),
    durationMs: isNumber,
    reasonText: isText,
    account: areTexts,
    lines: areTexts,
    stderrLines: areTexts,
    stderrBytes: optional(isNumber),
    repeatsBefore: optional(isRepeatsFact),
    stdoutPath: optional(isText),
    stderrPath: optional(isText),
    logPath: optional(isText),
    then: optional(isText),
  },
  note: { at: isTime, text: isText },
};

/**
 * The events of a message, from its details.
 * @returns undefined if these have not all that a row draws: a session keeps messages of older versions
 */
export function drawnEvents(details: unknown): readonly EventDetails[] | undefined {
  if (typeof details !== "object" || details === null || !("events" in details)) return undefined;
  const { events } = details;
  return Array.isArray(events) && events.every(isDrawn) ? events : undefined;
}

function isDrawn(event: unknown): event is EventDetails {
  if (typeof event !== "object" || event === null || !("kind" in event)) return false;
  const kind = String(event.kind);
  return Object.hasOwn(DRAWN_FIELDS, kind) && hasFields(event, DRAWN_FIELDS[kind as EventDetails["kind"]]);
}

function hasFields(value: unknown, checks: Readonly<Record<string, FieldCheck>>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(checks).every(([name, check]) => check(fields[name]));
}
