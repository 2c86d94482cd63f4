import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { ModelMayStop } from "../settings/settings.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";

/**
 * Checks whether the model may end a task: its own always, those of others as the setting says, if somebody
 * can be asked.
 * @throws Error that gives the reason against it, and an alternative
 */
export async function checkModelMayStop(
  task: Task,
  setting: ModelMayStop,
  ctx: ExtensionContext,
): Promise<void> {
  const which = `${task.id} ${quotedLabelOf(task)}`;
  const askThem = `Leave it running, or ask the user to stop it (/monitor-stop ${task.id}).`;
  if (task.isProtected) throw new Error(`${which} is protected: only the user stops it. ${askThem}`);
  const isOwn = task.spec.startedBy === "model" && !task.isForeign;
  if (isOwn || setting === "all") return;
  const owner = task.isForeign ? "in another session" : `by the ${task.spec.startedBy}`;
  if (setting === "own" || !ctx.hasUI)
    throw new Error(`${which} was started ${owner}: it is not yours to stop. ${askThem}`);
  const { askUser } = await import("./ask-user.ts");
  const question = { title: `Let the agent stop ${task.kind} ${which}?`, command: task.spec.command };
  if (!(await askUser(question, ctx)))
    throw new Error(`${which} was started ${owner}, and the user did not allow this stop. It runs on.`);
}
