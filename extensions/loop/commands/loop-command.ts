import type { ExtensionCommandContext, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { showOrExplain } from "../../core/pi/show.ts";
import { visibleLines } from "../../core/text/visible.ts";
import { eventNames } from "../events/event-names.ts";
import { type DefaultPrompt, defaultPrompt, promptFiles } from "../host/default-prompt.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import type { Loops } from "../loops.ts";
import { commandText } from "../texts/commands.ts";
import { createdText } from "../texts/results.ts";
import { showMenu } from "./menu.ts";
import { parseLoopCommand } from "./parse-loop-command.ts";

/** Runs `/loop`. */
export async function runLoopCommand(
  loops: Loops,
  args: string,
  ctx: ExtensionCommandContext,
): Promise<void> {
  if (/^\s*(?:--help|-h)\s*$/.test(args))
    return await showOrExplain(ctx, async () => commandText.help(promptFiles(), eventNames()));
  if (args.trim() === "" && ctx.hasUI && loops.all().length > 0) {
    const typed = await showMenu(loops, ctx);
    if (typed !== undefined) await showOrExplain(ctx, async () => await createTyped(loops, typed, ctx));
    return;
  }
  await showOrExplain(ctx, async () => {
    refuseHeadless(ctx);
    return await createTyped(loops, args, ctx);
  });
}

/** Creates the typed loop. @returns the text for the user. @throws Error that names the mistake */
export async function createTyped(loops: Loops, args: string, ctx: ExtensionContext): Promise<string> {
  const typed = parseLoopCommand(args, Date.now());
  if (typed.prompt !== "") {
    return createdText(await loops.create({ ...typed, createdBy: "user" }), loops, "person");
  }
  const found = defaultPrompt(ctx);
  if (!found) {
    if (args.trim() === "") return commandText.noLoop(promptFiles());
    throw new Error(commandText.noPrompt(promptFiles()));
  }
  if (!(await isWanted(found, ctx))) return commandText.notStarted;
  const loop = await loops.create({ ...typed, prompt: found.prompt, createdBy: "user" });
  return commandText.createdWithFile(createdText(loop, loops, "person"), found.path, found.prompt);
}

/** Shows a prompt from the project whole before it is used: pi trusts some folders unasked. */
async function isWanted({ isOfProject, path, prompt }: DefaultPrompt, ctx: ExtensionContext) {
  if (!isOfProject) return true;
  return await ctx.ui.confirm(commandText.startWithFile(path), visibleLines(prompt).join("\n"));
}
