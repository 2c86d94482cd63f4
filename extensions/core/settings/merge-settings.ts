import { label, quotedLabel } from "../text/label.ts";
import { nearestName } from "../text/nearest.ts";
import { refusalOfProject, type SettingRule } from "./setting-rule.ts";

/** Somebody may have written a thousand keys. */
const PROBLEMS_MAX = 10;
const SHOWN_MAX_CHARS = 80;

/** One settings file as it was read. */
export interface SettingsSource {
  /** Whether it comes with the project: then it may not lower the user's guard. */
  isProject: boolean;
  /** As the user would name it in an editor. */
  path: string;
  /** What stands under the key; undefined if nothing does. */
  value: unknown;
}

/** The settings under one key of pi's settings files. */
export interface SettingsSchema<Settings extends object> {
  key: string;
  rules: Readonly<Record<keyof Settings & string, SettingRule>>;
  defaults: Readonly<Settings>;
}

/**
 * Merges the sources, the later ones winning, over the defaults.
 * @returns the settings, and for each bad value what is wrong with it; the value below it holds then
 */
export function mergeSettings<Settings extends object>(
  { key: name, rules, defaults }: SettingsSchema<Settings>,
  sources: readonly SettingsSource[],
): { settings: Settings; problems: string[] } {
  const settings = { ...defaults };
  const problems: string[] = [];
  for (const { path, value, isProject } of sources) {
    if (value === undefined) continue;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(
        `${label(path)}: ${name} is ${shown(value)}; allowed is an object of settings. It is ignored.`,
      );
      continue;
    }
    const found: string[] = [];
    for (const [key, given] of Object.entries(value)) {
      const problem = isKeyOf(key, rules)
        ? problemWith(given, rules[key], settings[key], settings[key] === defaults[key], isProject)
        : unknownKey(key, Object.keys(rules));
      if (problem === undefined) Object.assign(settings, { [key]: given });
      else found.push(`${label(path)}: ${isKeyOf(key, rules) ? `${name}.${key}` : name} ${problem}`);
    }
    problems.push(...found.slice(0, PROBLEMS_MAX));
    const more = found.length - PROBLEMS_MAX;
    if (more > 0) problems.push(`${label(path)}: ${more} more are wrong under ${name}.`);
  }
  return { settings, problems };
}

function isKeyOf<Rules extends object>(key: string, rules: Rules): key is keyof Rules & string {
  return Object.hasOwn(rules, key);
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return `has no setting ${quotedLabel(key, SHOWN_MAX_CHARS)}. ${
    nearest === undefined ? `Known are ${known.join(", ")}.` : `Is ${nearest} meant?`
  }`;
}

function problemWith(
  value: unknown,
  rule: SettingRule,
  holds: unknown,
  isDefault: boolean,
  isProject: boolean,
): string | undefined {
  if (!rule.accepts(value)) {
    return (
      `is ${shown(value)}; allowed is ${rule.allowed}. ` +
      (holds === undefined ? "It is ignored." : `${isDefault ? "The default " : ""}${holds} is used.`)
    );
  }
  const refusal = isProject ? refusalOfProject(rule, value, holds) : undefined;
  return refusal && `is ${shown(value)}; a project ${refusal}. The user's settings hold.`;
}

function shown(value: unknown): string {
  return label(JSON.stringify(value), SHOWN_MAX_CHARS);
}
