import { plural } from "../../core/text/format.ts";
import { label, quotedLabel, valueLabel } from "../../core/text/label.ts";
import { endedText } from "../../core/texts/task-ends.ts";

interface NamedTask {
  id: string;
  subject: string;
}

const SHOWN_MAX_CHARS = 40;

function existing(ids: readonly string[]): string {
  if (ids.length === 0) return "The list is empty.";
  return `${ids.length === 1 ? "The only one is" : "There are"} ${ids.map((id) => `#${id}`).join(", ")}.`;
}

/** Why a change of the task list is refused. */
export const changeText = {
  noSuchTask: (id: string, ids: readonly string[]) => `There is no task ${valueLabel(id)}. ${existing(ids)}`,
  listFull: (count: number, added: number, most: number) =>
    `The list has ${plural(count, "task")}, and ${added} more are beyond the ${most} that it holds. ` +
    "/tasks clear removes those that are done.",
  blankSubject: "subject is blank; a task needs one.",
  tooLong: (name: string, text: string, most: number) =>
    `${name} ${quotedLabel(text, SHOWN_MAX_CHARS)} has ${text.length} characters; allowed are at most ${most}.`,
  waitsForItself: (id: string, subject: string, after: readonly string[]) =>
    `#${id} ${quotedLabel(subject)} would wait for itself, through after ${after.map((other) => `#${other}`).join(", ")}.`,
  cannotBeCompleted: (task: NamedTask, first: NamedTask & { status: string }) =>
    `#${task.id} ${quotedLabel(task.subject)} cannot be completed: it waits for #${first.id} ${quotedLabel(first.subject)}, which is ${first.status}.`,
  /**
   * How a command ended that worked on a task; model and person read the same note.
   * @param reason anything, as the others: everybody may send on the bus
   */
  ended: (reason: unknown, exitCode: unknown, signal: unknown) => {
    if (typeof exitCode === "number") return `exited with code ${exitCode}`;
    if (typeof signal === "string") return `ended by signal ${label(signal)}`;
    return endedText(reason) ?? `ended (${valueLabel(reason)})`;
  },
  subjectMissing: "subject is missing",
  notAdded: "the task was not added",
  wrongStatus: (status: unknown, allowed: readonly string[]) =>
    `status is ${valueLabel(status)}; allowed is one of ${allowed.join(", ")}`,
  wrongId: (id: unknown) => `id is ${valueLabel(id)}; allowed is the id of a task, a text`,
  blankText: (name: string, value: unknown) =>
    `${name} is ${valueLabel(value)}; allowed is a text that is not blank`,
};
