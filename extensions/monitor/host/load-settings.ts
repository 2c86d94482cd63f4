import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  SettingsManager,
} from "@earendil-works/pi-coding-agent";
import { displayPath } from "../../core/text/format.ts";
import { mergeSettings } from "../settings/merge-settings.ts";
import type { MonitorSettings } from "../settings/settings.ts";

export interface LoadedSettings {
  monitor: MonitorSettings;
  /** What is wrong in the files, a sentence each. */
  problems: string[];
}

/** Reads pi's global settings and, once the project is trusted, the project's, through pi's own reader. */
export function loadSettings(ctx: ExtensionContext): LoadedSettings {
  const agentDir = getAgentDir();
  const pi = SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
  const { settings, problems } = mergeSettings([
    {
      path: displayPath(join(agentDir, "settings.json")),
      value: monitorKey(pi.getGlobalSettings()),
      isProject: false,
    },
    {
      path: displayPath(join(ctx.cwd, CONFIG_DIR_NAME, "settings.json")),
      value: monitorKey(pi.getProjectSettings()),
      isProject: true,
    },
  ]);
  return { monitor: settings, problems };
}

/** pi keeps keys that it does not know. */
function monitorKey(settings: object): unknown {
  return (settings as { monitor?: unknown }).monitor;
}
