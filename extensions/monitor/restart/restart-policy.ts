/** The ends after which a task starts again. */
export type RestartOn = "failure" | "always";

/** The rule for starting a command again after its end. */
export interface RestartRule {
  on: RestartOn;
  /** The most starts in a row without a run of `STABLE_MS` among them. */
  max: number;
}

/** The rule as a call gives it. */
export interface RestartRequest {
  on: RestartOn;
  max?: number | undefined;
}

export function restartRule({ on, max = RESTART_MAX.default }: RestartRequest): RestartRule {
  return { on, max };
}

export const RESTART_MAX = { min: 1, max: 100, default: 5 } as const;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** A run of this length has started well: the next end is the first of another row. */
const STABLE_MS = 60_000;
/** Workers that one crash ended together must not come back together. */
const JITTER = 0.2;

export interface RestartState {
  /** The number of starts in the current row. */
  inRow: number;
  /** The number of all starts. */
  total: number;
}

/** A coming start. */
export interface NextStart extends RestartState {
  delayMs: number;
}

export const neverRestarted: RestartState = { inRow: 0, total: 0 };

/**
 * Decides what follows the end of a run that nobody asked for.
 * @param random from 0 to below 1
 * @returns undefined if the task ends with it
 */
export function nextStart(
  rule: RestartRule,
  { inRow, total }: RestartState,
  run: { failed: boolean; ranMs: number },
  random: number,
): NextStart | undefined {
  if (rule.on === "failure" && !run.failed) return undefined;
  const before = run.ranMs >= STABLE_MS ? 0 : inRow;
  if (before >= rule.max) return undefined;
  const delayMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** before);
  const jittered = delayMs * (1 - JITTER / 2 + JITTER * random);
  return { inRow: before + 1, total: total + 1, delayMs: Math.round(jittered) };
}
