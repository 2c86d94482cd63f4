import type { ExtensionAPI, ExtensionContext, SessionStartEvent } from "@earendil-works/pi-coding-agent";
import type { Arbiter } from "../core/delivery/arbiter.ts";
import type { FeatureRuntime } from "../core/pi/lazy-runtime.ts";
import type { ListTabs } from "../core/pi/list-tab.ts";
import { sayAtExit } from "../core/pi/say-at-exit.ts";
import { show } from "../core/pi/show.ts";
import { Guardian } from "../core/processes/guardian.ts";
import type { FeatureTools } from "../core/tools/declare-tool.ts";
import type { MovedJob, MoveRequest } from "./bash/foreground-call.ts";
import { makeJob } from "./bash/make-job.ts";
import { MONITOR_ASKED, MONITOR_FOOTER, type MonitorFooter } from "./bus.ts";
import { ForExtensions } from "./client/for-extensions.ts";
import { CommandRuns } from "./commands/command-runs.ts";
import { Everywhere } from "./commands/everywhere.ts";
import type { SavedCommands } from "./commands/saved-commands.ts";
import { startedTask } from "./commands/started-facts.ts";
import { attachDelivery } from "./delivery/attach.ts";
import { keepCacheWarm } from "./delivery/keep-cache-warm.ts";
import { StopListener } from "./everywhere/stop-listener.ts";
import { Announcer } from "./host/announce.ts";
import { claim, leave } from "./host/handover.ts";
import { endTasksOnSignal } from "./host/headless-signals.ts";
import { taskDirectory } from "./host/paths.ts";
import { quitLine } from "./host/quit-line.ts";
import { relist } from "./host/relisting.ts";
import { goesOnAfter, switchText } from "./host/session-switch.ts";
import { loadShellSettings } from "./host/shell-settings.ts";
import { TaskRegistry } from "./registry.ts";
import { TaskRestarts } from "./restart/task-restarts.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import { JobStarter } from "./start-job.ts";
import { MonitorStarter } from "./start-monitor.ts";
import { taskShape } from "./task-shape.ts";
import { Tasks, type TasksObserver } from "./tasks.ts";
import type { RelistReason } from "./texts/session.ts";
import { startText } from "./texts/starts.ts";
import type { JobToolCalls } from "./tools/job-tools.ts";
import type { MonitorToolCalls } from "./tools/monitor-tools.ts";
import type { SendToolCalls } from "./tools/send-tool.ts";
import { toolCalls } from "./tools/tool-calls.ts";
import type { WaitToolCalls } from "./tools/wait-tool.ts";
import { Dock } from "./ui/dock.ts";
import { JobsLine } from "./ui/jobs-line.ts";
import { newEnds } from "./ui/new-ends.ts";
import { PanelOpener } from "./ui/panel/panel-opener.ts";
import { tellStarted } from "./ui/started-row.ts";
import { MonitorStatus } from "./ui/status.ts";
import { Toasts } from "./ui/toasts.ts";
import { tellInRow } from "./ui/told-row.ts";
import { Waits } from "./wait/waits.ts";

/** The runtime of the tasks of one session, with the work of its tools and commands. */
export interface MonitorRuntime extends FeatureRuntime {
  readonly registry: TaskRegistry;
  readonly calls: MonitorToolCalls & JobToolCalls & WaitToolCalls & SendToolCalls;
  readonly runs: CommandRuns;
  /** Returns the commands for saved tasks. */
  saved(): Promise<SavedCommands>;
  readonly forExtensions: ForExtensions;
  readonly jobs: JobStarter;
  /** Makes a job of a command in the foreground. @throws Error that says why it stays there */
  makeJob(request: MoveRequest, ctx: ExtensionContext): Promise<MovedJob>;
  /** Tells the model again which tasks run, and the person what has become of others. */
  relist(reason: RelistReason): void;
  /** Tells the model something about no task of this session. */
  note(text: string): void;
}

/** The parts of the session that the runtime gets. */
interface Given {
  settings: MonitorSettings;
  /** From the start of the session, since a run is announced only when it begins. */
  arbiter: Arbiter;
  tools: FeatureTools;
  /** The reason of its start. */
  reason: SessionStartEvent["reason"];
  /** Whether to go on with the tasks that the runtime before a reload or a switch left. */
  takesOver: boolean;
  /** Other features' lists for the panel. */
  listTabs: ListTabs;
}

