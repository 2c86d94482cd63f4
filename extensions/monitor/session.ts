import type {
  ExtensionAPI,
  ExtensionContext,
  SessionShutdownEvent,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { registerCommands, registerJobCommands } from "./commands/register-commands.ts";
import { show } from "./commands/show.ts";
import { isSomethingLeft } from "./host/handover.ts";
import { loadSettings } from "./host/load-settings.ts";
import { removeOldFilesLater } from "./host/old-files.ts";
import { blockInPlanMode } from "./host/plan-mode.ts";
import { RunState } from "./host/run-state.ts";
import { unendedTasks } from "./host/unended-tasks.ts";
import type { LazyRuntime } from "./lazy-runtime.ts";
import { bgLogsTool } from "./tools/bg-logs-tool.ts";
import { bgRunTool } from "./tools/bg-run-tool.ts";

/** Tools that start something, and what the user is asked about them. */
const STARTING_TOOLS = {
  monitor: ({ description, command }: Record<string, unknown>) => ({
    title: `Start the monitor "${description}"?`,
    command: String(command),
  }),
  bg_run: ({ name, command }: Record<string, unknown>) => ({
    title: name === undefined ? "Start a background job?" : `Start the background job "${name}"?`,
    command: String(command),
  }),
};

/**
 * Sets up one session: what must be there from its start. Everything else is loaded when it is first used,
 * since whoever starts pi waits for what is imported here.
 * @param runtime that the tools use
 * @returns what ends it, told whether a reload follows
 */
export async function startSession(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  reason: SessionStartEvent["reason"],
  runtime: LazyRuntime,
): Promise<(reason: SessionShutdownEvent["reason"]) => Promise<void>> {
  const settings = loadSettings(ctx);
  for (const problem of settings.problems) show(ctx, problem, "warning");
  const runState = new RunState(pi, ctx);
  const takesOver = reason === "reload" && isSomethingLeft();
  runtime.startWith(async () => {
    const { startRuntime } = await import("./runtime.ts");
    return await startRuntime(pi, ctx, settings.monitor, runState, takesOver);
  });

  registerCommands(pi, runtime);
  if (settings.monitor.jobs) {
    pi.registerTool(bgRunTool(runtime));
    pi.registerTool(bgLogsTool(runtime));
    registerJobCommands(pi, runtime);
  }
  // First, so that nobody is asked about what is refused anyway.
  blockInPlanMode(pi, ctx, new Set(Object.keys(STARTING_TOOLS)));
  if (settings.monitor.confirm) {
    const { confirmStarts } = await import("./host/confirm.ts");
    confirmStarts(pi, STARTING_TOOLS);
  }

  const relist = async (why: string): Promise<void> => {
    const isNeeded = runtime.started || unendedTasks(ctx.sessionManager.getBranch()).length > 0;
    if (isNeeded) (await runtime.use()).relist(why);
  };
  pi.on("session_compact", () => relist("after the compaction"));
  pi.on("session_tree", () => relist("on this branch"));
  if (takesOver) await runtime.use();
  await relist(reason === "reload" ? "after the reload" : "in this session");
  const removeOldFilesNow = removeOldFilesLater(settings.monitor.keepDays);

  return async (shutdownReason) => {
    await runtime.end(shutdownReason);
    await removeOldFilesNow();
  };
}
