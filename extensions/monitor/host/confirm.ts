import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { CommandQuestion } from "../../core/pi/command-question.ts";
import { quotedLabel } from "../../core/text/label.ts";
import type { StartRequest } from "../../core/tools/declare-tool.ts";
import { permissionText } from "../texts/permissions.ts";
import { askUser } from "./ask-user.ts";

/** A description has room even if every character is an escape. */
const NAME_MAX_CHARS = 800;

/**
 * Asks the user before a call of these tools starts something, if there is a user interface, one question at
 * a time. The user's own commands need no question.
 * @param requestOf returns the start that a call makes; undefined if it needs no question
 */
export function confirmStarts(
  pi: ExtensionAPI,
  requestOf: (toolName: string, input: Record<string, unknown>) => StartRequest | undefined,
): void {
  let asked: Promise<unknown> = Promise.resolve();
  pi.on("tool_call", async (event, ctx) => {
    if (!ctx.hasUI) return undefined;
    const request = requestOf(event.toolName, event.input);
    if (!request) return undefined;
    const question = questionFor(request);
    const answer = asked.then(() => askUser(question, ctx));
    asked = answer.catch(() => {});
    return (await answer) ? undefined : { block: true, reason: permissionText.startNotAllowed };
  });
}

function questionFor({ act = "start", kind, name, command }: StartRequest): CommandQuestion {
  const what = name === undefined ? kind : `${kind} ${quotedLabel(name, NAME_MAX_CHARS)}`;
  return { title: permissionText.askedAct(act, what), command, act };
}
