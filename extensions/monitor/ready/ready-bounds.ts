/** The time until a task is reported as not ready. The tools' declarations need only this file. */
export const READY_WITHIN_MS = { min: 1_000, max: 3_600_000, default: 60_000 } as const;
