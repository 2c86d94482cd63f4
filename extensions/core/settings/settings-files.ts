import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  SettingsManager,
} from "@earendil-works/pi-coding-agent";
import { displayPath } from "../text/format.ts";
import { settingsText } from "../texts/settings.ts";
import { lastSoundText } from "./last-sound-text.ts";
import type { SettingsSource } from "./merge-settings.ts";
import { type SettingsPart, settingsIn, shortNamesIn } from "./setting.ts";

const SETTINGS_FILE = "settings.json";

/** One of pi's settings files. */
export interface SettingsFile {
  /** Whether the file comes with the project: then it may not lower the user's guard. */
  isProject: boolean;
  /** The path as the user would name it in an editor. */
  path: string;
  /** What the file says; if it cannot be read, what it said when this process last could. */
  content: Readonly<Record<string, unknown>>;
  /** Set if the file cannot be read: a sentence. */
  problem?: string;
}

/**
 * Returns pi's global settings and, if the project is trusted, the project's, which win and come last. pi's
 * own reader keeps keys that it does not know.
 */
export function readSettingsFiles(ctx: ExtensionContext): SettingsFile[] {
  const agentDir = getAgentDir();
  const pi = SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
  // pi tells of none for the file of a project that is not trusted.
  const errors = new Map(pi.drainErrors().map(({ scope, error }) => [scope, error] as const));
  const file = (directory: string, content: object, isProject: boolean): SettingsFile => {
    const path = join(directory, SETTINGS_FILE);
    const shown = displayPath(path);
    const error = errors.get(isProject ? "project" : "global");
    if (!error) return { path: shown, content: { ...content }, isProject };
    const before = lastSoundText(path);
    const problem = settingsText.unreadable(shown, error, before !== undefined);
    return { path: shown, content: contentOf(before), isProject, problem };
  };
  return [
    file(agentDir, pi.getGlobalSettings(), false),
    file(join(ctx.cwd, CONFIG_DIR_NAME), pi.getProjectSettings(), true),
  ];
}

/** Returns the path of pi's global settings as the user would name it. */
export function userSettingsPath(): string {
  return displayPath(join(getAgentDir(), SETTINGS_FILE));
}

/** Returns a sentence for each file that cannot be read. */
export function settingsFileProblems(files: readonly SettingsFile[]): string[] {
  return files.flatMap(({ problem }) => problem ?? []);
}

/** Returns each file's settings of one feature. */
export function sourcesOf(part: SettingsPart<object>, files: readonly SettingsFile[]): SettingsSource[] {
  return files.map(({ content, path, isProject }) => ({
    path,
    isProject,
    value: settingsIn(part, content),
    shortNames: shortNamesIn(part, content),
  }));
}

/** @param text was read as JSON before */
function contentOf(text = ""): SettingsFile["content"] {
  return text.trim() === "" ? {} : { ...JSON.parse(text) };
}
