import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import { showOrExplain } from "../../core/pi/show.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import type { Loops } from "../loops.ts";
import { createdText } from "../tools/created-text.ts";
import { showMenu } from "./menu.ts";
import { parseLoopCommand } from "./parse-loop-command.ts";

/** What `/loop` does. */
export async function runLoopCommand(
  loops: Loops,
  args: string,
  ctx: ExtensionCommandContext,
): Promise<void> {
  if (args.trim() === "" && ctx.hasUI && loops.all().length > 0) {
    await showMenu(loops, ctx);
    return;
  }
  await showOrExplain(ctx, async () => {
    refuseHeadless(ctx);
    const parsed = parseLoopCommand(args);
    if (!parsed)
      return "There is no loop. Start one with /loop [interval] [prompt]: /loop 10m check the build";
    if (parsed.prompt === "") {
      throw new Error("/loop needs the prompt that is to come back: /loop 10m check the build");
    }
    return createdText(await loops.create({ ...parsed, createdBy: "user" }), loops);
  });
}
