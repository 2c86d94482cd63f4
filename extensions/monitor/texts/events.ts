import { isNothingKept } from "../../core/files/log-keeping.ts";
import { describeProcesses } from "../../core/processes/describe-processes.ts";
import { runsSshWithoutTerminal } from "../../core/shell/ssh-without-terminal.ts";
import { displayPath, formatDuration, formatLines, formatTime, plural } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";
import { quote } from "../../core/text/quote.ts";
import { toldTo } from "../../core/text/reader.ts";
import { visibleLines } from "../../core/text/visible.ts";
import { type LedgerOf, ledgersAfter } from "../delivery/delivered-lines.ts";
import { countsText, missingText } from "../delivery/line-account.ts";
import type { EndQuotes, MessagePart } from "../delivery/message-part.ts";
import { addSkipped } from "../pipeline/line.ts";
import type { LineLedger } from "../pipeline/line-ledger.ts";
import { type OutputEvent, shownTexts } from "../pipeline/output-event.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import { describeEndOf } from "../task/describe-end.ts";
import { isEndedByUs } from "../task/end-reason.ts";
import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { SourceEnd } from "../task/source.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { describeLog, logPlace } from "../task/task-log.ts";
import type { Ended } from "../task/task-of.ts";
import { runFactText } from "./run-facts.ts";

/**
 * Composes the text for the model. Every line of a command is quoted with `| `, so that no output can pass
 * for a heading, a tag or somebody's words; consecutive events of one task share a heading.
 */
export function eventText(parts: readonly MessagePart[]): string {
  const ledgerOf = ledgersAfter(parts);
  return groups(parts)
    .map((group) => groupText(group, ledgerOf))
    .join("\n");
}

/** Output events under one heading, or another part. */
type Group =
  | { kind: "outputs"; task: MonitorTask; outputs: [OutputEvent, ...OutputEvent[]] }
  | Exclude<MessagePart, { kind: "output" }>;

function groups(parts: readonly MessagePart[]): Group[] {
  const grouped: Group[] = [];
  for (const part of parts) {
    const last = grouped.at(-1);
    if (part.kind !== "output") grouped.push(part);
    else if (last?.kind === "outputs" && last.task === part.task && !part.output.repeatsBefore) {
      last.outputs.push(part.output);
    } else grouped.push({ kind: "outputs", task: part.task, outputs: [part.output] });
  }
  return grouped;
}

function groupText(group: Group, ledgerOf: LedgerOf): string {
  switch (group.kind) {
    case "outputs":
      return outputText(group.task, group.outputs);
    case "omitted":
      return omittedText(group.task, group.outputs, group.atMs);
    case "notice":
      return [
        `${heading(group.task, "", group.atMs)} ${toldTo("model", group.text)}`,
        ...group.quoted.map(quote),
      ].join("\n");
    case "repeats":
      return repeatsText(group.task, group.repeats, group.atMs);
    case "end":
      return endText(group.task, group.quotes, ledgerOf);
    case "note":
      return `[monitor ${formatTime(group.atMs)}] ${toldTo("model", group.text)}`;
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
    ...outputs.flatMap((output) => shownTexts(output).map(quote)),
  ].join("\n");
}

function omittedText(task: MonitorTask, outputs: readonly OutputEvent[], atMs: number): string {
  const lines = formatLines(outputs[0]?.firstLine ?? 0, outputs.at(-1)?.lastLine ?? 0);
  const events = plural(outputs.length, "more event");
  const [stdout] = task.logs;
  const place = isNothingKept(stdout.keeping) ? logPlace(stdout) : `in ${displayPath(stdout.path)}`;
  return `${heading(task, "", atMs)} ${events}, ${lines}, ${place}`;
}

function repeatsText(task: MonitorTask, repeats: Repeats, atMs: number): string {
  return `${heading(task, "", atMs)} the same ${plural(repeats.times, "time")} since ${formatTime(repeats.sinceMs)}`;
}

function endText(task: EndedTask, quotes: EndQuotes, ledgerOf: LedgerOf): string {
  const text =
    task.kind === "monitor" ? monitorEndText(task, quotes, ledgerOf) : jobEndText(task, quotes, ledgerOf);
  const { thenPrompt } = task.spec;
  // The prompt of another session's model is not for this one.
  if (thenPrompt === undefined || task.isForeign) return text;
  // The indent keeps its lines from passing for headings.
  const prompt = visibleLines(thenPrompt).map((line) => `  ${line}`);
  return [text, "[what you wanted to do then]", ...prompt].join("\n");
}

