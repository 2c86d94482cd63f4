import { clean } from "../pipeline/clean.ts";
import { addSkipped, type Skipped } from "../pipeline/line.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { TRUNCATED } from "../pipeline/truncate.ts";
import { describeEndReason } from "../task/end-reason.ts";
import type { MonitorTask, TaskEnd } from "../task/monitor-task.ts";
import { displayPath } from "../task/task-files.ts";
import { formatDuration, formatLines, formatTime, plural } from "./format.ts";
import type { TaskEvent } from "./task-event.ts";

/**
 * What the model reads. Every line of a command is quoted with `| `, so that no output can pass for a
 * heading, a tag or somebody's words; consecutive events of one task share a heading.
 */
export function eventText(events: readonly TaskEvent[]): string {
  return groups(events).map(groupText).join("\n");
}

/** Events under one heading. */
type Group =
  | { kind: "output"; task: MonitorTask; outputs: [OutputEvent, ...OutputEvent[]] }
  | Exclude<TaskEvent, { kind: "output" }>;

function groups(events: readonly TaskEvent[]): Group[] {
  const grouped: Group[] = [];
  for (const event of events) {
    const last = grouped.at(-1);
    if (event.kind !== "output") grouped.push(event);
    else if (last?.kind === "output" && last.task === event.task && !event.output.repeatsBefore) {
      last.outputs.push(event.output);
    } else grouped.push({ kind: "output", task: event.task, outputs: [event.output] });
  }
  return grouped;
}

function groupText(group: Group): string {
  switch (group.kind) {
    case "output":
      return outputText(group.task, group.outputs);
    case "notice":
      return `${heading(group.task, "", group.atMs)} ${group.text}`;
    case "end":
      return endText(group.task, group.end);
  }
}

function outputText(task: MonitorTask, outputs: [OutputEvent, ...OutputEvent[]]): string {
  const [first, ...rest] = outputs;
  const last = rest.at(-1) ?? first;
  const skipped = rest.reduce(
    (sum, output) => addSkipped(addSkipped(sum, output.skippedBefore), output.skippedWithin),
    first.skippedWithin,
  );
  const cutLines = outputs.reduce((sum, output) => sum + output.cutLines, 0);
  const seq = first === last ? `#${first.seq}` : `#${first.seq}-#${last.seq}`;
  const range = formatLines(first.firstLine, last.lastLine) + missingText(cutLines, skipped);
  return [
    ...(first.repeatsBefore ? [repeatsText(task, first.repeatsBefore, first.atMs)] : []),
    `${heading(task, seq, first.atMs)} ${range}`,
    ...outputs.flatMap(quotedOutput),
  ].join("\n");
}

/** How many lines of the range are not below, and why. */
function missingText(cutLines: number, skipped: Skipped): string {
  const parts = countsText([
    [cutLines, "cut"],
    [skipped.notMatching, "not matching"],
    [skipped.repeated, "repeated"],
    [skipped.suppressed, "suppressed"],
  ]);
  return parts === "" ? "" : ` (${parts})`;
}

function quotedOutput(output: OutputEvent): string[] {
  return output.texts.map((text, index) => {
    const cut = output.truncated && index === output.texts.length - 1;
    return quote(cut ? text + TRUNCATED : text);
  });
}

/** States repeats that were withheld. */
export function repeatsText(task: MonitorTask, repeats: Repeats, atMs: number): string {
  return `${heading(task, "", atMs)} the same ${plural(repeats.times, "time")} since ${formatTime(repeats.sinceMs)}`;
}

function endText(task: MonitorTask, end: TaskEnd): string {
  const repeats = task.output.takeRepeats();
  const facts = [
    `${describeEndReason(end.reason)} after ${formatDuration(task.ageMs)}`,
    linesText(task, end.quoted.length),
    ...(task.output.droppedBytes > 0 ? [`${task.output.droppedBytes} bytes of overlong lines dropped`] : []),
    ...(end.groupGone ? [] : [`processes of its group ${task.pid} could not be ended`]),
    ...advice(end),
    `stdout: ${displayPath(task.files.stdoutPath)}`,
    ...(task.output.stderrBytes > 0 ? [`stderr: ${displayPath(task.files.stderrPath)}`] : []),
  ];
  return [
    ...(repeats ? [repeatsText(task, repeats, end.atMs)] : []),
    `${heading(task, "end", end.atMs)} ${facts.join("; ")}`,
    ...end.quoted.map((line) => quote(line.text)),
    ...(end.stderr.length > 0 ? ["[its last lines of stderr]", ...end.stderr.map(quote)] : []),
  ].join("\n");
}

/** What to change, where the reason alone does not say. */
function advice(end: TaskEnd): string[] {
  if (end.reason.kind !== "firehose") return [];
  return [
    "print less: narrow match, or filter in the command (grep --line-buffered, awk), then start it again",
  ];
}

/** The whole account: `7 lines: 3 shown, 4 not matching`. */
export function linesText(task: MonitorTask, below = 0): string {
  const { counts } = task;
  const parts = countsText([
    [counts.of("shown") - below, "shown"],
    [counts.of("cut"), "cut"],
    [counts.of("notMatching"), "not matching"],
    [counts.of("repeated"), "repeated"],
    [counts.of("suppressed"), "suppressed"],
    [counts.of("discarded"), "discarded"],
    [counts.waiting, "waiting"],
    [below, "below"],
  ]);
  return plural(counts.printed, "line") + (parts === "" ? "" : `: ${parts}`);
}

function countsText(counts: readonly [number, string][]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

function heading(task: MonitorTask, position: string, atMs: number): string {
  const what = [`monitor ${task.id} "${labelOf(task)}"`, position, formatTime(atMs)].filter(
    (part) => part !== "",
  );
  return `[${what.join(" ")}]`;
}

/** The description as it stands between quotes: one line, no control characters. */
export function labelOf(task: MonitorTask): string {
  return clean(task.spec.description.replace(/\s+/g, " ")).replaceAll('"', "'");
}

export function quote(line: string): string {
  return `| ${line}`;
}
