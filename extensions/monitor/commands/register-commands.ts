import type { ExtensionAPI, ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import type { SettingsPart } from "../../core/settings/setting.ts";
import type { SessionBash } from "../bash/session-bash.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { Task } from "../task/task.ts";
import type { CommandRuns } from "./command-runs.ts";
import type { CommandName } from "./usage.ts";

/** No default of pi uses it, in 0.87.1 and in 1.5.2. */
const PANEL_SHORTCUT = "alt+m";

type Completions = ReturnType<typeof import("./complete-ids.ts").completeIds>;

/**
 * Makes what completes an argument; it is loaded when one is first typed. pi would end on a failure, such
 * as a file that an update of the package has just removed.
 */
export function completing<Module>(
  load: () => Promise<Module>,
  complete: (module: Module, prefix: string) => Completions,
) {
  return async (prefix: string): Promise<Completions> => {
    try {
      return complete(await load(), prefix);
    } catch {
      return null;
    }
  };
}

const completeIds = () => import("./complete-ids.ts");

/** Outer quotes are taken off. */
const NOTHING_TYPED = /^\s*(?:""|'')?\s*$/;

/** Loaded with the first command. */
const showing = () => import("../../core/pi/show.ts");

export function registerCommands(
  pi: ExtensionAPI,
  runtime: LazyRuntime<MonitorRuntime>,
  bash: SessionBash,
): void {
  const run = runner(runtime);
  const showMonitors = run("monitors", (runs, args, ctx) => runs.monitors(args, ctx));
  let isReplacementTold = false;

  pi.registerCommand("monitors", {
    description: 'Show monitors, or one by its id; "all" of every pi; "clear" forgets the ended ones',
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIdsOr(["all", "clear"], runtime.started?.registry.all() ?? [], prefix),
    ),
    handler: async (args, ctx) => {
      if (bash.replaced && !isReplacementTold) {
        isReplacementTold = true;
        const { replacedText } = await import("../bash/replaced-text.ts");
        (await showing()).show(ctx, replacedText(bash.replaced));
      }
      await showMonitors(args, ctx);
    },
  });
  pi.registerShortcut(PANEL_SHORTCUT, {
    description: "Show monitors",
    handler: async (ctx) =>
      (await showing()).showOrExplain(ctx, async () => (await runtime.use()).runs.panel(ctx)),
  });

  pi.registerCommand("monitor", {
    description: "Start a monitor: [--match, --ignore, --name, --wake, --protect] <command>",
    getArgumentCompletions: completing(
      () => import("./complete-monitor.ts"),
      ({ completeMonitor }, prefix) => completeMonitor(prefix),
    ),
    handler: starting(runtime, "monitor", (runs, args, ctx) => runs.monitor(args, ctx)),
  });

  pi.registerCommand("monitor-stop", {
    description: "Stop a monitor or a job: <id|all>",
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runtime.started?.registry.running() ?? [], prefix, true),
    ),
    handler: run("monitor-stop", (runs, args, _ctx, startsBefore) => runs.monitorStop(args, startsBefore)),
  });

  pi.registerCommand("monitor-restart", {
    description: "Start a monitor or a job again: <id>",
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: starting(runtime, "monitor-restart", (runs, args, ctx) => runs.monitorRestart(args, ctx)),
  });

  pi.registerCommand("monitor-tail", {
    description: "Show a monitor's stderr: <id> [lines]",
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: run("monitor-tail", (runs, args, ctx) => runs.monitorTail(args, ctx)),
  });

  pi.registerCommand("monitor-clean", {
    description: "Stop all monitors; jobs run on",
    handler: run("monitor-clean", (runs, _args, _ctx, startsBefore) => runs.monitorClean(startsBefore)),
  });
}

/** @param parts of all features */
export function registerSettingsCommand(pi: ExtensionAPI, parts: readonly SettingsPart<object>[]): void {
  pi.registerCommand("monitor-settings", {
    description: "Show the settings of pi-monitor and where they come from; change the common ones",
    handler: async (_args, ctx) => {
      const [{ showOrExplain }, { runSettingsCommand }] = await Promise.all([
        showing(),
        import("./settings-command.ts"),
      ]);
      await showOrExplain(ctx, () => runSettingsCommand(parts, ctx));
    },
  });
}

export function registerJobCommands(
  pi: ExtensionAPI,
  runtime: LazyRuntime<MonitorRuntime>,
  bash: SessionBash,
): void {
  const run = runner(runtime);
  const start = starting(runtime, "bg", (runs, args, ctx) => runs.bg(args, ctx));
  const showAll = run("bg", (runs, _args, ctx) => runs.bgAlone(ctx));
  const alone = async (args: string, ctx: ExtensionCommandContext): Promise<void> => {
    const { calls } = bash;
    if (!calls?.isRunning) return await showAll(args, ctx);
    await (await showing()).showOrExplain(ctx, () => calls.moveNewest("user"));
  };

  pi.registerCommand("bg", {
    description: "Start a background job: <command>; alone, move the running command, or show all",
    handler: (args, ctx) => (NOTHING_TYPED.test(args) ? alone(args, ctx) : start(args, ctx)),
  });

  pi.registerCommand("bg-logs", {
    description: "Show the end of a job's log: <id>",
    getArgumentCompletions: completing(completeIds, (ids, prefix) =>
      ids.completeIds(runningFirst(runtime), prefix),
    ),
    handler: run("bg-logs", (runs, args, ctx) => runs.bgLogs(args, ctx)),
  });
}

function runningFirst({ started }: LazyRuntime<MonitorRuntime>): Task[] {
  return started ? [...started.registry.running(), ...started.registry.ended()] : [];
}

/** @param startsBefore resolves when the starts that were typed before are over */
type Work = (
  runs: CommandRuns,
  args: string,
  ctx: ExtensionCommandContext,
  startsBefore: Promise<void>,
) => Promise<string | undefined>;

/** Makes handlers of commands, which show what their work says, or how the command is used. */
function runner(runtime: LazyRuntime<MonitorRuntime>) {
  return (name: CommandName, work: Work) => async (args: string, ctx: ExtensionCommandContext) => {
    const startsBefore = runtime.startsUnderWay();
    const [{ showOrExplain }, { usageIfAsked }] = await Promise.all([showing(), import("./usage.ts")]);
    await showOrExplain(
      ctx,
      async () =>
        usageIfAsked(name, args) ?? (await work((await runtime.use()).runs, args, ctx, startsBefore)),
    );
  };
}

/** The same for a command that starts something: a reload waits until that has been done and said. */
function starting(runtime: LazyRuntime<MonitorRuntime>, name: CommandName, work: Work) {
  const run = runner(runtime)(name, work);
  return (args: string, ctx: ExtensionCommandContext) => runtime.starting(() => run(args, ctx));
}
