import { plural } from "../core/text/format.ts";
import { label, quotedLabel } from "../core/text/label.ts";
import { isOpen, type Task, waitsFor } from "./task.ts";

const SUBJECT_MAX_CHARS = 200;
const DESCRIPTION_MAX_CHARS = 1_000;
const OWNER_MAX_CHARS = 40;
const NOTE_MAX_CHARS = 200;

const MARKS = { pending: "[ ]", in_progress: "[>]", completed: "[x]", dropped: "[-]" } as const;

/** Returns the list as text, for a model or a person without a panel. */
export function listText(tasks: readonly Task[]): string {
  if (tasks.length === 0) return "The task list is empty.";
  const open = tasks.filter(isOpen).length;
  return [
    `${plural(tasks.length, "task")}, ${open} open:`,
    ...tasks.flatMap((task) => [taskLine(task, tasks), ...task.notes.slice(-1).map(noteLine)]),
  ].join("\n");
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
