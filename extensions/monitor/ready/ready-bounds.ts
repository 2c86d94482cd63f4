/** How long a task may take until it is said that it is not ready. By itself, since the tools' declarations need it. */
export const READY_WITHIN_MS = { min: 1_000, max: 3_600_000, default: 60_000 } as const;
