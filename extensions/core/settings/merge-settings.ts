import type { TSchema } from "typebox";
import { soundPart } from "../schema/sound-part.ts";
import { wrongPart } from "../schema/wrong-part.ts";
import { label, valueLabel } from "../text/label.ts";
import { nearestName } from "../text/nearest.ts";
import { settingsText } from "../texts/settings.ts";
import { refusalOfProject } from "./project-rule.ts";
import type { SettingsPart } from "./setting.ts";

/** Bounds the list, because a file may hold a thousand bad keys. */
const PROBLEMS_MAX = 10;
const SHOWN_MAX_CHARS = 80;

/** One settings file as it was read. */
export interface SettingsSource {
  /** Whether the file comes with the project: then it may not lower the user's guard. */
  isProject: boolean;
  /** The path as the user would name it in an editor. */
  path: string;
  /** The value under the key; undefined if there is none. */
  value: unknown;
  /** The keys as which the file has settings outside of the part's own object. */
  shortNames?: ReadonlyMap<string, string>;
}

/** The merged settings, and the problems of their sources. */
export interface MergedSettings<Settings> {
  settings: Readonly<Settings>;
  /** The problems as sentences. */
  problems: string[];
  /** The path of its file for each value that is not the default. */
  origins: ReadonlyMap<string, string>;
}

/**
 * Merges the sources, the later ones winning, over the defaults.
 * @returns the settings, and a problem for each bad value, or part of one, which is left out; without a sound part
 * the value below it holds
 */
export function mergeSettings<Settings extends object>(
  { key: name, schema, defaults }: SettingsPart<Settings>,
  sources: readonly SettingsSource[],
): MergedSettings<Settings> {
  const byDefault = new Map<string, unknown>(Object.entries(defaults));
  const held = new Map(byDefault);
  const known = schema.properties;
  const problems: string[] = [];
  const origins = new Map<string, string>();
  for (const { path, value, isProject, shortNames } of sources) {
    if (value === undefined) continue;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(settingsText.noSettings(path, name, shown(value)));
      continue;
    }
    const found: string[] = [];
    for (const [key, given] of Object.entries(value)) {
      const setting = Object.hasOwn(known, key) ? known[key] : undefined;
      if (!setting) {
        found.push(`${label(path)}: ${name} ${unknownKey(key, Object.keys(known))}`);
        continue;
      }
      const isDefault = held.get(key) === byDefault.get(key);
      const place = shortNames?.get(key) ?? `${name}.${key}`;
      const checked = checkedValue(place, given, setting, held.get(key), isDefault, isProject);
      if (checked.isUsed) {
        held.set(key, checked.value);
        origins.set(key, path);
      }
      found.push(...checked.problems.map((problem) => `${label(path)}: ${problem}`));
    }
    problems.push(...found.slice(0, PROBLEMS_MAX));
    const more = found.length - PROBLEMS_MAX;
    if (more > 0) problems.push(settingsText.moreAreWrong(path, more, name));
  }
  return { settings: { ...defaults, ...Object.fromEntries(held) }, problems, origins };
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return settingsText.noSuchSetting(key, nearest, known);
}

/** The value that a file gives, as far as it is used, and the problems with it as sentences. */
type CheckedValue =
  | { isUsed: true; value: unknown; problems: readonly string[] }
  | { isUsed: false; problems: readonly [string] };

/** @param holds the value that holds without this file */
function checkedValue(
  place: string,
  given: unknown,
  schema: TSchema,
  holds: unknown,
  isDefault: boolean,
  isProject: boolean,
): CheckedValue {
  const sound = soundPart(schema, given, place);
  if (!sound) {
    const used = typeof holds === "object" ? shown(holds) : holds;
    const wrong = wrongPart(schema, given, place);
    const problem = settingsText.wrong(wrong, used === undefined ? undefined : String(used), isDefault);
    return { isUsed: false, problems: [problem] };
  }
  const { value, problems } = sound;
  const refusal = isProject ? refusalOfProject(schema, value, holds) : undefined;
  if (refusal !== undefined)
    return { isUsed: false, problems: [settingsText.refusedToProject(place, shown(value), refusal)] };
  return { isUsed: true, value, problems: problems.map(settingsText.leftOut) };
}

function shown(value: unknown): string {
  return valueLabel(value, SHOWN_MAX_CHARS);
}
