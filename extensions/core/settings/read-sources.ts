import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  SettingsManager,
} from "@earendil-works/pi-coding-agent";
import { displayPath } from "../text/format.ts";
import type { SettingsSource } from "./merge-settings.ts";

/**
 * What stands under a key in pi's global settings and, once the project is trusted, in the project's, read
 * by pi's own reader. The winning one last.
 */
export function readSources(key: string, ctx: ExtensionContext): SettingsSource[] {
  const agentDir = getAgentDir();
  const pi = SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
  return [
    {
      path: displayPath(join(agentDir, "settings.json")),
      value: valueUnder(key, pi.getGlobalSettings()),
      isProject: false,
    },
    {
      path: displayPath(join(ctx.cwd, CONFIG_DIR_NAME, "settings.json")),
      value: valueUnder(key, pi.getProjectSettings()),
      isProject: true,
    },
  ];
}

/** pi keeps keys that it does not know. */
function valueUnder(key: string, settings: object): unknown {
  return (settings as Record<string, unknown>)[key];
}
