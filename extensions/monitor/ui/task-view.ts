import type { WrittenFile } from "../../core/files/capped-file.ts";
import { isNothingKept } from "../../core/files/log-keeping.ts";
import { formatDuration, formatTime } from "../../core/text/format.ts";
import type { EventLines } from "../pipeline/event-lines.ts";
import type { InputKind } from "../stdin/task-input.ts";
import { Arrivals } from "../task/arrivals.ts";
import { describeEndToPerson, type EndReason, isFailure } from "../task/end-reason.ts";
import { runFacts, shortRunFacts } from "../task/run-facts.ts";
import type { Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import { logPlace, type TaskLog } from "../task/task-log.ts";
import { linesText } from "../texts/events.ts";
import { runFactText } from "../texts/run-facts.ts";
import { viewText } from "../texts/task-view.ts";
import { wakeText } from "../texts/wakes.ts";

/** The end of a task, as far as a colour can tell it. */
export type Outcome = "success" | "failure" | "stopped";

export type TaskViewState =
  | { kind: "running" }
  | { kind: "stopping" }
  | { kind: "ended"; atMs: number; outcome: Outcome; reason: string };

/** A file for the output of a task. */
export interface TaskLogView {
  /** `stdout`, `stderr`. */
  name: string;
  path: string;
  /** Its place and missing parts; without a file, the reason for that. */
  place: string;
  isKept: boolean;
  /** Whether it is certain that nothing was printed so far. */
  isEmpty: boolean;
  /** The lines that became events, if lines do. */
  eventLines?: EventLines;
  /** Whether those are marked: without a filter, nearly every line would be. */
  marksEvents?: boolean;
  /** When its lines came. */
  arrivals: Arrivals;
  /** Returns where it begins now, if its oldest lines were dropped: a command may print such a header. */
  begins(): string | undefined;
  /** Returns its files as of now, which tell whether somebody has cut it. */
  written(): readonly WrittenFile[];
}

/** What tells the order of lines in the two logs of a task; always as of now. */
export interface LogOrder {
  arrivals: readonly Arrivals[];
  /** Returns the number of the last complete line of each log. */
  lastNumbers(): readonly number[];
  /** Whether nothing more comes into a log. */
  isOver(): boolean;
}

/** A task of any kind as a person sees it; the screen knows only this. */
export interface TaskView {
  id: string;
  kind: string;
  /** One line of plain text, for a row. */
  title: string;
  /** Its name as it was given, for a sentence that quotes it. */
  label: string;
  command: string;
  /** Undefined if it has no process. */
  pid: number | undefined;
  startedAtMs: number;
  /** The running time until now, or until its end. */
  ageMs: number;
  state: TaskViewState;
  /** The number of lines printed so far. */
  lines: number;
  lastLine: string | undefined;
  /** Whether the last line has not ended. */
  isLineOpen: boolean;
  /** Whether it is ready, and the number of restarts, in few words. */
  runFacts: readonly string[];
  /** What it reads now. */
  reads: InputKind;
  /** The model's last inputs to it, one plain line each, the newest first. */
  sent: readonly string[];
  /** Whether only the user may stop it. */
  isProtected: boolean;
  /** Whether another session started it, and the present one has not adopted it. */
  isForeign: boolean;
  /** The number of its lines, and what became of them: it grows with each line. */
  account: string;
  /** Further short facts, each complete in itself; none changes with each line. */
  facts: readonly string[];
  logs: readonly [TaskLogView, ...TaskLogView[]];
  /** Given if there are two logs that can be shown as one. */
  order?: LogOrder;
}

export function isRunning(task: TaskView): boolean {
  return task.state.kind !== "ended";
}

export function taskView(task: Task): TaskView {
  const { spec, deadlineAtMs } = task;
  const [first, ...others] = task.logs;
  return {
    id: task.id,
    kind: task.kind,
    title: labelOf(task),
    label: task.label,
    command: spec.command,
    pid: task.pid,
    startedAtMs: task.startedAtMs,
    ageMs: task.ageMs,
    state: stateOf(task),
    lines: task.linesPrinted,
    lastLine: task.lastLine?.text,
    isLineOpen: task.isLineOpen,
    runFacts: shortRunFacts(task),
    reads: task.isStopping ? "none" : (task.input?.kind ?? "none"),
    sent: task.sent.lines,
    isProtected: task.isProtected,
    isForeign: task.isForeign,
    account: linesText(task),
    facts: [
      ...runFacts(task),
      `wakes ${wakeText(task)}`,
      viewText.started(task.startedAtMs, runFactText.starter(spec.startedBy, task.isForeign, "person")),
      ...(task.sent.fact === undefined ? [] : [task.sent.fact]),
      ...(task.isProtected ? [viewText.protected] : []),
      ...(deadlineAtMs === undefined || task.end ? [] : [`deadline ${formatTime(deadlineAtMs)}`]),
    ],
    logs: [logView(first, task, 0), ...others.map((log, index) => logView(log, task, index + 1))],
    ...(task.kind === "monitor" &&
      others.length > 0 && {
        order: {
          arrivals: task.output.arrivals,
          lastNumbers: () => task.output.lastNumbers,
          isOver: () => task.end !== undefined || task.logs.some(({ keeping }) => keeping.loss !== undefined),
        },
      }),
  };
}

function logView(log: TaskLog, task: Task, index: number): TaskLogView {
  const { name, path, keeping } = log;
  const arrivals = task.output.arrivals[index] ?? new Arrivals();
  return {
    name,
    path,
    place: logPlace(log),
    isKept: !isNothingKept(keeping),
    isEmpty: name === "stderr" ? stderrBytes(task) === 0 : task.linesPrinted === 0 && !task.isLineOpen,
    arrivals,
    begins: () => task.logs[index]?.keeping.begins,
    written: () => task.output.written[index] ?? [],
    ...(task.kind === "monitor" &&
      name === "stdout" && {
        eventLines: task.output.eventLines,
        marksEvents: (task.spec.match ?? task.spec.ignore) !== undefined,
      }),
  };
}

function stderrBytes(task: Task): number {
  return task.kind === "monitor" ? task.output.stderrBytes : 0;
}

/** `running 2m14s`, `exited with code 1 after 18s`. */
export function stateText({ state, ageMs }: TaskView): string {
  if (state.kind === "ended") return `${state.reason} after ${formatDuration(ageMs)}`;
  return `${state.kind} ${formatDuration(ageMs)}`;
}

function stateOf(task: Task): TaskViewState {
  if (!task.end) return { kind: task.isStopping ? "stopping" : "running" };
  const { reason, atMs } = task.end;
  return { kind: "ended", atMs, outcome: outcomeOf(reason), reason: describeEndToPerson(reason, task.kind) };
}

export function outcomeOf(reason: EndReason): Outcome {
  if (isFailure(reason)) return "failure";
  return reason.kind === "exited" ? "success" : "stopped";
}
