import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { registerCommands } from "./commands/register-commands.ts";
import { attachDelivery } from "./delivery/attach.ts";
import { loadSettings } from "./host/load-settings.ts";
import { Monitors } from "./monitors.ts";
import { monitorListTool } from "./tools/monitor-list-tool.ts";
import { monitorReadStderrTool } from "./tools/monitor-read-stderr-tool.ts";
import { monitorStopTool } from "./tools/monitor-stop-tool.ts";
import { monitorTool } from "./tools/monitor-tool.ts";
import { showStatus } from "./ui/status.ts";

/** Tools of ours do not make a repeated event news. */
const OWN_TOOLS: ReadonlySet<string> = new Set([
  "monitor",
  "monitor_stop",
  "monitor_list",
  "monitor_read_stderr",
]);

/** Sets up one session runtime. @returns what ends it */
export function startSession(pi: ExtensionAPI, ctx: ExtensionContext): () => Promise<void> {
  const settings = loadSettings(ctx);
  for (const problem of settings.problems) report(ctx, problem);
  const delivery = attachDelivery(pi, ctx);
  const monitors = new Monitors(settings, delivery);
  monitors.onChange = () => showStatus(ctx, monitors.registry.running().length);

  pi.registerTool(monitorTool(monitors));
  pi.registerTool(monitorStopTool(monitors));
  pi.registerTool(monitorListTool(monitors));
  pi.registerTool(monitorReadStderrTool(monitors));
  registerCommands(pi, monitors);

  pi.on("input", () => monitors.forgetRepeats());
  pi.on("tool_execution_end", (event) => {
    if (!OWN_TOOLS.has(event.toolName)) monitors.forgetRepeats();
  });

  return async () => {
    monitors.onChange = () => {};
    await monitors.close();
  };
}

function report(ctx: ExtensionContext, problem: string): void {
  if (ctx.hasUI) ctx.ui.notify(problem, "warning");
  else process.stderr.write(`${problem}\n`);
}
