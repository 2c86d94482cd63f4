import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { completions } from "../../monitor/commands/complete-ids.ts";
import type { Runtime } from "../runtime.ts";

const INTERVALS = ["1m", "5m", "10m", "30m", "1h", "6h", "1d"].map((interval) => ({
  value: interval,
  label: interval,
  description: `every ${interval}`,
}));

export function registerLoopCommand(pi: ExtensionAPI, runtime: () => Promise<Runtime>): void {
  pi.registerCommand("loop", {
    description: "Have a prompt come back: [interval] [prompt]; alone, a menu of the loops",
    getArgumentCompletions: (prefix) => (/\s/.test(prefix) ? null : completions(INTERVALS, prefix)),
    handler: async (args, ctx) => await (await runtime()).runCommand(args, ctx),
  });
}
