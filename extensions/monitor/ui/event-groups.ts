import { formatDuration, formatLines, formatTime, plural } from "../../core/text/format.ts";
import { TRUNCATED } from "../../core/text/truncate.ts";
import {
  type EndDetails,
  type EventDetails,
  isShown,
  type NoteDetails,
  type OmittedDetails,
  type OutputDetails,
  type RepeatsDetails,
  type RepeatsFact,
} from "../delivery/details.ts";
import { missingText } from "../delivery/line-account.ts";
import { rowText } from "../texts/rows.ts";
import type { Outcome } from "./task-view.ts";

/** A headline in a row, with the lines below it. All texts are raw: the code that draws them cleans them. */
export interface EventGroup {
  mark: "event" | "notice" | "note" | Outcome;
  /** A note has none. */
  task: { id: string; kind: string; title: string; isForeign: boolean } | undefined;
  /** `#3`, `#3-#52`, or nothing. */
  position: string;
  said: string;
  time: string;
  lines: readonly GroupLine[];
  /** Facts for the expanded row, each complete in itself. */
  facts: readonly string[];
  logPaths: readonly string[];
}

export interface GroupLine {
  text: string;
  /** Whether its end is missing, or the text behind it. */
  isCut?: boolean;
  from: "stdout" | "stderr" | "us";
}

type OutputLike = OutputDetails | OmittedDetails | RepeatsDetails;

/** Groups events: consecutive output of one task is one group, whether or not it came in one message. */
export function eventGroups(events: readonly EventDetails[]): EventGroup[] {
  const groups: EventGroup[] = [];
  let outputs: OutputLike[] = [];
  const closeOutputs = (): void => {
    const [first] = outputs;
    if (first) groups.push(outputGroup(first, outputs));
    outputs = [];
  };
  for (const event of events) {
    if (!isShown(event)) continue;
    if (isOutput(event)) {
      if (outputs[0]?.id !== event.id) closeOutputs();
      outputs.push(event);
    } else {
      closeOutputs();
      groups.push(singleGroup(event));
    }
  }
  closeOutputs();
  return groups;
}

/** Tells whether an event joins the group of the last events of the same task. */
export function isOutput(event: EventDetails): event is OutputLike {
  return event.kind === "output" || event.kind === "omitted" || event.kind === "repeats";
}

function singleGroup(event: Exclude<EventDetails, OutputLike>): EventGroup {
  const common = { position: "", time: timeOf(event.at), facts: [], logPaths: [] };
  switch (event.kind) {
    case "note": {
      const [said = "", ...more] = event.text.split("\n");
      const lines = more.map((text) => ({ text, from: "us" as const }));
      return { ...common, mark: "note", task: undefined, said, lines };
    }
    case "notice": {
      const lines = event.lines.map((text) => ({ text, from: "stdout" as const }));
      return { ...common, mark: "notice", task: taskOf(event), said: event.text, lines };
    }
    case "end":
      return { ...common, ...endGroup(event) };
  }
}

function endGroup(event: EndDetails) {
  const { account, lines, stderrLines, repeatsBefore, stdoutPath, stderrPath, logPath } = event;
  const hasStderr = stderrPath !== undefined && (event.stderrBytes ?? 0) > 0;
  return {
    mark: outcomeOf(event),
    task: taskOf(event),
    said: `${event.reasonText} after ${formatDuration(event.durationMs)}${linesIfStopped(event)}`,
    lines: [
      ...(repeatsBefore ? [repeatsLine(repeatsBefore)] : []),
      ...lines.map(stdoutLine),
      ...stderrLines.map((text) => ({ text, from: "stderr" as const })),
    ],
    facts: [...account, ...(event.then === undefined ? [] : [`then: ${event.then}`])],
    logPaths: [stdoutPath, logPath, ...(hasStderr ? [stderrPath] : [])].filter((path) => path !== undefined),
  };
}

/** The person who stops a task wants to know its result. */
function linesIfStopped({ reason, counts }: EndDetails): string {
  return reason === "stopped" && counts.printed !== undefined ? `, ${plural(counts.printed, "line")}` : "";
}

function outcomeOf({ reason, exitCode }: EndDetails): Outcome {
  if (reason === "exited") return exitCode === 0 ? "success" : "failure";
  if (reason === "until") return "success";
  return reason === "stopped" || reason === "replaced" || reason === "session_end" ? "stopped" : "failure";
}

function outputGroup(first: OutputLike, outputs: readonly OutputLike[]): EventGroup {
  const ranges = outputs.filter((output) => output.kind !== "repeats");
  const repeats = outputs.filter((output) => output.kind === "repeats");
  const lastRepeats = repeats.at(-1);
  return {
    mark: "event",
    task: taskOf(first),
    position: positionOf(outputs),
    said: rangeText(ranges) ?? (lastRepeats ? repeatsLine(lastRepeats).text : ""),
    time: timeOf(first.at),
    lines: ranges.length === 0 ? [] : outputs.flatMap(linesOf),
    facts: [],
    logPaths: ranges.slice(-1).flatMap(({ stdoutPath }) => stdoutPath ?? []),
  };
}

function positionOf(outputs: readonly OutputLike[]): string {
  const seqs = outputs.flatMap((output) => (output.kind === "output" ? [output.seq] : []));
  const [first] = seqs;
  const last = seqs.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? `#${first}` : `#${first}-#${last}`;
}

/** `lines 12-31 (7 cut, 4 not matching)`; undefined if only repeats came. */
function rangeText(ranges: readonly (OutputDetails | OmittedDetails)[]): string | undefined {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return undefined;
  const missing = { cut: 0, notMatching: 0, repeated: 0, suppressed: 0 };
  for (const range of ranges) {
    const before = range.kind === "output" && range !== first ? range.skippedBefore : undefined;
    for (const category of Object.keys(missing) as (keyof typeof missing)[]) {
      missing[category] += (range.counts[category] ?? 0) + (before?.[category] ?? 0);
    }
  }
  return formatLines(first.firstLine, last.lastLine) + missingText(missing.cut, missing);
}

function linesOf(output: OutputLike): GroupLine[] {
  switch (output.kind) {
    case "repeats":
      return [repeatsLine(output)];
    case "omitted":
      return [];
    case "output":
      return [
        ...(output.repeatsBefore ? [repeatsLine(output.repeatsBefore)] : []),
        ...output.lines.map(stdoutLine),
      ];
  }
}

/** Replaces the model's words for a cut by a sign that readers of rows know. */
function stdoutLine(text: string): GroupLine {
  const isCut = text.endsWith(TRUNCATED);
  return { text: isCut ? text.slice(0, -TRUNCATED.length) : text, from: "stdout", isCut };
}

function repeatsLine({ times, since }: RepeatsFact): GroupLine {
  return { text: rowText.same(times, timeOf(since)), from: "us" };
}

function taskOf({ id, taskKind, description, isForeign }: Exclude<EventDetails, NoteDetails>) {
  return { id, kind: taskKind, title: description, isForeign: isForeign === true };
}

function timeOf(at: string): string {
  return formatTime(Date.parse(at));
}
