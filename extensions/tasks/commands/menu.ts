import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import { isOpen, type Task } from "../task.ts";
import { commandText } from "../texts/commands.ts";
import { taskLine } from "../texts/list.ts";

const ADD = commandText.newTask;
const CLEAR = commandText.clear;

/** The words that `/tasks` takes. */
const WORDS: Readonly<Record<string, string>> = {
  Start: "start",
  Done: "done",
  Drop: "drop",
  Reopen: "reopen",
  Delete: "delete",
};

/**
 * Lets the user choose a task and an action on it, or type a new task.
 * @returns the arguments of `/tasks` for it; undefined if nothing is wanted
 */
export async function showTasksMenu(
  tasks: readonly Task[],
  ctx: ExtensionCommandContext,
): Promise<string | undefined> {
  const byRow = new Map(tasks.map((task) => [taskLine(task, tasks), task]));
  const clear = tasks.every(isOpen) ? [] : [CLEAR];
  const picked = await ctx.ui.select("Tasks", [...byRow.keys(), ADD, ...clear]);
  if (picked === CLEAR) return "clear";
  if (picked === ADD) {
    const subject = await ctx.ui.input("/tasks add", commandText.example);
    return subject === undefined ? undefined : `add ${subject}`;
  }
  const chosen = byRow.get(picked ?? "");
  if (!chosen) return undefined;
  const what = await ctx.ui.select(taskLine(chosen, tasks), actionsFor(chosen));
  return what === undefined ? undefined : `${WORDS[what]} ${chosen.id}`;
}

function actionsFor(task: Task): string[] {
  if (!isOpen(task)) return ["Reopen", "Delete"];
  return [...(task.status === "pending" ? ["Start"] : []), "Done", "Drop", "Delete"];
}
