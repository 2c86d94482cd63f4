/** The number of first intervals between two later check-ins. */
const LATER_INTERVALS = 4;

/**
 * Returns when a silent job next tells that it still runs: after the interval, after twice that, and then
 * every four intervals: half an hour, an hour, and every two hours.
 * @param ageMs the running time so far
 * @returns the running time at the next check-in, in ms
 */
export function nextCheckInMs(ageMs: number, intervalMs: number): number {
  if (ageMs < intervalMs) return intervalMs;
  const second = 2 * intervalMs;
  if (ageMs < second) return second;
  const between = LATER_INTERVALS * intervalMs;
  return second + between * (Math.floor((ageMs - second) / between) + 1);
}
