import type { ExtensionAPI, ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import type { SettingsPart } from "../../core/settings/setting.ts";
import type { SessionBash } from "../bash/session-bash.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { Task } from "../task/task.ts";
import { declared } from "../texts/declared.ts";
import { completing, runner, showing, starting } from "./command-handler.ts";

/** No default of pi uses this, in 0.87.1 and in 1.5.2. */
const PANEL_SHORTCUT = "alt+m";

const completeIds = () => import("./complete-ids.ts");

/** Matches an empty text, also within quotes, which are taken off. */
const NOTHING_TYPED = /^\s*(?:""|'')?\s*$/;

/** @param cwd the directory of the session */
export function registerCommands(
  pi: ExtensionAPI,
  runtime: LazyRuntime<MonitorRuntime>,
  bash: SessionBash,
  cwd: string,
): void {
  const run = runner(runtime);
  const showMonitors = run("monitors", ({ runs }, args, ctx) => runs.monitors(args, ctx));
  let isReplacementTold = false;

  pi.registerCommand("monitors", {
    description: declared.monitors,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIdsOr(["all", "clear"], runtime.started?.registry.all() ?? [], prefix),
    ),
    handler: async (args, ctx) => {
      if (bash.replaced && !isReplacementTold) {
        isReplacementTold = true;
        const { replacedText } = await import("../texts/replaced.ts");
        (await showing()).show(ctx, replacedText(bash.replaced));
      }
      await showMonitors(args, ctx);
    },
  });
  pi.registerShortcut(PANEL_SHORTCUT, {
    description: declared.monitorsKey,
    handler: async (ctx) =>
      (await showing()).showOrExplain(ctx, async () => (await runtime.use()).runs.panel(ctx)),
  });

  pi.registerCommand("monitor", {
    description: declared.monitor,
    getArgumentCompletions: completing(
      () => import("./complete-monitor.ts"),
      ({ completeMonitor }, prefix) => completeMonitor(prefix),
    ),
    handler: starting(runtime, "monitor", ({ runs }, args, ctx) => runs.monitor(args, ctx)),
  });

  pi.registerCommand("monitor-stop", {
    description: declared.stop,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runtime.started?.registry.running() ?? [], prefix, true),
    ),
    handler: run("monitor-stop", ({ runs }, args, _ctx, startsBefore) =>
      runs.monitorStop(args, startsBefore),
    ),
  });

  pi.registerCommand("monitor-restart", {
    description: declared.restart,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: starting(runtime, "monitor-restart", ({ runs }, args, ctx) => runs.monitorRestart(args, ctx)),
  });

  pi.registerCommand("monitor-tail", {
    description: declared.tail,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: run("monitor-tail", ({ runs }, args, ctx) => runs.monitorTail(args, ctx)),
  });

  pi.registerCommand("monitor-clean", {
    description: declared.clean,
    handler: run("monitor-clean", ({ runs }, _args, _ctx, startsBefore) => runs.monitorClean(startsBefore)),
  });

  pi.registerCommand("monitor-save", {
    description: declared.save,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: run("monitor-save", async ({ saved }, args, ctx) => (await saved()).save(args, ctx)),
  });

  pi.registerCommand("monitor-saved", {
    description: declared.saved,
    getArgumentCompletions: completing(
      () => import("./complete-saved.ts"),
      ({ completeSaved }, prefix) => completeSaved(prefix, cwd),
    ),
    handler: run("monitor-saved", async ({ saved }, args, ctx) =>
      (await saved()).saved(args, ctx, (work) => runtime.starting(work)),
    ),
  });
}

/** @param parts the settings of all features */
export function registerSettingsCommand(pi: ExtensionAPI, parts: readonly SettingsPart<object>[]): void {
  pi.registerCommand("monitor-settings", {
    description: declared.settings,
    handler: async (args, ctx) => {
      const [{ showOrExplain }, { runSettingsCommand }, { usageIfAsked }] = await Promise.all([
        showing(),
        import("./settings-command.ts"),
        import("../texts/usage.ts"),
      ]);
      await showOrExplain(
        ctx,
        async () => usageIfAsked("monitor-settings", args) ?? (await runSettingsCommand(parts, ctx)),
      );
    },
  });
}

export function registerJobCommands(
  pi: ExtensionAPI,
  runtime: LazyRuntime<MonitorRuntime>,
  bash: SessionBash,
): void {
  const run = runner(runtime);
  const start = starting(runtime, "bg", ({ runs }, args, ctx) => runs.bg(args, ctx));
  const showAll = run("bg", ({ runs }, _args, ctx) => runs.bgAlone(ctx));
  const alone = async (args: string, ctx: ExtensionCommandContext): Promise<void> => {
    const { calls } = bash;
    if (!calls?.isRunning) return await showAll(args, ctx);
    await (await showing()).showOrExplain(ctx, () => calls.moveNewest("user"));
  };

  pi.registerCommand("bg", {
    description: declared.bg,
    handler: (args, ctx) => (NOTHING_TYPED.test(args) ? alone(args, ctx) : start(args, ctx)),
  });

  pi.registerCommand("bg-logs", {
    description: declared.bgLogs,
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: run("bg-logs", ({ runs }, args, ctx) => runs.bgLogs(args, ctx)),
  });
}

function runningFirst({ started }: LazyRuntime<MonitorRuntime>): Task[] {
  return started ? [...started.registry.running(), ...started.registry.ended()] : [];
}
