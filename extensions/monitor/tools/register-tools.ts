import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../lazy-runtime.ts";
import { monitorListTool } from "./monitor-list-tool.ts";
import { monitorReadStderrTool } from "./monitor-read-stderr-tool.ts";
import { monitorStopTool } from "./monitor-stop-tool.ts";
import { monitorTool } from "./monitor-tool.ts";

/** The tools for monitors; those for jobs depend on the settings. */
export function registerMonitorTools(pi: ExtensionAPI, runtime: LazyRuntime): void {
  pi.registerTool(monitorTool(runtime));
  pi.registerTool(monitorStopTool(runtime));
  pi.registerTool(monitorListTool(runtime));
  pi.registerTool(monitorReadStderrTool(runtime));
}
