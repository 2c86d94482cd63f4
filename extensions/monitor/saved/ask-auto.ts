import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { CommandQuestion } from "../../core/pi/command-question.ts";
import { askUser } from "../host/ask-user.ts";
import { startsByItselfTitle } from "../texts/saved-list.ts";
import { savedStartText } from "../texts/saved-start.ts";
import type { SavedTask } from "./saved-task.ts";

/**
 * Asks the person whether a task may start by itself, and shows its whole command and a prompt for the agent
 * at its end.
 */
export async function askAuto(
  saved: SavedTask,
  directory: string,
  ctx: ExtensionContext,
  more: Pick<CommandQuestion, "isUnexpected" | "act">,
): Promise<boolean> {
  const { command, then: prompt } = saved.call;
  const title = startsByItselfTitle(saved, directory);
  if (!(await askUser({ title, command, ...more }, ctx))) return false;
  if (prompt === undefined) return true;
  const { act } = more;
  return await askUser({ title: savedStartText.withPrompt, command: prompt, ...(act && { act }) }, ctx);
}
