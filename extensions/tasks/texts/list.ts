import { plural } from "../../core/text/format.ts";
import { label, quotedLabel } from "../../core/text/label.ts";
import { isOpen, type Task, waitsFor } from "../task.ts";

const SUBJECT_MAX_CHARS = 200;
const DESCRIPTION_MAX_CHARS = 1_000;
const OWNER_MAX_CHARS = 40;
const NOTE_MAX_CHARS = 200;
/** Of what is done or dropped, a list shows the last ones. */
const SETTLED_MAX = 20;

const MARKS = { pending: "[ ]", in_progress: "[>]", completed: "[x]", dropped: "[-]" } as const;

/** Returns the list as text, for a model or a person without a panel. */
export function listText(tasks: readonly Task[]): string {
  if (tasks.length === 0) return "The task list is empty.";
  const hidden = tasks.filter((task) => !isOpen(task)).slice(0, -SETTLED_MAX);
  const shown = tasks.filter((task) => !hidden.includes(task));
  return [
    `${openText(tasks)}:`,
    ...(hidden.length > 0 ? [`(${hidden.length} before them that are done or dropped)`] : []),
    ...shown.flatMap((task) => [taskLine(task, tasks), ...task.notes.slice(-1).map(noteLine)]),
  ].join("\n");
}

/** `3 tasks, 2 open`. */
export function openText(tasks: readonly Task[]): string {
  return `${plural(tasks.length, "task")}, ${tasks.filter(isOpen).length} open`;
}

/** Returns all facts of one task. */
export function taskText(task: Task, tasks: readonly Task[]): string {
  return [
    taskLine(task, tasks),
    ...(task.description ? [`    ${quotedLabel(task.description, DESCRIPTION_MAX_CHARS)}`] : []),
    ...task.notes.map(noteLine),
  ].join("\n");
}

/** `[>] #2 "build" (owner "bob"; waits for #1)`. */
export function taskLine(task: Task, tasks: readonly Task[]): string {
  const waiting = isOpen(task) ? waitsFor(task, tasks) : [];
  const facts = [
    ...(task.owner === undefined ? [] : [`owner ${quotedLabel(task.owner, OWNER_MAX_CHARS)}`]),
    ...(waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []),
  ];
  const after = facts.length > 0 ? ` (${facts.join("; ")})` : "";
  return `${MARKS[task.status]} #${task.id} ${quotedLabel(task.subject, SUBJECT_MAX_CHARS)}${after}`;
}

function noteLine(note: string): string {
  return `    ${label(note, NOTE_MAX_CHARS)}`;
}
