import { scheduleText } from "../texts/schedule.ts";

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/** Units in descending order, each at most once: `1h30m` is an interval, `30m1h` and `1.5h` are not. */
const INTERVAL = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;
/** Timers of a year and more are mistakes. */
export const INTERVAL_MAX_MS: number = 366 * UNIT_MS.d;

/**
 * Reads `45s`, `7m`, `1h30m`, `2d`. Nothing is rounded.
 * @returns milliseconds; undefined if it is no interval
 */
export function intervalMs(text: string): number | undefined {
  const trimmed = text.trim();
  const fields = trimmed === "" ? null : INTERVAL.exec(trimmed);
  if (!fields) return undefined;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = fields;
  return (
    Number(days) * UNIT_MS.d +
    Number(hours) * UNIT_MS.h +
    Number(minutes) * UNIT_MS.m +
    Number(seconds) * UNIT_MS.s
  );
}

/**
 * Reads the interval in a parameter.
 * @returns milliseconds, at least `minMs` and at most `maxMs`, which is a year
 * @throws Error that names the parameter, the value and the allowed range
 */
export function parseInterval(
  parameter: string,
  text: string,
  minMs: number,
  maxMs: number = INTERVAL_MAX_MS,
): number {
  const ms = intervalMs(text);
  if (ms !== undefined && ms >= minMs && ms <= maxMs) return ms;
  throw new Error(scheduleText.interval(parameter, text, intervalText(minMs), intervalText(maxMs)));
}

/** Writes the interval with its units, exactly: `1h30m`. */
export function intervalText(ms: number): string {
  let left = ms;
  const parts = Object.entries(UNIT_MS).map(([unit, unitMs]) => {
    const count = Math.floor(left / unitMs);
    left -= count * unitMs;
    return count > 0 ? `${count}${unit}` : "";
  });
  return parts.join("") + (left > 0 ? `${left}ms` : "") || "0s";
}
