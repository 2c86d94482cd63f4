// Longer than most: each setting is declared in this one place, a few lines each.

import { type Static, type TObject, Type } from "typebox";
import {
  boolean,
  groupOrUnset,
  integer,
  oneOf,
  oneOfOrUnset,
  type SettingsPart,
  settingsPart,
} from "../../core/settings/setting.ts";
import type { WakeOn } from "../task/wake.ts";
import { settingsText } from "../texts/settings.ts";

/** The tasks that the model may stop. */
export type ModelMayStop = "own" | "ask" | "all";

/** The tasks that go on when the session is switched. */
export type OnSessionSwitch = "keep-user" | "keep" | "end";

export const wakeValues: readonly WakeOn[] = ["never", "end", "event"];
export const SILENCE_MS = { min: 10_000, max: 3_600_000 } as const;
export const TIMEOUT_MS = { min: 1_000, max: 3_600_000 } as const;
const MiB = 1024 * 1024;

/**
 * The settings under the key `monitor` of pi's settings: the one place that a setting needs. Its type,
 * default and checks come from here, and `npm run pages` makes the published schema and the pages of it.
 * Above each group stands the reason for what a project may do.
 */
const properties = {
  // This is a matter of pace; the settings below bound its cost.
  coalesceMs: integer({
    minimum: 10,
    maximum: 10_000,
    default: 200,
    project: "any",
    description: settingsText.coalesceMs,
  }),
  // More characters flood the context, which costs money and pushes the user's words out.
  eventMaxChars: integer({
    minimum: 40,
    maximum: 4_000,
    default: 400,
    project: "onlyLower",
    description: settingsText.eventMaxChars,
  }),
  boundaryMaxChars: integer({
    minimum: 1_000,
    maximum: 100_000,
    default: 4_000,
    project: "onlyLower",
    description: settingsText.boundaryMaxChars,
  }),
  taskMaxChars: integer({
    minimum: 4_000,
    maximum: 10_000_000,
    default: 40_000,
    project: "onlyLower",
    description: settingsText.taskMaxChars,
  }),
  linesPerSecond: integer({
    minimum: 0,
    maximum: 1_000,
    zeroIsNoLimit: true,
    default: 50,
    project: "onlyLower",
    description: settingsText.linesPerSecond,
  }),
  windowSeconds: integer({
    minimum: 1,
    maximum: 60,
    default: 10,
    project: "onlyLower",
    description: settingsText.windowSeconds,
  }),
  // Model requests cost money.
  wake: oneOfOrUnset(wakeValues, {
    project: "onlyLower",
    common: true,
    description: settingsText.wake,
  }),
  wakeIntervalMs: integer({
    minimum: 0,
    maximum: 3_600_000,
    default: 5_000,
    project: "onlyRaise",
    common: true,
    description: settingsText.wakeIntervalMs,
  }),
  // Commands that run at once take up the machine.
  maxConcurrent: integer({
    minimum: 1,
    maximum: 64,
    default: 8,
    project: "onlyLower",
    common: true,
    description: settingsText.maxConcurrent,
  }),
  maxJobs: integer({
    minimum: 1,
    maximum: 64,
    default: 10,
    project: "onlyLower",
    common: true,
    description: settingsText.maxJobs,
  }),
  jobs: boolean({
    default: true,
    project: "onlyLower",
    common: true,
    description: settingsText.jobs,
  }),
  // This decides about calls of pi's own tool; without it nothing is guarded.
  bash: boolean({
    default: true,
    project: "never",
    common: true,
    description: settingsText.bash,
  }),
  bashToJobAfterSeconds: integer({
    minimum: 0,
    maximum: 86_400,
    default: 0,
    project: "never",
    common: true,
    description: settingsText.bashToJobAfterSeconds,
  }),
  bashGuard: oneOf(["off", "remind", "refuse"], {
    default: "remind",
    project: "onlyRaise",
    common: true,
    description: settingsText.bashGuard,
  }),
  // Each check-in costs a request.
  checkInMinutes: integer({
    minimum: 0,
    maximum: 10_080,
    zeroIsNoLimit: true,
    default: 30,
    project: "onlyRaise",
    description: settingsText.checkInMinutes,
  }),
  // The model may not end tasks that somebody else has started.
  modelMayStop: oneOf<ModelMayStop>(["own", "ask", "all"], {
    default: "ask",
    project: "onlyLower",
    description: settingsText.modelMayStop,
  }),
  // Tasks that go on take up the machine, and tasks that end were wanted by the user.
  onSessionSwitch: oneOf<OnSessionSwitch>(["keep-user", "keep", "end"], {
    default: "keep-user",
    project: "never",
    description: settingsText.onSessionSwitch,
  }),
  // Each call may set its own.
  defaultTimeoutMs: integer({
    minimum: TIMEOUT_MS.min,
    maximum: TIMEOUT_MS.max,
    default: 300_000,
    project: "any",
    common: true,
    description: settingsText.defaultTimeoutMs,
  }),
  // If shorter, work is lost; if longer, tasks that the user has stopped run on.
  killGraceMs: integer({
    minimum: 0,
    maximum: 60_000,
    default: 2_000,
    project: "never",
    description: settingsText.killGraceMs,
  }),
  jobKillGraceMs: integer({
    minimum: 0,
    maximum: 600_000,
    default: 10_000,
    project: "never",
    description: settingsText.jobKillGraceMs,
  }),
  // Off, it leaves processes behind that the user wants ended; on, it ends some that the user wants kept.
  killDaemons: boolean({
    default: false,
    project: "never",
    description: settingsText.killDaemons,
  }),
  // If larger, the disk fills; if smaller, output is forgotten.
  logMaxBytes: integer({
    minimum: MiB / 4,
    maximum: 1024 * MiB,
    default: 16 * MiB,
    project: "never",
    description: settingsText.logMaxBytes,
  }),
  // Memory of a command is missing for the rest of the machine.
  memoryMaxMiB: integer({
    minimum: 0,
    maximum: 1_048_576,
    zeroIsNoLimit: true,
    default: 0,
    project: "onlyLower",
    description: settingsText.memoryMaxMiB,
  }),
  // Fewer days would delete the logs of all projects.
  keepDays: integer({
    minimum: 0,
    maximum: 3_650,
    default: 7,
    project: "onlyRaise",
    common: true,
    description: settingsText.keepDays,
  }),
  // These decide on the questions and reports for the user.
  confirm: boolean({
    default: false,
    project: "onlyRaise",
    common: true,
    description: settingsText.confirm,
  }),
  confirmQuit: boolean({
    default: false,
    project: "onlyRaise",
    description: settingsText.confirmQuit,
  }),
  stderrNotice: boolean({
    default: true,
    project: "onlyRaise",
    description: settingsText.stderrNotice,
  }),
  dock: boolean({
    default: false,
    project: "never",
    description: settingsText.dock,
  }),
  toasts: oneOf(["never", "busy", "always"], {
    default: "busy",
    project: "never",
    common: true,
    description: settingsText.toasts,
  }),
  // It can run a program, which a project must not choose.
  attention: groupOrUnset(
    {
      on: Type.Array(Type.Enum(["failure", "ready", "input", "end", "event"])),
      how: Type.Array(Type.Enum(["bell", "notification"])),
      command: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { minItems: 1, maxItems: 32 })),
    },
    settingsText.attention,
  ),
};

export const monitorSettings: SettingsPart<Static<TObject<typeof properties>>> = settingsPart(
  "monitor",
  properties,
);
export const defaultSettings: MonitorSettings = monitorSettings.defaults;
export type MonitorSettings = typeof monitorSettings.defaults;

/** The calls for the user's attention. */
export type AttentionSettings = NonNullable<MonitorSettings["attention"]>;