function monitorEndText(task: Ended<MonitorTask>, quotes: EndQuotes, ledgerOf: LedgerOf): string {
  const { end, output } = task;
  const [stdoutLog, stderrLog] = output.logs;
  const facts = [
    endFactText(task),
    ...endAccount(task, quotes, ledgerOf),
    describeLog(stdoutLog),
    ...(output.stderrBytes > 0 ? [describeLog(stderrLog)] : []),
  ];
  const stderr = newest(end.stderr, quotes.stderr);
  return [
    ...(end.repeats ? [repeatsText(task, end.repeats, end.atMs)] : []),
    `${heading(task, "end", end.atMs)} ${facts.join("; ")}`,
    ...newest(end.quoted, quotes.stdout).map((line) => quote(line.text)),
    ...(stderr.length > 0 ? ["[its last lines of stderr]", ...stderr.map(quote)] : []),
  ].join("\n");
}

function jobEndText(task: Ended<JobTask>, quotes: EndQuotes, ledgerOf: LedgerOf): string {
  const facts = [endFactText(task), ...endAccount(task, quotes, ledgerOf), ...task.logs.map(describeLog)];
  return [
    `${heading(task, "end", task.end.atMs)} ${facts.join("; ")}`,
    ...newest(task.end.lastLines, quotes.stdout).map(quote),
  ].join("\n");
}

function endFactText(task: EndedTask): string {
  return `${describeEndOf(task, "model")} after ${formatDuration(task.ageMs)}`;
}

/**
 * Accounts for its lines and processes, with each fact complete in itself.
 * @param ledgerOf the account of the lines after the message
 */
export function endAccount(task: EndedTask, quotes: EndQuotes, ledgerOf: LedgerOf): string[] {
  const { end } = task;
  const restarts = end.restarts > 0 ? [`started again ${plural(end.restarts, "time")}`] : [];
  if (task.kind === "job")
    return [...restarts, linesText(task), ...openLineText(task), ...survivorsText(task, end)];
  return [
    ...restarts,
    accountText(ledgerOf(task), quotes.stdout),
    ...openLineText(task),
    ...(task.output.leftOutBytes > 0 ? [runFactText.leftOut(task.output.leftOutBytes)] : []),
    ...survivorsText(task, end),
    ...advice(end),
  ];
}

/** A command that ended in the middle of a line, by force or by itself, may have asked something. */
export function openLineText(task: Task): string[] {
  return task.isLineOpen ? ["its last line had not ended"] : [];
}

export function newest<T>(lines: readonly T[], count: number): readonly T[] {
  return count > 0 ? lines.slice(-count) : [];
}

/** Names every process that is left, tells whether that is all, and warns of another host. */
export function survivorsText(task: Task, end: SourceEnd): string[] {
  return [
    ...(end.unended.length > 0 ? [`could not be ended: ${describeProcesses(end.unended)}`] : []),
    ...(end.independent.length > 0 ? [`still running by itself: ${describeProcesses(end.independent)}`] : []),
    ...(end.holders.length > 0
      ? [`not started by it, but holding its output: ${describeProcesses(end.holders)}`]
      : []),
    ...(end.unknown === undefined
      ? []
      : [`whether more of it runs is unknown, since its processes could not be read: ${label(end.unknown)}`]),
    ...(isEndedByUs(end.reason) && runsSshWithoutTerminal(task.spec.command) ? [OTHER_HOST] : []),
  ];
}

/** If the ssh ended by itself, its remote command has ended, too. */
const OTHER_HOST =
  "what its ssh ran on the other host may still run there: end it there, and start it with ssh -tt, which takes it along";

/** Advises a change, if the reason alone does not. */
function advice(end: SourceEnd): string[] {
  if (end.reason.kind !== "firehose") return [];
  return ["print less: narrow match, or filter in the command (grep --line-buffered), then start it again"];
}

/** Returns the whole account: `7 lines: 3 shown, 4 not matching`. */
export function linesText(task: Task): string {
  return task.kind === "job" ? plural(task.linesPrinted, "line") : accountText(task.output.ledger);
}

/** @param below the number of shown lines that stand below it */
function accountText(ledger: LineLedger, below = 0): string {
  const parts = countsText([
    [ledger.of("shown") - below, "shown"],
    [ledger.of("cut"), "cut"],
    [ledger.of("notMatching"), "not matching"],
    [ledger.of("repeated"), "repeated"],
    [ledger.of("suppressed"), "suppressed"],
    [ledger.of("discarded"), "discarded"],
    [ledger.waiting, "waiting"],
    [below, "below"],
  ]);
  return plural(ledger.printed, "line") + (parts === "" ? "" : `: ${parts}`);
}

function heading(task: Task, position: string, atMs: number): string {
  const what = [
    `${task.kind} ${task.id} ${quotedLabelOf(task)}`,
    ...foreignFact(task),
    position,
    formatTime(atMs),
  ].filter((part) => part !== "");
  return `[${what.join(" ")}]`;
}

/** Tells that the task was started in another session. */
export function foreignFact({ isForeign }: { isForeign: boolean }): string[] {
  return isForeign ? ["(started in another session)"] : [];
}
