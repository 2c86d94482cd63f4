import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { plural } from "../../core/text/format.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { TaskEvent } from "../delivery/task-event.ts";
import { isKeptElsewhere } from "../earlier/recorded-task.ts";
import { storedFacts } from "../earlier/stored-record.ts";
import { isEndReason } from "../task/end-reason.ts";
import type { Task } from "../task/task.ts";
import { pidFact, quotedLabelOf } from "../task/task-label.ts";
import { describeLog } from "../task/task-log.ts";
import type { Tasks } from "../tasks.ts";
import { linesText } from "../texts/events.ts";
import { sessionText } from "../texts/session.ts";
import { taskDirectory } from "./paths.ts";
import { taskNames } from "./task-names.ts";
import { unendedTasks } from "./unended-tasks.ts";

/** The most tasks ended in other sessions that are reported, the newest; of more, only the number is told. */
const ENDED_MAX = 20;

/**
 * Tells the model again which tasks run, if its context may not show them any more: after a compaction, and
 * on another branch. It reports tasks as ended that the branch shows as started, and that are gone or have
 * ended in another session. It never wakes.
 */
export function relist(branch: readonly SessionEntry[], tasks: Tasks, delivery: Delivery, why: string): void {
  const { registry } = tasks;
  const running = registry.running();
  const own = running
    .filter((task) => !task.isForeign)
    .map((task) => `- ${taskText(task)}; ${linesText(task)}`);
  const foreign = running.filter((task) => task.isForeign).map(taskText);
  const unended = unendedTasks(branch);
  const known = new Set(registry.all().map((task) => task.id));
  const gone = unended.filter((id) => !known.has(id) && !isKnownOtherwise(id));
  // Another session has heard the end of these tasks, which does not wait for this one.
  const toldElsewhere = registry
    .ended()
    .filter((task) => unended.includes(task.id) && !delivery.waiting.some((event) => isEndOf(event, task)));
  const ended = toldElsewhere
    .slice(-ENDED_MAX)
    .map((task) => `- ${taskText(task)}; ${endedText(task, tasks)}`);
  const more = toldElsewhere.length - ended.length;
  const text = [
    ...(own.length > 0 ? [`${why}, ${plural(own.length, "task")} running:`, ...own] : []),
    ...(foreign.length > 0 ? [sessionText.foreign(why, foreign)] : []),
    ...(ended.length > 0 ? [sessionText.endedElsewhere, ...ended] : []),
    ...(more > 0 ? [`- and ${more} before`] : []),
    ...(gone.length > 0 ? [goneText(gone, branch)] : []),
  ].join("\n");
  const endedIds = [...gone, ...toldElsewhere.map((task) => task.id)];
  if (text !== "") delivery.offer({ kind: "note", atMs: Date.now(), text, endedIds });
}

/**
 * Tells whether a task did not end with the session, by its record: it runs in another pi, which may have opened
 * this session, too; or the person stopped it in the panel, where the model was told of it or was not to be.
 */
function isKnownOtherwise(id: string): boolean {
  const facts = storedFacts(taskDirectory(), id);
  if (facts === undefined) return false;
  const { endedAt, reason } = facts;
  const byPanel = isEndReason(reason) && reason.kind === "stopped" && reason.by === "panel";
  return isKeptElsewhere(facts) || (endedAt !== undefined && byPanel);
}

function goneText(gone: readonly string[], branch: readonly SessionEntry[]): string {
  const names = taskNames(branch);
  const named = gone.slice(-ENDED_MAX).map((id) => {
    const name = names.get(id);
    return name === undefined ? id : `${id} ${quotedLabelOf({ label: name })}`;
  });
  return sessionText.gone(named, gone.length - named.length);
}

function taskText(task: Task): string {
  const facts = [
    `${task.kind} ${task.id} ${quotedLabelOf(task)}`,
    ...pidFact(task),
    `wake ${task.spec.wake}`,
  ];
  return facts.join(", ");
}

function endedText(task: Task, tasks: Tasks): string {
  const { thenPrompt } = task.spec;
  const then = thenPrompt === undefined ? [] : [sessionText.thenPrompt(thenPrompt)];
  return [tasks.describeEnd(task), linesText(task), ...task.logs.map(describeLog), ...then].join("; ");
}

function isEndOf(event: TaskEvent, task: Task): boolean {
  return event.kind === "end" && event.task === task;
}
