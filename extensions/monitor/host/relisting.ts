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
import { type RelistReason, sessionText } from "../texts/session.ts";
import { namedTasks } from "./named-tasks.ts";
import { taskDirectory } from "./paths.ts";
import { taskNames } from "./task-names.ts";
import { toldToPerson, unendedTasks } from "./unended-tasks.ts";

/** The most tasks ended in other sessions that are reported, the newest; of more, only the number is told. */
const ENDED_MAX = 20;

/** The person at this session. */
export interface InformedPerson {
  /** Tells whether the person has heard that a task is over, on whatever branch. */
  knows(id: string): boolean;
  /** @param endedIds the tasks that are over by this text */
  tell(text: string, endedIds: readonly string[]): void;
}

/** What a session's tasks are, and what has become of those that its branch shows as started. */
interface Listing {
  own: readonly Task[];
  foreign: readonly Task[];
  /** Those that ended while another session was there. */
  endedElsewhere: readonly Task[];
  /** The ids of those of which nothing is left. */
  gone: readonly string[];
}

/**
 * Tells the model again which tasks run, if its context may not show them any more: after a compaction, and
 * on another branch. It reports tasks as ended that the branch shows as started, and that are gone or have
 * ended in another session. It never wakes. The person, who knows the rest, is told of the ends, and that
 * tasks have outlived a reload.
 */
export function relist(
  branch: readonly SessionEntry[],
  tasks: Tasks,
  delivery: Delivery,
  reason: RelistReason,
  person: InformedPerson,
): void {
  const listing = list(branch, tasks, delivery);
  const { endedElsewhere, gone } = listing;
  const goneNames = gone.length > 0 ? namesOf(gone, branch) : [];
  const endedIds = [...gone, ...endedElsewhere.map((task) => task.id)];
  const text = textForModel(listing, goneNames, tasks, sessionText.because(reason));
  const note = { kind: "note", atMs: Date.now(), text, endedIds, isForModelAlone: true } as const;
  if (text !== "") delivery.offer(note);
  tellPerson(listing, branch, tasks, reason, person);
}

function list(branch: readonly SessionEntry[], { registry }: Tasks, delivery: Delivery): Listing {
  const running = registry.running();
  const unended = unendedTasks(branch);
  const known = new Set(registry.all().map((task) => task.id));
  return {
    own: running.filter((task) => !task.isForeign),
    foreign: running.filter((task) => task.isForeign),
    // Another session has heard the end of these tasks, which does not wait for this one.
    endedElsewhere: registry
      .ended()
      .filter((task) => unended.includes(task.id) && !delivery.waiting.some((event) => isEndOf(event, task))),
    gone: unended.filter((id) => !known.has(id) && !isKnownOtherwise(id)),
  };
}

function textForModel(
  { own, foreign, endedElsewhere, gone }: Listing,
  goneNames: readonly string[],
  tasks: Tasks,
  why: string,
): string {
  const ended = endedElsewhere
    .slice(-ENDED_MAX)
    .map((task) => `- ${taskText(task)}; ${endedText(task, tasks)}`);
  const more = endedElsewhere.length - ended.length;
  return [
    ...(own.length > 0 ? [`${why}, ${plural(own.length, "task")} running:`] : []),
    ...own.map((task) => `- ${taskText(task)}; ${linesText(task)}`),
    ...(foreign.length > 0 ? [sessionText.foreign(why, foreign.map(taskText))] : []),
    ...(ended.length > 0 ? [sessionText.endedElsewhere, ...ended] : []),
    ...(more > 0 ? [`- and ${more} before`] : []),
    ...(gone.length > 0 ? [sessionText.gone(goneNames, gone.length - goneNames.length)] : []),
  ].join("\n");
}

function tellPerson(
  { own, foreign, endedElsewhere, gone }: Listing,
  branch: readonly SessionEntry[],
  tasks: Tasks,
  reason: RelistReason,
  person: InformedPerson,
): void {
  const told = toldToPerson(branch);
  const isNews = (id: string): boolean => !told.has(id) && !person.knows(id);
  // On another branch the person has seen the ends, as they came.
  const ended = reason === "branch" ? [] : endedElsewhere.filter(({ id }) => isNews(id));
  const goneNow = gone.filter(isNews);
  const text = textForPerson([...own, ...foreign], ended, goneNow, namesOf(goneNow, branch), tasks, reason);
  if (text !== "") person.tell(text, [...goneNow, ...ended.map(({ id }) => id)]);
}

function textForPerson(
  running: readonly Task[],
  ended: readonly Task[],
  gone: readonly string[],
  goneNames: readonly string[],
  tasks: Tasks,
  reason: RelistReason,
): string {
  const how = (task: Task): string => ` (${tasks.describeEnd(task, "person")})`;
  return [
    ...(reason === "reload" && running.length > 0
      ? [sessionText.runOn(running.length, namedTasks(running))]
      : []),
    ...(ended.length > 0 ? [sessionText.endedMeanwhile(namedTasks(ended, how))] : []),
    ...(gone.length > 0 ? [sessionText.noLongerRun(goneNames, gone.length - goneNames.length)] : []),
  ].join(" ");
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

function namesOf(gone: readonly string[], branch: readonly SessionEntry[]): string[] {
  const names = taskNames(branch);
  return gone.slice(-ENDED_MAX).map((id) => {
    const name = names.get(id);
    return name === undefined ? id : `${id} ${quotedLabelOf({ label: name })}`;
  });
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
