import { nearestName } from "../text/nearest.ts";
import { settingsText } from "../texts/settings.ts";
import { holdsSettingsOf, keysOf, type SettingsPart } from "./setting.ts";
import type { SettingsFile } from "./settings-files.ts";

/**
 * Finds keys that are probably misspelt names of a part: similar to its name, and with one of the settings of
 * a part inside. Other keys belong to pi or to another package.
 * @returns a sentence for each
 */
export function strayKeyProblems(
  parts: readonly SettingsPart<object>[],
  files: readonly SettingsFile[],
): string[] {
  const names = parts.flatMap(keysOf);
  return files.flatMap(({ path, content }) =>
    Object.entries(content).flatMap(([key, value]) => {
      if (names.includes(key) || !holdsSettingsOf(parts, value)) return [];
      const nearest = nearestName(key, names);
      if (nearest === undefined) return [];
      return [settingsText.strayKey(path, key, nearest)];
    }),
  );
}
