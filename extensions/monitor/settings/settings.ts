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
    description: "Milliseconds: lines that come within this time of the first are one event",
  }),
  // More characters flood the context, which costs money and pushes the user's words out.
  eventMaxChars: integer({
    minimum: 40,
    maximum: 4_000,
    default: 400,
    project: "onlyLower",
    description: "Characters of one event that the model sees",
  }),
  boundaryMaxChars: integer({
    minimum: 1_000,
    maximum: 100_000,
    default: 4_000,
    project: "onlyLower",
    description: "Characters of one message, and of all messages to the idle agent between two requests",
  }),
  taskMaxChars: integer({
    minimum: 4_000,
    maximum: 10_000_000,
    default: 40_000,
    project: "onlyLower",
    description: "Characters of one task's output between two compactions",
  }),
  linesPerSecond: integer({
    minimum: 0,
    maximum: 1_000,
    zeroIsNoLimit: true,
    default: 50,
    project: "onlyLower",
    description: "Lines a second, over `windowSeconds`, past which lines are suppressed; 0: no limit",
  }),
  windowSeconds: integer({
    minimum: 1,
    maximum: 60,
    default: 10,
    project: "onlyLower",
    description: "Seconds over which lines are counted; over the limit for so long, a monitor is stopped",
  }),
  // Model requests cost money.
  wake: oneOfOrUnset(wakeValues, {
    project: "onlyLower",
    common: true,
    description:
      'What of a monitor may start a model request if a call does not say; unset: `"never"`, in print and JSON mode `"end"`',
  }),
  wakeIntervalMs: integer({
    minimum: 0,
    maximum: 3_600_000,
    default: 5_000,
    project: "onlyRaise",
    common: true,
    description: "Milliseconds between the end of a run and the next wake by an event",
  }),
  // Commands that run at once take up the machine.
  maxConcurrent: integer({
    minimum: 1,
    maximum: 64,
    default: 8,
    project: "onlyLower",
    common: true,
    description: "Monitors that may run at once",
  }),
  maxJobs: integer({
    minimum: 1,
    maximum: 64,
    default: 10,
    project: "onlyLower",
    common: true,
    description: "Jobs that may run at once",
  }),
  jobs: boolean({
    default: true,
    project: "onlyLower",
    common: true,
    description: "Whether background jobs exist beside monitors (`bg_run`, `bg_logs`, `/bg`, `/bg-logs`)",
  }),
  // This decides about calls of pi's own tool; without it nothing is guarded.
  bash: boolean({
    default: true,
    project: "never",
    common: true,
    description: "Whether commands of pi's own `bash` can be moved to the background, and are guarded",
  }),
  bashToJobAfterSeconds: integer({
    minimum: 0,
    maximum: 86_400,
    default: 0,
    project: "never",
    common: true,
    description: "Seconds after which a `bash` call of the model becomes a job by itself; 0: never",
  }),
  bashGuard: oneOf(["off", "remind", "refuse"], {
    default: "remind",
    project: "onlyRaise",
    common: true,
    description:
      "What becomes of a `bash` call that would wait too long, or slip away: its result ends with the tool that fits better, or it is not run, once for each kind",
  }),
  // Each check-in costs a request.
  checkInMinutes: integer({
    minimum: 0,
    maximum: 10_080,
    zeroIsNoLimit: true,
    default: 30,
    project: "onlyRaise",
    description:
      "Minutes after which a job without a deadline that may wake tells that it still runs; again after twice and then every four times as long; 0: never",
  }),
  // The model may not end tasks that somebody else has started.
  modelMayStop: oneOf<ModelMayStop>(["own", "ask", "all"], {
    default: "ask",
    project: "onlyLower",
    description:
      'What the model may stop, replace or write to: `"own"`: what it has started, `"ask"`: the rest, too, if you allow it when asked (nobody is asked in print and JSON mode), `"all"`',
  }),
  // Tasks that go on take up the machine, and tasks that end were wanted by the user.
  onSessionSwitch: oneOf<OnSessionSwitch>(["keep-user", "keep", "end"], {
    default: "keep-user",
    project: "never",
    description:
      'What goes on in another session (`/new`, `/resume`, `/fork`): `"keep-user"`: what the user started, `"keep"`: all, `"end"`: nothing',
  }),
  // Each call may set its own.
  defaultTimeoutMs: integer({
    minimum: TIMEOUT_MS.min,
    maximum: TIMEOUT_MS.max,
    default: 300_000,
    project: "any",
    common: true,
    description: "Milliseconds after which a monitor is stopped if a call does not say",
  }),
  // If shorter, work is lost; if longer, tasks that the user has stopped run on.
  killGraceMs: integer({
    minimum: 0,
    maximum: 60_000,
    default: 2_000,
    project: "never",
    description: "Milliseconds between SIGTERM and SIGKILL",
  }),
  jobKillGraceMs: integer({
    minimum: 0,
    maximum: 600_000,
    default: 10_000,
    project: "never",
    description: "The same for jobs",
  }),
  // Off, it leaves processes behind that the user wants ended; on, it ends some that the user wants kept.
  killDaemons: boolean({
    default: false,
    project: "never",
    description: "Whether what a task has started and has made itself independent ends with it",
  }),
  // If larger, the disk fills; if smaller, output is forgotten.
  logMaxBytes: integer({
    minimum: MiB / 4,
    maximum: 1024 * MiB,
    default: 16 * MiB,
    project: "never",
    description: "Bytes of each log file",
  }),
  // Memory of a command is missing for the rest of the machine.
  memoryMaxMiB: integer({
    minimum: 0,
    maximum: 1_048_576,
    zeroIsNoLimit: true,
    default: 0,
    project: "onlyLower",
    description:
      "MiB of memory that the processes of one task may take together: told at 80 %, stopped above; 0: no limit",
  }),
  // Fewer days would delete the logs of all projects.
  keepDays: integer({
    minimum: 0,
    maximum: 3_650,
    default: 7,
    project: "onlyRaise",
    common: true,
    description: "Days for which files of ended tasks are kept",
  }),
  // These decide on the questions and reports for the user.
  confirm: boolean({
    default: false,
    project: "onlyRaise",
    common: true,
    description: "Whether you are asked before the model starts something",
  }),
  confirmQuit: boolean({
    default: false,
    project: "onlyRaise",
    description: "Whether you are asked before you quit pi in the terminal while tasks run",
  }),
  stderrNotice: boolean({
    default: true,
    project: "onlyRaise",
    description: "Whether a monitor that at first prints only to stderr gives a notice",
  }),
  dock: boolean({
    default: false,
    project: "never",
    description: "Whether up to three running tasks stand above the editor, each with its last line",
  }),
  toasts: oneOf(["never", "busy", "always"], {
    default: "busy",
    project: "never",
    common: true,
    description: "When the latest events show above the editor, or as notifications of an RPC client",
  }),
  // It can run a program, which a project must not choose.
  attention: groupOrUnset(
    {
      on: Type.Array(Type.Enum(["failure", "ready", "input", "end", "event"])),
      how: Type.Array(Type.Enum(["bell", "notification"])),
      command: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { minItems: 1, maxItems: 32 })),
    },
    'What calls you while nobody is at the terminal (`on`: a list of `"failure"`, `"ready"`, `"input"`, `"end"`, `"event"`), by what (`how`: a list of `"bell"` and `"notification"`), and a program with its arguments that is run for it (`command`)',
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
