import { linesText, quote } from "../delivery/event-text.ts";
import { formatDuration, formatTime } from "../format.ts";
import type { Monitors } from "../monitors.ts";
import { cutBetweenCodePoints } from "../pipeline/truncate.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import { displayPath } from "../task/task-files.ts";

const ENDED_LISTED = 20;
const COMMAND_START_CHARS = 80;
const LAST_LINE_CHARS = 120;

/** Running tasks first, then the last that ended, newest first. */
export function listText(monitors: Monitors): string {
  const running = monitors.registry.running();
  const ended = monitors.registry.ended().slice(-ENDED_LISTED).reverse();
  if (running.length + ended.length === 0) return "No monitor has been started in this session.";
  return [...running, ...ended].map((task) => summary(task, monitors)).join("\n");
}

function summary(task: MonitorTask, monitors: Monitors): string {
  const { spec } = task;
  const facts = [
    statusText(task, monitors),
    ...(task.end ? [] : [`age ${formatDuration(task.ageMs)}`]),
    `pid ${task.pid}`,
    linesText(task),
    `wake ${spec.wake}`,
  ];
  const lines = [
    `${task.id} ${task.kind} "${spec.description}": ${facts.join("; ")}`,
    `  command: ${start(spec.command.replace(/\s+/g, " ").trim(), COMMAND_START_CHARS)}`,
  ];
  if (task.output.lastLine) lines.push(lastLineText(task.output.lastLine));
  return lines.join("\n");
}

/** One task in full. */
export function taskText(task: MonitorTask, monitors: Monitors): string {
  const { spec } = task;
  const deadline = task.deadlineAtMs === undefined ? "none" : formatTime(task.deadlineAtMs);
  return [
    `${task.id} ${task.kind} "${spec.description}"`,
    `status: ${statusText(task, monitors)}`,
    `started: ${formatTime(task.startedAtMs)} by the ${spec.startedBy}; age ${formatDuration(task.ageMs)}`,
    `deadline: ${deadline}`,
    `wake: ${spec.wake}`,
    ...(spec.match === undefined ? [] : [`match: ${spec.match}`]),
    ...(spec.ignore === undefined ? [] : [`ignore: ${spec.ignore}`]),
    `pid and process group: ${task.pid}`,
    linesText(task),
    ...(task.output.droppedBytes > 0 ? [`${task.output.droppedBytes} bytes of overlong lines dropped`] : []),
    `stderr: ${task.output.stderrBytes} bytes`,
    `directory: ${spec.shell.cwd}`,
    `stdout: ${displayPath(task.files.stdoutPath)}`,
    `stderr: ${displayPath(task.files.stderrPath)}`,
    ...(task.output.lastLine ? [lastLineText(task.output.lastLine)] : []),
    "command:",
    ...spec.command.split("\n").map(quote),
  ].join("\n");
}

function statusText(task: MonitorTask, monitors: Monitors): string {
  if (task.end) return monitors.describeEnd(task);
  return task.isStopping ? "stopping" : "running";
}

function lastLineText(lastLine: { text: string; atMs: number }): string {
  const ago = formatDuration(Date.now() - lastLine.atMs);
  return `  last line, ${ago} ago:\n  ${quote(start(lastLine.text, LAST_LINE_CHARS))}`;
}

function start(text: string, maxChars: number): string {
  const cut = cutBetweenCodePoints(text, maxChars);
  return cut === text ? text : `${cut}…`;
}
