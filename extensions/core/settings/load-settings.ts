import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { show } from "../pi/show.ts";
import { mergeSettings } from "./merge-settings.ts";
import type { SettingsPart } from "./setting.ts";
import { readSettingsFiles, settingsFileProblems, sourcesOf } from "./settings-files.ts";
import { strayKeyProblems } from "./stray-keys.ts";

/** Returns the settings of the user and, if it is trusted, of the project, and shows problems in them. */
export function loadSettings<Settings extends object>(
  part: SettingsPart<Settings>,
  ctx: ExtensionContext,
): Readonly<Settings> {
  const { settings, problems } = mergeSettings(part, sourcesOf(part, readSettingsFiles(ctx)));
  for (const problem of problems) show(ctx, problem, "warning");
  return settings;
}

/** Shows which of pi's settings files could not be read. */
export function tellOfBrokenFiles(ctx: ExtensionContext): void {
  for (const problem of settingsFileProblems(readSettingsFiles(ctx))) show(ctx, problem, "warning");
}

/** Shows those keys of pi's settings files that are probably meant for one of these parts. */
export function tellOfStrayKeys(parts: readonly SettingsPart<object>[], ctx: ExtensionContext): void {
  for (const problem of strayKeyProblems(parts, readSettingsFiles(ctx))) show(ctx, problem, "warning");
}
