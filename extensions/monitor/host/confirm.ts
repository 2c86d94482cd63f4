import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { clean } from "../../core/text/clean.ts";

/** What a start is to be asked for, from the arguments of the tool's call. */
export interface StartQuestion {
  title: string;
  command: string;
}

/**
 * Asks the user before a call of these tools starts something, where there is a user interface. What
 * the user starts by a command is not asked for: that command is their word.
 * @param tools by name, what they start
 */
export function confirmStarts(
  pi: ExtensionAPI,
  tools: Readonly<Record<string, (input: Record<string, unknown>) => StartQuestion>>,
): void {
  pi.on("tool_call", async (event, ctx) => {
    const questionOf = Object.hasOwn(tools, event.toolName) ? tools[event.toolName] : undefined;
    if (!questionOf || !ctx.hasUI) return undefined;
    const allowed = await ask(questionOf(event.input), ctx);
    return allowed ? undefined : { block: true, reason: "The user did not allow this start." };
  });
}

async function ask({ title, command }: StartQuestion, ctx: ExtensionContext): Promise<boolean> {
  const { signal } = ctx;
  const lines = command.split("\n").map(clean).join("\n");
  return await ctx.ui.confirm(clean(title), lines, signal ? { signal } : {});
}
