import type { EventDetails } from "../delivery/details.ts";
import {
  areNumbers,
  areTexts,
  type FieldCheck,
  hasFields,
  isNumber,
  isText,
  isTime,
  isTrue,
  optional,
} from "./field-checks.ts";

const isRepeatsFact: FieldCheck = (value) => hasFields(value, { times: isNumber, since: isTime });

const task = { at: isTime, id: isText, taskKind: isText, description: isText, isForeign: optional(isTrue) };

/** The fields that a row draws for each kind. */
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
    counts: areNumbers,
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
  note: { at: isTime, text: isText, isForModelAlone: optional(isTrue) },
};

/**
 * Returns the events in a message's details.
 * @returns undefined if a field that a row draws is missing: a session keeps messages of older versions
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
