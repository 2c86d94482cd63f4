import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { completions } from "../../monitor/commands/complete-ids.ts";
import { showOrExplain } from "../../monitor/commands/show.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import type { Loops } from "../loops.ts";
import { createdText } from "../tools/created-text.ts";
import { showMenu } from "./menu.ts";
import { parseLoopCommand } from "./parse-loop-command.ts";

const INTERVALS = ["1m", "5m", "10m", "30m", "1h", "6h", "1d"].map((interval) => ({
  value: interval,
  label: interval,
  description: `every ${interval}`,
}));

export function registerLoopCommand(pi: ExtensionAPI, loops: Loops): void {
  pi.registerCommand("loop", {
    description: "Have a prompt come back: [interval] [prompt]; alone, a menu of the loops",
    getArgumentCompletions: (prefix) => (/\s/.test(prefix) ? null : completions(INTERVALS, prefix)),
    async handler(args, ctx) {
      const parsed = parseLoopCommand(args);
      if (!parsed && ctx.hasUI && loops.all().length > 0) {
        await showMenu(loops, ctx);
        return;
      }
      await showOrExplain(ctx, async () => {
        refuseHeadless(ctx);
        if (!parsed)
          return "There is no loop. Start one with /loop [interval] [prompt]: /loop 10m check the build";
        if (parsed.prompt === "") {
          throw new Error("/loop needs the prompt that is to come back: /loop 10m check the build");
        }
        return createdText(await loops.create({ ...parsed, createdBy: "user" }), loops);
      });
    },
  });
}
