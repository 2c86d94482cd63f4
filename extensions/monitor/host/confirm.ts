import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { StartQuestion } from "../../core/pi/start-question.ts";
import { quotedLabel } from "../../core/text/label.ts";
import type { StartRequest } from "../../core/tools/declare-tool.ts";
import { askUser } from "./ask-user.ts";

/** Room for every character of a description as an escape. */
const NAME_MAX_CHARS = 800;

/**
 * Asks the user before a call of these tools starts something, where there is a user interface: one
 * question at a time. What the user starts by a command is not asked for: that command is their word.
 * @param requestOf what a call of a tool starts; undefined if it is not to be asked about
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
    return (await answer) ? undefined : { block: true, reason: "The user did not allow this start." };
  });
}

function questionFor({ kind, name, command }: StartRequest): StartQuestion {
  const what = name === undefined ? kind : `${kind} ${quotedLabel(name, NAME_MAX_CHARS)}`;
  return { title: `Start ${what}?`, command };
}
