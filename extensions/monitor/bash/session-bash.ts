import type { ExtensionAPI, ExtensionContext, ToolInfo } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { MONITOR_USER_BASH, type MonitorUserBash } from "../bus.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import type { BashCalls } from "./bash-calls.ts";
import type { BashGuard } from "./guard/guard.ts";
import { replaceBash } from "./replace-bash.ts";

/** The work of a session with pi's own `bash`. */
export interface SessionBash {
  /** Set if another extension has replaced it, and this one keeps out. */
  readonly replaced: ToolInfo | undefined;
  /** The commands in the foreground, once there was one. */
  readonly calls: BashCalls | undefined;
}

/** Sets up the parts needed from the start of a session; the first call loads the rest. */
export function setUpBash(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  settings: Readonly<MonitorSettings>,
  runtime: LazyRuntime<MonitorRuntime>,
): SessionBash {
  const bash = settings.bash ? pi.getAllTools().find(({ name }) => name === "bash") : undefined;
  const isOwn = bash?.sourceInfo.source === "builtin" && process.platform !== "win32";
  if (isOwn && settings.bashGuard !== "off") guardCalls(pi, settings.bashGuard);
  const calls = isOwn && settings.jobs ? foregroundCalls(pi, ctx, settings, runtime) : undefined;
  return {
    replaced: isOwn ? undefined : bash,
    get calls() {
      return calls?.loaded();
    },
  };
}

function foregroundCalls(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  settings: Readonly<MonitorSettings>,
  runtime: LazyRuntime<MonitorRuntime>,
) {
  let loading: Promise<BashCalls> | undefined;
  let loaded: BashCalls | undefined;
  const load = async (): Promise<BashCalls> => {
    const { loadBashCalls } = await import("./load-bash-calls.ts");
    loaded = loadBashCalls(ctx, settings, runtime);
    return loaded;
  };
  const use = (): Promise<BashCalls> => {
    loading ??= load();
    return loading;
  };
  replaceBash(pi, ctx, use, () => loaded);
  pi.on("user_bash", async ({ command, cwd, excludeFromContext }) => {
    // The model is told the end of a job, but must not hear of such a command.
    if (excludeFromContext) return undefined;
    const calls = await use().catch(() => undefined);
    if (!calls) return undefined;
    pi.events.emit(MONITOR_USER_BASH, { command, cwd, excludeFromContext } satisfies MonitorUserBash);
    return { operations: calls.operationsFor(command) };
  });
  pi.on("session_shutdown", ({ reason }) => loaded?.close(reason === "reload"));
  return { loaded: () => loaded };
}

function guardCalls(pi: ExtensionAPI, mode: "remind" | "refuse"): void {
  let loading: Promise<BashGuard> | undefined;
  const use = (): Promise<BashGuard> => {
    loading ??= import("./guard/guard.ts").then(({ BashGuard }) => new BashGuard(pi));
    return loading;
  };
  if (mode === "refuse") {
    pi.on("tool_call", async ({ toolName, input }) => {
      const reason = toolName === "bash" ? (await use()).refusal(input) : undefined;
      return reason === undefined ? undefined : { block: true, reason };
    });
    return;
  }
  const startedAtMs = new Map<string, number>();
  pi.on("tool_execution_start", ({ toolCallId, toolName }) => {
    if (toolName === "bash") startedAtMs.set(toolCallId, performance.now());
  });
  pi.on("tool_execution_end", ({ toolCallId }) => void startedAtMs.delete(toolCallId));
  pi.on("tool_result", async (event) => {
    if (event.toolName !== "bash") return undefined;
    const seconds = (performance.now() - (startedAtMs.get(event.toolCallId) ?? 0)) / 1_000;
    const reminder = (await use()).reminder(event.input, event.isError ? seconds : undefined);
    if (reminder === undefined) return undefined;
    // A new text without data for scripts would drop that.
    const { content, structuredContent } = event as typeof event & { structuredContent?: unknown };
    return { content: [...content, { type: "text", text: reminder }], structuredContent };
  });
}
