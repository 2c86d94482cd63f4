import type { ExtensionAPI, ToolInfo } from "@earendil-works/pi-coding-agent";
import type { MonitorSettings } from "../settings/settings.ts";
import type { BashGuard } from "./guard/guard.ts";

/** What a session does with pi's own `bash`. */
export interface SessionBash {
  /** Set where another extension has replaced it, and this one keeps out. */
  readonly replaced: ToolInfo | undefined;
}

/** Sets up what is there of it from the start of a session; the rest is loaded by the first call. */
export function setUpBash(pi: ExtensionAPI, settings: Readonly<MonitorSettings>): SessionBash {
  const bash = settings.bash ? pi.getAllTools().find(({ name }) => name === "bash") : undefined;
  const isOwn = bash?.sourceInfo.source === "builtin" && process.platform !== "win32";
  if (isOwn && settings.bashGuard !== "off") guardCalls(pi, settings.bashGuard);
  return { replaced: isOwn ? undefined : bash };
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
  pi.on("tool_result", async (event) => {
    const reminder = event.toolName === "bash" ? (await use()).reminder(event.input) : undefined;
    if (reminder === undefined) return undefined;
    // Data for scripts is dropped where only the text is given.
    const { content, structuredContent } = event as typeof event & { structuredContent?: unknown };
    return { content: [...content, { type: "text", text: reminder }], structuredContent };
  });
}
