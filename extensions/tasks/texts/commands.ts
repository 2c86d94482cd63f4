import { plural } from "../../core/text/format.ts";
import { valueLabel } from "../../core/text/label.ts";

const USAGE =
  "/tasks [add <subject> | start <id> | done <id> | drop <id> | reopen <id> | delete <id> | clear]";

/** The command /tasks and its menu. */
export const commandText = {
  completeAdd: "a task: add <subject>",
  completeStart: "it is in progress",
  completeDone: "it is completed",
  completeDrop: "it will not be done",
  completeReopen: "it is to be done after all",
  completeDelete: "take it off the list",
  completeClear: "take off what is done or dropped",
  emptyList: "The task list is empty. /tasks add <subject> begins it.",
  help: `${USAGE}\nAlone, it opens the menu; list shows the list.`,
  removed: (count: number) =>
    count === 0 ? "No task was done or dropped." : `Removed ${plural(count, "task")} (done or dropped).`,
  missing: (word: string) =>
    `/tasks ${valueLabel(word)} needs ${word === "add" ? "a subject" : "an id"}: ${USAGE}`,
  noSuchWord: (word: string, words: readonly string[]) =>
    `/tasks does not know ${valueLabel(word)}; allowed is one of ${words.join(", ")}.`,
  unchanged: "Nothing has changed.",
  newTask: "New task…",
  clear: "Clear what is done or dropped",
  example: "water the plants",
  deletesIt: "deletes it",
  addTask: "New task",
  clearKey: "clear completed",
  clearsIt: "clears it",
  emptyTab: "The task list is empty. n begins it.",
  counted: (count: number) => plural(count, "task"),
};
