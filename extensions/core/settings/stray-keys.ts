import { label, quotedLabel } from "../text/label.ts";
import { nearestName } from "../text/nearest.ts";
import { holdsSettingsOf, type SettingsPart } from "./setting.ts";
import type { SettingsFile } from "./settings-files.ts";

const KEY_MAX_CHARS = 80;

/**
 * Keys that are probably a part's, misspelt: near to its name, and with one of the settings of a part inside.
 * Other keys are pi's or another package's.
 * @returns a sentence for each
 */
export function strayKeyProblems(
  parts: readonly SettingsPart<object>[],
  files: readonly SettingsFile[],
): string[] {
  const names = parts.map(({ key }) => key);
  return files.flatMap(({ path, content }) =>
    Object.entries(content).flatMap(([key, value]) => {
      if (names.includes(key) || !holdsSettingsOf(parts, value)) return [];
      const nearest = nearestName(key, names);
      if (nearest === undefined) return [];
      return [
        `${label(path)}: ${quotedLabel(key, KEY_MAX_CHARS)} is no key of pi-monitor. Is ${nearest} meant? It is ignored.`,
      ];
    }),
  );
}
