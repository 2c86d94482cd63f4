import { defaultSettings, type MonitorSettings, TIMEOUT_MS, wakeValues } from "./settings.ts";

const MiB = 1024 * 1024;

interface Rule {
  /** In words, for the error message. */
  allowed: string;
  accepts(value: unknown): boolean;
}

function integer(min: number, max: number): Rule {
  return {
    allowed: `an integer from ${min} to ${max}`,
    accepts: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  };
}

function oneOf(values: readonly string[]): Rule {
  return {
    allowed: `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
    accepts: (value) => values.includes(value as string),
  };
}

const boolean: Rule = { allowed: "true or false", accepts: (value) => typeof value === "boolean" };

const rules: Readonly<Record<keyof MonitorSettings, Rule>> = {
  coalesceMs: integer(10, 10_000),
  eventMaxChars: integer(40, 4_000),
  linesPerSecond: integer(0, 1_000),
  windowSeconds: integer(1, 60),
  maxConcurrent: integer(1, 64),
  defaultTimeoutMs: integer(TIMEOUT_MS.min, TIMEOUT_MS.max),
  killGraceMs: integer(0, 60_000),
  logMaxBytes: integer(MiB / 4, 1024 * MiB),
  keepDays: integer(0, 3_650),
  boundaryMaxChars: integer(1_000, 100_000),
  taskMaxChars: integer(4_000, 10_000_000),
  wakeIntervalMs: integer(0, 3_600_000),
  toasts: oneOf(["busy", "always", "never"]),
  stderrNotice: boolean,
  killDaemons: boolean,
  jobs: boolean,
  maxJobs: integer(1, 64),
  jobKillGraceMs: integer(0, 600_000),
  confirm: boolean,
  wake: oneOf(wakeValues),
};

/** One settings file as it was read. */
export interface SettingsSource {
  /** Whether it comes with the project: then it may not lower the user's guard. */
  isProject: boolean;
  /** As the user would name it in an editor. */
  path: string;
  /** What stands under the key `monitor`; undefined if nothing does. */
  value: unknown;
}

/**
 * Merges the sources, the later ones winning, over the defaults.
 * @returns the settings, and for each bad value what is wrong with it; the value below it holds then
 */
export function mergeSettings(sources: readonly SettingsSource[]): {
  settings: MonitorSettings;
  problems: string[];
} {
  const settings: MonitorSettings = { ...defaultSettings };
  const problems: string[] = [];
  for (const { path, value, isProject } of sources) {
    if (value === undefined) continue;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(
        `${path}: monitor is ${JSON.stringify(value)}; allowed is an object of settings. It is ignored.`,
      );
      continue;
    }
    for (const [key, given] of Object.entries(value)) {
      const problem =
        problemWith(key, given, settings) ?? (isProject ? projectProblemWith(key, given) : undefined);
      if (problem) problems.push(`${path}: monitor.${key} ${problem}`);
      else Object.assign(settings, { [key]: given });
    }
  }
  return { settings, problems };
}

function problemWith(key: string, value: unknown, settings: MonitorSettings): string | undefined {
  const rule = Object.hasOwn(rules, key) ? rules[key as keyof MonitorSettings] : undefined;
  if (!rule) return `is not a setting. Known are ${Object.keys(rules).join(", ")}.`;
  if (rule.accepts(value)) return undefined;
  const holds = settings[key as keyof MonitorSettings];
  const isDefault = holds === defaultSettings[key as keyof MonitorSettings];
  return (
    `is ${JSON.stringify(value)}; allowed is ${rule.allowed}. ` +
    (holds === undefined ? "It is ignored." : `${isDefault ? "The default " : ""}${holds} is used.`)
  );
}

function projectProblemWith(key: string, value: unknown): string | undefined {
  if (key === "killDaemons" && value === true)
    return "is true; a project cannot switch it on. The user's settings hold.";
  if (key === "confirm" && value === false)
    return "is false; a project cannot switch it off. The user's settings hold.";
  return undefined;
}
