import type { SettingsSchema } from "../../core/settings/merge-settings.ts";
import { boolean, integer, oneOf } from "../../core/settings/setting-rule.ts";
import { defaultSettings, type MonitorSettings, TIMEOUT_MS, wakeValues } from "./settings.ts";

const MiB = 1024 * 1024;

/** What is allowed in each setting, and last what a project may do with it, the reason beside. */
export const monitorSettings: SettingsSchema<MonitorSettings> = {
  key: "monitor",
  defaults: defaultSettings,
  rules: {
    // A matter of pace: what it costs is bounded by the settings below.
    coalesceMs: integer(10, 10_000, "any"),
    // More of them floods the context, which costs money and pushes the user's words out.
    eventMaxChars: integer(40, 4_000, "onlyLower"),
    boundaryMaxChars: integer(1_000, 100_000, "onlyLower"),
    taskMaxChars: integer(4_000, 10_000_000, "onlyLower"),
    linesPerSecond: integer(0, 1_000, "onlyLower", true),
    windowSeconds: integer(1, 60, "onlyLower"),
    // Model requests cost money.
    wake: oneOf(wakeValues, "onlyLower"),
    wakeIntervalMs: integer(0, 3_600_000, "onlyRaise"),
    // Commands that run at once take up the machine.
    maxConcurrent: integer(1, 64, "onlyLower"),
    maxJobs: integer(1, 64, "onlyLower"),
    jobs: boolean("onlyLower"),
    // Each call may say otherwise.
    defaultTimeoutMs: integer(TIMEOUT_MS.min, TIMEOUT_MS.max, "any"),
    // Shorter, work is lost; longer, what the user has stopped runs on.
    killGraceMs: integer(0, 60_000, "never"),
    jobKillGraceMs: integer(0, 600_000, "never"),
    killDaemons: boolean("onlyLower"),
    // Larger, the disk fills; smaller, what a command did is forgotten.
    logMaxBytes: integer(MiB / 4, 1024 * MiB, "never"),
    // Fewer would delete the logs of all projects.
    keepDays: integer(0, 3_650, "onlyRaise"),
    // What the user is asked and told.
    confirm: boolean("onlyRaise"),
    stderrNotice: boolean("onlyRaise"),
    toasts: oneOf(["never", "busy", "always"], "never"),
  },
};
