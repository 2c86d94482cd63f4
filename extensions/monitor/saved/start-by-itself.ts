import { dirname } from "node:path";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { othersCanWrite } from "../../core/files/others-can-write.ts";
import { realPath } from "../../core/pi/project-folder.ts";
import { show } from "../../core/pi/show.ts";
import { quotedLabel } from "../../core/text/label.ts";
import type { Task } from "../task/task.ts";
import { savedStartText } from "../texts/saved-start.ts";
import { askAuto } from "./ask-auto.ts";
import { isAllowed, type SavedTask } from "./saved-task.ts";
import { SavedTasks } from "./saved-tasks.ts";

interface Starting {
  /** Aborted when the session ends. */
  signal: AbortSignal;
  /** Starts one, and shows that. @throws Error that says why it could not be started */
  start(saved: SavedTask): Promise<void>;
  /** Returns the running tasks of the session, also those that go on from the one before. */
  running(): readonly Task[];
}

/**
 * Starts those saved tasks of the session's directory that start by themselves: those that the person has
 * allowed, if nobody else can change them. About tasks changed since then, it asks.
 */
export async function startByThemselves(ctx: ExtensionContext, starting: Starting): Promise<void> {
  // Without a person, nobody can allow anything.
  if (!ctx.hasUI) return;
  const tell = (text: string): void => show(ctx, text, "warning");
  const savedTasks = new SavedTasks(ctx.cwd, tell);
  const wanted = savedTasks.all().filter((saved) => saved.auto && !runsAlready(saved, savedTasks, starting));
  if (wanted.length === 0) return;
  const unsafe = await whyNot(savedTasks, ctx);
  if (starting.signal.aborted) return;
  if (unsafe !== undefined) {
    const names = wanted.map(({ name }) => quotedLabel(name)).join(", ");
    tell(savedStartText.notStarted(names, unsafe));
    return;
  }
  for (const saved of wanted) {
    // A failure of one concerns no other.
    try {
      const isWanted = isAllowed(saved, savedTasks.directory) || (await isAllowedNow(saved, savedTasks, ctx));
      if (starting.signal.aborted) return;
      if (isWanted) await starting.start(saved);
    } catch (error) {
      if (starting.signal.aborted) return;
      tell(notStarted(saved, error));
    }
  }
}

/** Tells whether it runs already: a reload and a switch of the session leave tasks running. */
function runsAlready({ call }: SavedTask, { directory }: SavedTasks, { running }: Starting): boolean {
  return running().some(
    ({ spec }) => spec.command === call.command && realPath(spec.directory) === directory,
  );
}

/** @returns the reason why nothing may start by itself here, without its full stop */
async function whyNot({ path }: SavedTasks, ctx: ExtensionContext): Promise<string | undefined> {
  if (!ctx.isProjectTrusted()) return savedStartText.notTrusted;
  return (await othersCanWrite(ctx.cwd)) ?? (await othersCanWrite(dirname(path)));
}

async function isAllowedNow(
  saved: SavedTask,
  savedTasks: SavedTasks,
  ctx: ExtensionContext,
): Promise<boolean> {
  if (!(await askAuto(saved, savedTasks.directory, ctx, { isUnexpected: true }))) return false;
  await savedTasks.setAuto(saved.name, true, saved);
  return true;
}

function notStarted({ name }: SavedTask, error: unknown): string {
  return savedStartText.savedNotStarted(name, error);
}
