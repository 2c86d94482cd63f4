import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import { showOrExplain } from "../../core/pi/show.ts";
import { unquote } from "../../core/text/unquote.ts";
import type { TaskStatus } from "../task.ts";
import type { TaskList } from "../task-list.ts";
import { commandText } from "../texts/commands.ts";
import { listText, openText, taskLine } from "../texts/list.ts";
import { showTasksMenu } from "./menu.ts";

const STATUS_OF_WORD: Readonly<Record<string, TaskStatus>> = {
  start: "in_progress",
  done: "completed",
  drop: "dropped",
  reopen: "pending",
};

const WORDS = ["add", ...Object.keys(STATUS_OF_WORD), "delete", "list", "clear"];

/** The use of the list by this session. */
export interface ListUse {
  /** @throws Error where another package has a list */
  check(): void;
  /** Gives the model its tool. */
  enable(): void;
}

/** Runs `/tasks`. */
export async function runTasksCommand(
  list: TaskList,
  use: ListUse,
  args: string,
  ctx: ExtensionCommandContext,
): Promise<void> {
  await showOrExplain(ctx, async () => {
    const isAlone = args.trim() === "" && ctx.mode === "tui" && list.all().length > 0;
    const wanted = isAlone ? await showTasksMenu(list.all(), ctx) : args;
    if (wanted === undefined) return undefined;
    const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(wanted.trim()) ?? [];
    return await answerTo(list, use, word, unquote(rest));
  });
}

async function answerTo(list: TaskList, use: ListUse, word: string, rest: string): Promise<string> {
  if (word === "" || word === "list") {
    const tasks = list.all();
    return tasks.length > 0 ? listText(tasks) : commandText.emptyList;
  }
  if (word === "--help" || word === "-h") return commandText.help;
  if (word === "clear") return commandText.removed(await list.clear());
  const status = Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : undefined;
  if (!status && word !== "add" && word !== "delete") throw new Error(commandText.noSuchWord(word, WORDS));
  if (rest === "") throw new Error(commandText.missing(word));
  if (word === "add") {
    use.check();
    const added = await list.change({ add: [{ subject: rest }] });
    use.enable();
    return `Added ${added.map((task) => taskLine(task, list.all())).join(", ")}`;
  }
  if (word === "delete") {
    const task = await list.remove(rest);
    return `Deleted ${task ? taskLine(task, list.all()) : rest}`;
  }
  const changed = await list.change({ update: [{ id: rest, ...(status && { status }) }] });
  const tasks = list.all();
  const lines = changed.map((task) => taskLine(task, tasks));
  return `${lines.join("\n") || commandText.unchanged}\n${openText(tasks)}`;
}
