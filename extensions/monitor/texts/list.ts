import { commandFacts } from "../../core/text/command-facts.ts";
import { formatDuration, formatTime, plural } from "../../core/text/format.ts";
import { commandLabel, label, pathLabel, quotedLabel } from "../../core/text/label.ts";
import { quote } from "../../core/text/quote.ts";
import type { Reader } from "../../core/text/reader.ts";
import { shortenMiddle } from "../../core/text/truncate.ts";
import { visibleLines } from "../../core/text/visible.ts";
import type { EarlierTask } from "../task/earlier-task.ts";
import { describeEndTo } from "../task/end-reason.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import { runFacts } from "../task/run-facts.ts";
import type { Task } from "../task/task.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { describeLack, describeLog } from "../task/task-log.ts";
import type { Tasks } from "../tasks.ts";
import { isEarlier } from "../tools/find-task.ts";
import type { ListDetails, ListedTask } from "../tools/listed-task.ts";
import { linesText } from "./events.ts";
import { runFactText } from "./run-facts.ts";

const ENDED_LISTED = 20;
const COMMAND_START_CHARS = 80;
const LAST_LINE_CHARS = 120;
/** The longest prompt. */
const PROMPT_MAX_CHARS = 1_000;

/** Returns the running tasks first, then those that ended last, newest first. */
export function listedTasks({ registry }: Tasks): Task[] {
  return [...registry.running(), ...registry.ended().slice(-ENDED_LISTED).reverse()];
}

export function listText(tasks: Tasks, reader: Reader = "model"): string {
  const listed = listedTasks(tasks);
  if (listed.length === 0) return "Nothing has been started in this session.";
  return listed.map((task) => summary(task, tasks, reader)).join("\n");
}

export function listDetails(listed: readonly (Task | EarlierTask)[]): ListDetails {
  return { tasks: listed.map(listedTask) };
}

function listedTask(task: Task | EarlierTask): ListedTask {
  const { id, kind } = task;
  if (isEarlier(task)) {
    const { description = "", reason } = task.record;
    return { id, kind, description, status: reason?.kind ?? "unknown" };
  }
  return { id, kind, description: task.label, status: task.end ? task.end.reason.kind : runningStatus(task) };
}

function summary(task: Task, tasks: Tasks, reader: Reader): string {
  const { spec } = task;
  const facts = [
    statusText(task, tasks, reader),
    ...runFacts(task),
    ...(task.end ? [] : [`age ${formatDuration(task.ageMs)}`]),
    ...pidFact(task),
    linesText(task),
    `wake ${spec.wake}`,
    ...(task.isForeign ? ["started in another session"] : []),
    ...(task.isProtected ? ["protected"] : []),
    ...task.logs.flatMap(describeLack),
  ];
  const lines = [
    `${task.id} ${task.kind} ${quotedLabelOf(task)}: ${facts.join("; ")}`,
    `  command: ${commandLabel(spec.command, COMMAND_START_CHARS)}`,
  ];
  lines.push(...lastLineText(task));
  return lines.join("\n");
}

/** Describes one task in full. */
export function taskText(task: Task | EarlierTask, tasks: Tasks, reader: Reader = "model"): string {
  if (isEarlier(task)) return earlierText(task, reader);
  const { spec } = task;
  const deadline = task.deadlineAtMs === undefined ? "none" : formatTime(task.deadlineAtMs);
  return [
    `${task.id} ${task.kind} ${quotedLabelOf(task)}`,
    `status: ${[statusText(task, tasks, reader), ...runFacts(task)].join("; ")}`,
    `started: ${formatTime(task.startedAtMs)} by ${runFactText.starter(spec.startedBy, task.isForeign, reader)}; age ${formatDuration(task.ageMs)}`,
    `deadline: ${deadline}`,
    ...(task.isProtected
      ? [`protected: only ${reader === "person" ? "you stop" : "the user stops"} it`]
      : []),
    `wake: ${spec.wake}`,
    ...(task.kind === "monitor" ? patternsText(task) : []),
    ...(spec.thenPrompt === undefined ? [] : [`then: ${quotedLabel(spec.thenPrompt, PROMPT_MAX_CHARS)}`]),
    ...(task.pid === undefined ? [] : [`pid and process group: ${task.pid}`]),
    linesText(task),
    ...(task.kind === "monitor" ? bytesText(task) : []),
    `directory: ${pathLabel(spec.directory)}`,
    ...task.logs.map(describeLog),
    ...lastLineText(task),
    commandHeading(spec.command),
    ...visibleLines(spec.command).map(quote),
  ].join("\n");
}

/** Describes a task of an earlier session by its record. */
function earlierText({ id, kind, record, logs }: EarlierTask, reader: Reader): string {
  const { description = "", directory = "", command = "", startedAt, endedAt, reason, lines } = record;
  const status = reason
    ? `${describeEndTo(reader, reason, kind)}, ${endedAt}`
    : "had not ended when it was recorded";
  return [
    `${id} ${kind} ${quotedLabel(description)}, of an earlier session`,
    `status: ${label(status)}`,
    `started: ${label(startedAt ?? "unknown")}`,
    ...(lines ? [plural(lines.printed, "line")] : []),
    `directory: ${pathLabel(directory)}`,
    ...logs.map(describeLog),
    commandHeading(command),
    ...visibleLines(command).map(quote),
  ].join("\n");
}

function patternsText({ spec }: MonitorTask): string[] {
  return [
    ...(spec.until === undefined ? [] : [`until: ${quotedLabel(spec.until)}`]),
    ...(spec.match === undefined ? [] : [`match: ${quotedLabel(spec.match)}`]),
    ...(spec.ignore === undefined ? [] : [`ignore: ${quotedLabel(spec.ignore)}`]),
  ];
}

function bytesText({ output }: MonitorTask): string[] {
  return [
    ...(output.leftOutBytes > 0 ? [runFactText.leftOut(output.leftOutBytes)] : []),
    `stderr: ${output.stderrBytes} bytes`,
  ];
}

function statusText(task: Task, tasks: Tasks, reader: Reader): string {
  if (task.end) return tasks.describeEnd(task, reader);
  return runningStatus(task);
}

function runningStatus(task: Task): "running" | "stopping" {
  return task.isStopping ? "stopping" : "running";
}

function lastLineText({ lastLine, isLineOpen }: Task): string[] {
  if (!lastLine) return [];
  const what = isLineOpen ? "last line, not ended" : "last line";
  const ago = formatDuration(Date.now() - lastLine.atMs);
  return [`  ${what}, ${ago} ago:\n  ${quote(shortenMiddle(lastLine.text, LAST_LINE_CHARS))}`];
}

function commandHeading(command: string): string {
  const facts = commandFacts(command);
  return facts.length > 0 ? `command (${facts.join(", ")}):` : "command:";
}
