import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { FeatureSession } from "../core/pi/feature.ts";
import { othersFirst } from "../core/pi/start-options.ts";
import { setUpBash } from "./bash/session-bash.ts";
import {
  registerCommands,
  registerJobCommands,
  registerSettingsCommand,
} from "./commands/register-commands.ts";
import type { MonitorRuntime } from "./runtime.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import { earlierText } from "./texts/declared.ts";
import type { RelistReason } from "./texts/session.ts";
import { declareJobTools } from "./tools/job-tools.ts";

/** What nobody waits for at the start of a session is done once, this long after it. */
const LATER_DELAY_MS = 1_000;

/**
 * Sets up the parts that a session needs from its start. Everything else is loaded at its first use, since
 * each import here delays the start of pi.
 * @returns a function that ends the session, called after the end of its runtime
 */
export async function startSession({
  pi,
  ctx,
  start: { reason },
  arbiter,
  runtime,
  tools,
  settings,
  settingsParts,
  listTabs,
}: FeatureSession<MonitorRuntime, MonitorSettings>): Promise<() => Promise<void>> {
  // The first session of a pi has none before it.
  const takesOver = reason !== "startup" && (await import("./host/handover.ts")).isSomethingLeft();
  let loading: ReturnType<typeof loadInPieces> | undefined;
  const loadRuntime = (): ReturnType<typeof loadInPieces> => {
    loading ??= loadInPieces();
    return loading;
  };
  runtime.startWith(async () => {
    const { startRuntime } = await loadRuntime();
    return await startRuntime(pi, ctx, { settings, arbiter, tools, reason, takesOver, listTabs });
  });

  const bash = setUpBash(pi, ctx, settings, runtime);
  registerCommands(pi, runtime, bash, ctx.cwd);
  registerSettingsCommand(pi, settingsParts);
  if (settings.jobs) {
    tools.declare((declare) => declareJobTools(declare, runtime));
    registerJobCommands(pi, runtime, bash);
  }
  if (settings.confirm) {
    const { confirmStarts } = await import("./host/confirm.ts");
    confirmStarts(pi, (name, input) => tools.startRequest(name, input));
  }

  let stopAskingAtQuit: (() => void) | undefined;
  if (settings.confirmQuit && ctx.mode === "tui") {
    const { confirmQuit } = await import("./host/confirm-quit.ts");
    stopAskingAtQuit = confirmQuit(ctx, () => runtime.started?.registry.running() ?? []);
  }

  const stopAnswering = pi.events.on("monitor:request", async (data) => {
    const { answerRequest } = await import("./client/answer.ts");
    await answerRequest(data, { bus: pi.events, ctx, runtime, settings });
  });

  const relist = async (why: RelistReason): Promise<void> => {
    if ((await lookAtBranch(pi, ctx)) || runtime.started) (await runtime.use()).relist(why);
  };
  pi.on("session_compact", () => relist("compaction"));
  pi.on("session_tree", () => relist("branch"));
  if (takesOver) await runtime.use();
  await relist(reason);

  const ended = new AbortController();
  let adopting: Promise<() => void> | undefined;
  const adopt = async (): Promise<void> => {
    if (!settings.jobs || process.platform === "win32" || ended.signal.aborted) return;
    adopting ??= import("./adopt/adopt-children.ts").then(({ adoptChildren }) =>
      adoptChildren({ bus: pi.events, ctx, runtime, settings }),
    );
    await adopting;
  };
  // No extension has a child to hand over earlier. pi loads much now, too, and keys are not to wait for both.
  pi.on(
    "agent_start",
    () =>
      void othersFirst()
        .then(adopt)
        .catch(() => {}),
  );
  pi.on("tool_execution_start", adopt);

  let cleaning: Promise<void> | undefined;
  const removeOldFiles = (): Promise<void> => {
    cleaning ??= import("./host/old-files.ts")
      .then(({ removeOldTaskFiles }) => removeOldTaskFiles(settings.keepDays))
      // The next session repeats it.
      .catch(() => {});
    return cleaning;
  };
  const attendToEarlierTasks = async (): Promise<void> => {
    const { attendToEarlierTasks } = await import("./earlier/attend.ts");
    await attendToEarlierTasks(ctx, {
      killDaemons: settings.killDaemons,
      signal: ended.signal,
      useRuntime: () => runtime.use(),
    });
  };
  const startSaved = async (): Promise<void> => {
    const { mayStartByItself } = await import("./saved/may-start-by-itself.ts");
    if (!ctx.hasUI || !mayStartByItself(ctx.cwd)) return;
    const saved = await (await runtime.use()).saved();
    await saved.startByThemselves(ctx, ended.signal, (work) => runtime.starting(work));
  };
  const later = setTimeout(() => {
    void startSaved().catch((error: unknown) => tellOfSaved(ctx, ended.signal, error));
    // The next session repeats it.
    void attendToEarlierTasks().catch(() => {});
    void removeOldFiles();
    // After a failure nobody is answered, as if this package were not loaded.
    void adopt().catch(() => {});
    // The first task would wait for it; a failure is told by that.
    void loadRuntime().catch(() => {
      loading = undefined;
    });
  }, LATER_DELAY_MS);
  later.unref();
  return async () => {
    stopAnswering();
    stopAskingAtQuit?.();
    clearTimeout(later);
    (await adopting?.catch(() => undefined))?.();
    ended.abort();
    await removeOldFiles();
  };
}

/** Loads what runs tasks, in pieces: no key waits for all of it. */
async function loadInPieces(): Promise<typeof import("./runtime.ts")> {
  await othersFirst();
  await import("../core/text/line-filter.ts");
  await othersFirst();
  const loaded = await import("./runtime.ts");
  await othersFirst();
  return loaded;
}

/** @param signal aborted once the session has ended */
async function tellOfSaved(ctx: ExtensionContext, signal: AbortSignal, error: unknown): Promise<void> {
  const [{ show }, { errorLabel }] = await Promise.all([
    import("../core/pi/show.ts"),
    import("../core/text/label.ts"),
  ]);
  if (!signal.aborted) show(ctx, earlierText.savedNotStarted(errorLabel(error)), "warning");
}

/**
 * Tells the person in the terminal which of their tasks on the branch ended with pi. A new session has no
 * messages yet.
 * @returns whether the branch has tasks whose end the model has not heard
 */
async function lookAtBranch(pi: ExtensionAPI, ctx: ExtensionContext): Promise<boolean> {
  const branch = ctx.sessionManager.getBranch();
  if (!branch.some(({ type }) => type === "message")) return false;
  const { unendedStarts, unendedTasks } = await import("./host/unended-tasks.ts");
  const starts = ctx.mode === "tui" ? unendedStarts(branch) : [];
  if (starts.length > 0) (await import("./host/gone-starts.ts")).tellGoneStarts(pi, ctx, starts);
  return unendedTasks(branch).length > 0;
}