/** Starts the runtime, perhaps in the middle of a run of the agent. */
export async function startRuntime(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  { settings, arbiter, tools, reason, takesOver, listTabs }: Given,
): Promise<MonitorRuntime> {
  const attention = await attentionOf(ctx, settings);
  const registry = new TaskRegistry();
  const { delivery, hold } = attachDelivery(pi, ctx, arbiter, settings, {
    runningTasks: () => registry.running(),
    onWaiting: () => refresh(),
  });
  const dock = settings.dock ? new Dock(ctx, registry) : undefined;
  const toasts = new Toasts(ctx, settings, () => delivery.isIdleBudgetUsedUp, dock);
  const before = takesOver ? claim(taskShape) : undefined;
  const left = before === "unfit" ? undefined : before;
  const jobsLine = new JobsLine(ctx, registry, dock);
  const docks = dock ? [dock] : [];
  const stopListener = new StopListener(taskDirectory(), {
    running: () => registry.running(),
    stop: (id, by) => tasks.stop(id, by),
  });
  const announcer = new Announcer(pi.events);
  const observers = [announcer, ...docks, toasts, jobsLine, ...attention, stopListener];
  const tellOfFooter = (isShown: boolean): void =>
    pi.events.emit(MONITOR_FOOTER, { isShown } satisfies MonitorFooter);
  const status = new MonitorStatus(ctx, tellOfFooter);
  const isInTerminal = ctx.mode === "tui";
  let hasEnded = false;
  const refresh = (): void => {
    if (hasEnded) return;
    status.show(registry.running(), delivery.backlog, ctx.isIdle());
    hold?.check();
  };
  const waits = new Waits(delivery, settings.wakeIntervalMs);
  const tasks = new Tasks(registry, delivery, waits, left?.guardian ?? new Guardian(), observers, refresh);
  const stopAnswering = pi.events.on(MONITOR_ASKED, () => {
    for (const task of registry.running()) announcer.adopted(task);
    tellOfFooter(status.isShown);
  });
  const removeSignalHandlers = hold && endTasksOnSignal(hold, () => tasks.close());
  const shell = loadShellSettings(ctx);
  const monitors = new MonitorStarter(tasks, settings, shell);
  const jobs = new JobStarter(tasks, settings, shell);
  const restarts = new TaskRestarts(monitors, jobs, {
    started: (started) => tellStarted(pi, ctx, started),
    rowsComeAtOnce: () => isInTerminal && ctx.isIdle() && !delivery.isIdleBudgetUsedUp,
    toModel: (text) => delivery.offer({ kind: "note", atMs: Date.now(), text, isForModelAlone: true }),
  });
  const everywhere = new Everywhere(settings.killDaemons);
  const panel = new PanelOpener(tasks, restarts, everywhere, listTabs, (text) =>
    pi.sendUserMessage(text, { deliverAs: "steer" }),
  );

  pi.on("agent_settled", () => {
    toasts.agentSettled();
    // The agent is idle only after this event.
    setImmediate(refresh);
  });
  pi.on("agent_start", refresh);
  keepCacheWarm(pi, () => registry.running());
  pi.on("input", ({ source }) => {
    tasks.forgetRepeats();
    if (source !== "extension") waits.userSpoke();
  });
  pi.on("tool_execution_end", (event) => {
    // Our own tools do not make a repeated event news.
    if (!tools.has(event.toolName)) tasks.forgetRepeats();
  });

  const knownAsEnded = new Set<string>();
  if (left) {
    tasks.takeOver(left, ctx.sessionManager.getSessionId());
    const text = reason === "reload" ? undefined : switchText(left);
    const endedIds = left.ended.map(({ id }) => id);
    if (text !== undefined) tellInRow(pi, ctx, text, endedIds);
    for (const id of endedIds) knownAsEnded.add(id);
  }
  if (before === "unfit") show(ctx, startText.otherVersion, "warning");

  let saved: Promise<SavedCommands> | undefined;
  const loadSaved = async (): Promise<SavedCommands> => {
    const { SavedCommands } = await import("./commands/saved-commands.ts");
    const starters = { monitors, jobs, hasJobs: settings.jobs };
    return new SavedCommands(registry, starters, (task) => tellStarted(pi, ctx, startedTask(task)));
  };

  return {
    registry,
    calls: toolCalls(tasks, monitors, jobs, settings, { waits, delivery }, pi.events),
    forExtensions: new ForExtensions(tasks, monitors, jobs),
    jobs,
    runs: new CommandRuns(tasks, monitors, jobs, panel, restarts, everywhere, {
      started: (started) => tellStarted(pi, ctx, started),
      newEnds: () => newEnds(ctx, delivery, toasts),
    }),
    saved() {
      // Imported once: at two imports at a time, pi's loader gives the second one an unfinished module.
      saved ??= loadSaved();
      return saved;
    },
    makeJob: (request, ctx) => makeJob(jobs, request, ctx),
    relist(reason) {
      relist(ctx.sessionManager.getBranch(), tasks, delivery, reason, {
        knows: (id) => knownAsEnded.has(id),
        tell(text, endedIds) {
          for (const id of endedIds) knownAsEnded.add(id);
          // Where nobody is, stderr is only for problems.
          if (ctx.hasUI) tellInRow(pi, ctx, text, endedIds);
        },
      });
    },
    note: (text) => delivery.offer({ kind: "note", atMs: Date.now(), text }),
    async end(reason) {
      removeSignalHandlers?.();
      stopAnswering();
      hasEnded = true;
      status.close();
      panel.close(reason === "quit");
      const line = reason === "quit" && isInTerminal ? quitLine(registry.running()) : undefined;
      if (line !== undefined) sayAtExit(line);
      try {
        const goesOn = goesOnAfter(reason, settings.onSessionSwitch);
        const left = goesOn && (await tasks.letGo(reason === "reload" ? undefined : goesOn));
        if (left && (reason === "reload" || !left.isEmpty)) leave(left, taskShape);
        else await tasks.close();
      } finally {
        // At the last ends observers set timers, and a timer that asks a session that is gone makes pi exit.
        tasks.forgetObservers();
        toasts.close();
        stopListener.close();
        for (const shown of [...docks, ...attention]) shown.close();
        jobsLine.close();
      }
    },
  };
}

/** Loads the observer that calls the user, if the settings ask for it. Only a terminal has a bell. */
async function attentionOf(
  ctx: ExtensionContext,
  { attention }: Pick<MonitorSettings, "attention">,
): Promise<(TasksObserver & { close(): void })[]> {
  if (!attention || ctx.mode !== "tui") return [];
  const { Attention } = await import("./attention/attention.ts");
  return [new Attention(ctx, attention, (sequence) => process.stdout.write(sequence))];
}
