import type { WakeOn } from "../task/wake.ts";

/** What the key `monitor` of pi's settings may hold. */
export interface MonitorSettings {
  /** Lines that come within this time of the first are one event. */
  coalesceMs: number;
  /** Characters of one event that the model sees. */
  eventMaxChars: number;
  /** Lines a second, over `windowSeconds`, past which lines are suppressed; 0 is no limit. */
  linesPerSecond: number;
  windowSeconds: number;
  /** Monitors that may run at once. */
  maxConcurrent: number;
  defaultTimeoutMs: number;
  /** Between SIGTERM and SIGKILL. */
  killGraceMs: number;
  /** Cap of each log file. */
  logMaxBytes: number;
  /** How long files of ended tasks are kept. */
  keepDays: number;
  /** Characters of one message, and of all messages to the idle agent between two requests. */
  boundaryMaxChars: number;
  /** Characters of one task's output between two compactions. */
  taskMaxChars: number;
  /** Between the end of a run and the next wake by an event. */
  wakeIntervalMs: number;
  /** When the latest events show above the editor, or as notifications of an RPC client. */
  toasts: "busy" | "always" | "never";
  /** Whether a command that prints only to stderr at first is worth a notice. */
  stderrNotice: boolean;
  /** Whether processes that a task started and that have made themselves independent end with it. */
  killDaemons: boolean;
  /** Whether background jobs exist beside monitors. */
  jobs: boolean;
  /** Jobs that may run at once. */
  maxJobs: number;
  /** Between SIGTERM and SIGKILL of a job. */
  jobKillGraceMs: number;
  /** Whether the user is asked before the model starts something. */
  confirm: boolean;
  /** What wakes the model if a call does not say; unset, it depends on pi's mode. */
  wake: WakeOn | undefined;
}

export const wakeValues: readonly WakeOn[] = ["never", "end", "event"];
export const SILENCE_MS = { min: 10_000, max: 3_600_000 } as const;
export const TIMEOUT_MS = { min: 1_000, max: 3_600_000 } as const;
const MiB = 1024 * 1024;

export const defaultSettings: Readonly<MonitorSettings> = {
  coalesceMs: 200,
  eventMaxChars: 400,
  linesPerSecond: 50,
  windowSeconds: 10,
  maxConcurrent: 8,
  defaultTimeoutMs: 300_000,
  killGraceMs: 2_000,
  logMaxBytes: 16 * MiB,
  keepDays: 7,
  boundaryMaxChars: 4_000,
  taskMaxChars: 40_000,
  wakeIntervalMs: 5_000,
  toasts: "busy",
  stderrNotice: true,
  killDaemons: false,
  jobs: true,
  maxJobs: 10,
  jobKillGraceMs: 10_000,
  confirm: false,
  wake: undefined,
};
