import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { Runtime } from "../runtime.ts";

export function registerLoopCommand(pi: ExtensionAPI, runtime: () => Promise<Runtime>): void {
  pi.registerCommand("loop", {
    description: "Have a prompt come back: [interval] [prompt]; alone, a menu of the loops",
    getArgumentCompletions: async (prefix) =>
      (await import("./complete-interval.ts")).completeInterval(prefix),
    handler: async (args, ctx) => await (await runtime()).runCommand(args, ctx),
  });
}
