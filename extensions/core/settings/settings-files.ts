import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  SettingsManager,
} from "@earendil-works/pi-coding-agent";
import { displayPath } from "../text/format.ts";
import type { SettingsSource } from "./merge-settings.ts";
import { type SettingsPart, settingsIn } from "./setting.ts";

/** One of pi's settings files. */
export interface SettingsFile {
  /** Whether the file comes with the project: then it may not lower the user's guard. */
  isProject: boolean;
  /** The path as the user would name it in an editor. */
  path: string;
  content: Readonly<Record<string, unknown>>;
}

/**
 * Returns pi's global settings and, if the project is trusted, the project's, which win and come last. pi's
 * own reader keeps keys that it does not know.
 */
export function readSettingsFiles(ctx: ExtensionContext): SettingsFile[] {
  const agentDir = getAgentDir();
  const pi = SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
  return [
    {
      path: displayPath(join(agentDir, "settings.json")),
      content: { ...pi.getGlobalSettings() },
      isProject: false,
    },
    {
      path: displayPath(join(ctx.cwd, CONFIG_DIR_NAME, "settings.json")),
      content: { ...pi.getProjectSettings() },
      isProject: true,
    },
  ];
}

/** Returns each file's settings of one feature. */
export function sourcesOf(part: SettingsPart<object>, files: readonly SettingsFile[]): SettingsSource[] {
  return files.map(({ content, ...file }) => ({ ...file, value: settingsIn(part, content) }));
}
