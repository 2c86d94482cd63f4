import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { formatDuration, plural } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";
import { quote } from "../../core/text/quote.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { StoppedBy } from "../task/end-reason.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { isAmongAll, type StopResult, type Tasks } from "../tasks.ts";
import { callText } from "../texts/calls.ts";
import { linesText, openLineText, survivorsText } from "../texts/events.ts";

/** The most tasks that a summary names, and the room for each name. */
const NAMED_MAX = 3;
const NAME_MAX_CHARS = 40;

/** The words in place of an id. Jobs have their own word, since only their end matters. */
const WORDS: Readonly<Record<string, Task["kind"]>> = { all: "monitor", "all-jobs": "job" };

/**
 * @param id a task's id, a job's name, `all` or `all-jobs`
 * @param startsBefore resolves when earlier called starts are over
 * @param check throws if the model may not stop a task
 */
export async function callMonitorStop(
  tasks: Tasks,
  id: string,
  startsBefore: Promise<void>,
  check: (task: Task) => Promise<void>,
): Promise<AgentToolResult<StopDetails>> {
  const word = id.trim();
  const kind = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (kind === undefined) {
    const result = await tasks.stop(id, "model", startsBefore, check);
    return textResult(stopText(result, tasks), stopDetails(result));
  }
  await startsBefore;
  const results = await tasks.stopAll([kind], "model");
  const text = [
    ...(results.length > 0
      ? results.map((result) => stopText(result, tasks))
      : [nothingToStop(runningOf(kind, tasks), kind, word)]),
    ...(kind === "monitor" ? jobsText(tasks, "model", 'monitor_stop { id: "all-jobs" }') : []),
  ].join("\n");
  return textResult(text, allDetails(results));
}

export interface StopDetails {
  ids: string[];
  /** For a person: `stopped (5m08s, 313 lines)`, for `all` with the tasks; missing if nothing was stopped. */
  summary?: string;
}

function stopDetails({ task }: StopResult): StopDetails & { summary: string } {
  const facts = `${formatDuration(task.ageMs)}, ${plural(task.linesPrinted, "line")}`;
  return { ids: [task.id], summary: `stopped (${facts})` };
}

/** Names the tasks, since the call does not. */
function allDetails(results: readonly StopResult[]): StopDetails {
  const ids = results.map(({ task }) => task.id);
  const [only] = results;
  if (!only) return { ids };
  const names = results
    .slice(0, NAMED_MAX)
    .map(({ task }) => `${task.id} ${quotedLabel(task.label, NAME_MAX_CHARS)}`);
  if (ids.length === 1) return { ids, summary: `${names.join()} ${stopDetails(only).summary}` };
  const more = ids.length > NAMED_MAX ? ` and ${ids.length - NAMED_MAX} more` : "";
  return { ids, summary: `${ids.length} stopped: ${names.join(", ")}${more}` };
}

/** Gives the model the whole account. */
export function stopText({ task, end, discardedEvents }: StopResult, tasks: Tasks): string {
  const text = [
    `${task.id} ${quotedLabelOf(task)}: ${tasks.describeEnd(task)}`,
    linesText(task),
    ...discardedText(discardedEvents),
    ...survivorsText(task, end),
    ...(end.reason.kind === "stopped" && end.reason.by === "model" && task.spec.thenPrompt
      ? [callText.thenDiscarded]
      : []),
    ...openLineText(task),
  ].join("; ");
  return task.isLineOpen && task.lastLine ? `${text}:\n${quote(task.lastLine.text)}` : text;
}

/** Says nothing if there are none. */
export function discardedText(events: number): string[] {
  return events > 0 ? [`${plural(events, "event")} discarded`] : [];
}

/** Says that jobs run on, if they do. @param stopsAll the command by which this reader stops all jobs */
export function jobsText(tasks: Tasks, by: StoppedBy, stopsAll: string): string[] {
  const jobs = runningOf("job", tasks);
  if (jobs.length === 0) return [];
  const stopped = jobs.filter((job) => isAmongAll(job, by));
  return [
    callText.jobsRunOn(idsOf(jobs), stopped.length === jobs.length ? "them" : idsOf(stopped), stopsAll),
  ];
}

/** @param running those that the word does not stop: of others, or protected */
function nothingToStop(running: readonly Task[], kind: Task["kind"], word: string): string {
  if (running.length === 0) return callText.noneRuns(kind);
  return callText.noneStopped(word, idsOf(running));
}

function runningOf(kind: Task["kind"], tasks: Tasks): Task[] {
  return tasks.registry.running().filter((task) => task.kind === kind);
}

function idsOf(tasks: readonly Task[]): string {
  return tasks.map((task) => task.id).join(", ");
}
