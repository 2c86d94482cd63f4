import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { ModelMayStop } from "../settings/settings.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { permissionText } from "../texts/permissions.ts";

/** Something that the model does to a task, and that may end it. */
interface Act {
  /** `stop`. */
  verb: string;
  /** `stops it`. */
  does: string;
  noun: string;
  /** What the model does instead. */
  instead(task: Task): string;
}

const acts = {
  stop: {
    verb: "stop",
    does: permissionText.stopsIt,
    noun: "stop",
    instead: ({ id }) => permissionText.insteadOfStop(id),
  },
  replace: {
    verb: "replace",
    does: permissionText.stopsIt,
    noun: "replacement",
    instead: ({ id }) => permissionText.insteadOfStop(id),
  },
  // Ctrl+C and the end of its input end most programs.
  write: {
    verb: permissionText.writeTo,
    does: permissionText.writesToIt,
    noun: "input",
    instead: () => permissionText.insteadOfInput,
  },
} satisfies Record<string, Act>;

/**
 * Checks whether the model may end a task or write to it: its own always, those of others as the setting says, if
 * somebody can be asked.
 * @throws Error that gives the reason against it, and an alternative
 */
export async function checkModelMay(
  act: keyof typeof acts,
  task: Task,
  setting: ModelMayStop,
  ctx: ExtensionContext,
): Promise<void> {
  const { verb, does, noun, instead }: Act = acts[act];
  const which = `${task.id} ${quotedLabelOf(task)}`;
  const askThem = instead(task);
  if (task.isProtected) throw new Error(permissionText.protected(which, does, askThem));
  const isOwn = task.spec.startedBy === "model" && !task.isForeign;
  if (isOwn || setting === "all") return;
  const owner = permissionText.owner(task.isForeign, task.spec.startedBy);
  if (setting === "own" || !ctx.hasUI) throw new Error(permissionText.notYours(which, owner, verb, askThem));
  const { askUser } = await import("./ask-user.ts");
  const question = {
    title: permissionText.question(verb, task.kind, which),
    command: task.spec.command,
    act,
  };
  if (!(await askUser(question, ctx))) throw new Error(permissionText.refused(which, owner, noun));
}
