import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import type { SettingsPart } from "../../core/settings/setting.ts";
import { readSettingsFiles, settingsFileProblems } from "../../core/settings/settings-files.ts";
import { settingsInForce, settingsText } from "../../core/settings/settings-in-force.ts";
import { showSettingsScreen } from "../../core/settings/settings-screen.ts";

/** @returns a text to show, if any */
export async function runSettingsCommand(
  parts: readonly SettingsPart<object>[],
  ctx: ExtensionCommandContext,
): Promise<string | undefined> {
  if (ctx.mode === "tui") return await showSettingsScreen(parts, ctx);
  const problems = settingsFileProblems(readSettingsFiles(ctx));
  return [...problems, settingsText(settingsInForce(parts, ctx))].join("\n");
}
