import { mergeSettings, type SettingsSource } from "../../../extensions/core/settings/merge-settings.ts";
import { monitorSettings } from "../../../extensions/monitor/settings/settings.ts";

export const path = "~/.pi/agent/settings.json";
export const projectPath = ".pi/settings.json";

/** Merges settings of monitors. */
export function merge(sources: SettingsSource[]) {
  return mergeSettings(monitorSettings, sources);
}

/** Returns the problems with one source, and the resulting settings. */
export function merged(value: unknown) {
  return merge([{ path, value, isProject: false }]);
}
