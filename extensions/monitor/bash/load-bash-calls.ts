import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { loadShellSettings } from "../host/shell-settings.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import { BashCalls } from "./bash-calls.ts";

/** Called with the first command in the foreground. */
export function loadBashCalls(
  ctx: ExtensionContext,
  settings: Readonly<MonitorSettings>,
  runtime: LazyRuntime<MonitorRuntime>,
): BashCalls {
  return new BashCalls(ctx, {
    ...loadShellSettings(ctx),
    keepBytes: settings.logMaxBytes,
    moveAfterMs: settings.bashToJobAfterSeconds * 1_000,
    makeJob: (request) => runtime.starting(async () => (await runtime.use()).makeJob(request, ctx)),
  });
}
