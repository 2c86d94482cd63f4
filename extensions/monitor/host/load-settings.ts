import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { mergeSettings } from "../../core/settings/merge-settings.ts";
import { readSources } from "../../core/settings/read-sources.ts";
import { monitorSettings } from "../settings/rules.ts";
import type { MonitorSettings } from "../settings/settings.ts";

export interface LoadedSettings {
  monitor: MonitorSettings;
  /** What is wrong in the files, a sentence each. */
  problems: string[];
}

/** What the user and, once it is trusted, the project have set. */
export function loadSettings(ctx: ExtensionContext): LoadedSettings {
  const { settings, problems } = mergeSettings(monitorSettings, readSources(monitorSettings.key, ctx));
  return { monitor: settings, problems };
}
