import type { ExtensionCommandContext, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { showOrExplain } from "../../core/pi/show.ts";
import { displayPath } from "../../core/text/format.ts";
import { visibleLines } from "../../core/text/visible.ts";
import { type DefaultPrompt, defaultPrompt } from "../host/default-prompt.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import type { Loops } from "../loops.ts";
import { createdText } from "../tools/created-text.ts";
import { showMenu } from "./menu.ts";
import { parseLoopCommand } from "./parse-loop-command.ts";

const USAGE = "/loop [10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]";
const HELP = [
  `${USAGE} makes a prompt come back.`,
  "10m, every 10 minutes: in this interval; @daily, 0 9 * * 1-5: at these times; on <event>: when it happens",
  "none of these: the agent says at the end of each run when the next comes",
  "no prompt: that of loop.md; /loop alone: the loops there are",
].join("\n");

/** Runs `/loop`. */
export async function runLoopCommand(
  loops: Loops,
  args: string,
  ctx: ExtensionCommandContext,
): Promise<void> {
  if (/^\s*(?:--help|-h)\s*$/.test(args)) return await showOrExplain(ctx, async () => HELP);
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
  if (typed.prompt !== "") return createdText(await loops.create({ ...typed, createdBy: "user" }), loops);
  const found = defaultPrompt(ctx);
  if (!found) {
    if (args.trim() === "") return `There is no loop. Start one with ${USAGE}: /loop check the build`;
    throw new Error("/loop needs the prompt that is to come back: /loop 10m check the build");
  }
  if (!(await isWanted(found, ctx))) return "No loop was started.";
  const loop = await loops.create({ ...typed, prompt: found.prompt, createdBy: "user" });
  return `${createdText(loop, loops)}\nPrompt of ${displayPath(found.path)}:\n${visibleLines(found.prompt).join("\n")}`;
}

/** Shows a prompt from the project whole before it is used: pi trusts some folders unasked. */
async function isWanted({ isOfProject, path, prompt }: DefaultPrompt, ctx: ExtensionContext) {
  if (!isOfProject) return true;
  return await ctx.ui.confirm(
    `Start a loop with the prompt of ${displayPath(path)}?`,
    visibleLines(prompt).join("\n"),
  );
}
