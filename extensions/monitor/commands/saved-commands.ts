import type { ExtensionCommandContext, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { show } from "../../core/pi/show.ts";
import { displayPath } from "../../core/text/format.ts";
import type { TaskRegistry } from "../registry.ts";
import { askAuto } from "../saved/ask-auto.ts";
import type { SavedTask } from "../saved/saved-task.ts";
import { SavedTasks } from "../saved/saved-tasks.ts";
import { startByThemselves } from "../saved/start-by-itself.ts";
import { type Starters, startSaved } from "../saved/start-saved.ts";
import type { JobTask } from "../task/job-task.ts";
import type { Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import { savedText } from "../texts/saved.ts";
import { savedDetailsText, savedListText } from "../texts/saved-list.ts";
import { missing } from "../texts/usage.ts";

/** The words that may stand behind `/monitor-saved`, before a name. */
export const SAVED_WORDS = ["start", "show", "auto", "manual", "delete"] as const;
type SavedWord = (typeof SAVED_WORDS)[number];

/** Runs a start, for which a reload waits. */
type Starting = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Carries out `/monitor-save` and `/monitor-saved`, and starts the tasks that start by themselves. */
export class SavedCommands {
  readonly #registry: TaskRegistry;
  readonly #starters: Starters;
  readonly #tellStarted: (task: Task) => string | undefined;

  /** @param tellStarted reports a start, and returns a text that is still to be shown */
  constructor(registry: TaskRegistry, starters: Starters, tellStarted: (task: Task) => string | undefined) {
    this.#registry = registry;
    this.#starters = starters;
    this.#tellStarted = tellStarted;
  }

  /** Saves a task for the directory in which it was started. */
  async save(args: string, ctx: ExtensionContext): Promise<string> {
    const typed = args.trim();
    if (typed === "") throw missing("monitor-save", "an id");
    const registry = this.#registry;
    // Completion shows labels beside ids, so people type labels, too, and a label may have spaces.
    const labelled = registry.labelled(typed);
    const [, id = typed, name] = (!labelled && /^(\S+)\s+(.+)$/s.exec(typed)) || [];
    const task = labelled ?? registry.labelled(id) ?? registry.find(id);
    if (!task.canStartAgain) {
      throw new Error(savedText.cannotBeSaved(task.id));
    }
    const savedTasks = open(task.spec.directory, ctx);
    const { saved, replaces, taken } = await savedTasks.save(task, name);
    return [
      `Saved ${task.id} ${labelOf(task)} as ${saved.name} for ${displayPath(savedTasks.directory)}`,
      ...(replaces ? [savedText.inPlace] : []),
      ...(taken === undefined ? [] : [savedText.taken(taken, task.id)]),
      savedText.startHint(saved.name),
    ].join("; ");
  }

  async saved(args: string, ctx: ExtensionCommandContext, starting: Starting): Promise<string | undefined> {
    const savedTasks = open(ctx.cwd, ctx);
    const { directory } = savedTasks;
    const chosen = args.trim() === "" && ctx.mode === "tui" ? await choose(savedTasks, ctx) : args;
    if (chosen === undefined) return undefined;
    const [, word = "", name = ""] = /^(\S*)\s*(.*)$/s.exec(chosen.trim()) ?? [];
    if (word === "") return savedListText(savedTasks.all(), directory);
    if (!isWord(word)) {
      throw new Error(savedText.unknownWord(word, allowedWords()));
    }
    if (name === "") throw new Error(savedText.needsName(word));
    const saved = savedTasks.find(name);
    switch (word) {
      case "start":
        return await starting(() => this.#start(saved, ctx));
      case "show":
        return savedDetailsText(saved, directory);
      case "delete":
        await savedTasks.remove(name);
        return savedText.deleted(name);
      case "manual":
        await savedTasks.setAuto(name, false);
        return savedText.noLongerAuto(name);
      case "auto":
        return await letStartByItself(saved, savedTasks, ctx);
    }
  }

  /** Starts the saved tasks that start by themselves here. @param signal aborted when the session ends */
  async startByThemselves(ctx: ExtensionContext, signal: AbortSignal, starting: Starting): Promise<void> {
    await startByThemselves(ctx, {
      signal,
      running: () => this.#registry.running(),
      start: async (saved) => {
        const text = await starting(() => this.#start(saved, ctx));
        if (text !== undefined) show(ctx, text);
      },
    });
  }

  async #start(saved: SavedTask, ctx: ExtensionContext): Promise<string | undefined> {
    const runs = saved.kind === "job" ? this.#runningJob(saved.call.name) : undefined;
    if (runs) throw new Error(savedText.runsAlready(saved.name, labelOf(runs), runs.id));
    return this.#tellStarted(await startSaved(saved, this.#starters, ctx));
  }

  #runningJob(name: string | undefined): JobTask | undefined {
    const jobs = this.#registry.running().filter((task) => task.kind === "job");
    return name === undefined ? undefined : jobs.find(({ spec }) => spec.name === name);
  }
}

async function letStartByItself(
  saved: SavedTask,
  savedTasks: SavedTasks,
  ctx: ExtensionContext,
): Promise<string> {
  if (!ctx.hasUI) throw new Error(savedText.nobodyToAsk);
  const { directory } = savedTasks;
  if (!(await askAuto(saved, directory, ctx, { act: "allow" }))) return savedText.notAllowed(saved.name);
  await savedTasks.setAuto(saved.name, true, saved);
  return savedText.startsByItself(saved.name, directory);
}

/** Lets the person choose a task and an action. @returns the same text as if typed behind the command */
async function choose(savedTasks: SavedTasks, ctx: ExtensionContext): Promise<string | undefined> {
  const { directory } = savedTasks;
  const all = savedTasks.all();
  // There is nothing to choose, and the list says so.
  if (all.length === 0) return "";
  const byRow = new Map(
    savedListText(all, directory)
      .split("\n")
      .map((row, index) => [row, all[index]]),
  );
  const saved = byRow.get((await ctx.ui.select(savedText.menu, [...byRow.keys()])) ?? "");
  if (!saved) return undefined;
  const actions: Readonly<Record<string, SavedWord>> = {
    Start: "start",
    [savedText.menuShow]: "show",
    ...(saved.auto ? { [savedText.menuNotAuto]: "manual" } : { [savedText.menuAuto]: "auto" }),
    Delete: "delete",
  };
  const word = actions[(await ctx.ui.select(saved.name, Object.keys(actions))) ?? ""];
  return word && `${word} ${saved.name}`;
}

function open(directory: string, ctx: ExtensionContext): SavedTasks {
  return new SavedTasks(directory, (problem) => show(ctx, problem, "warning"));
}

function isWord(word: string): word is SavedWord {
  return SAVED_WORDS.some((known) => known === word);
}

function allowedWords(): string {
  return savedText.words(SAVED_WORDS);
}
