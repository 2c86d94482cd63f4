/** How many of the first interval lie between two later ones. */
const LATER_INTERVALS = 4;

/**
 * When a job of which nothing is heard tells that it still runs: after the interval, after twice that, and
 * then every four: half an hour, an hour, and every two hours.
 * @param ageMs how long it has run
 * @returns after how long of running the next time is, in ms
 */
export function nextCheckInMs(ageMs: number, intervalMs: number): number {
  if (ageMs < intervalMs) return intervalMs;
  const second = 2 * intervalMs;
  if (ageMs < second) return second;
  const between = LATER_INTERVALS * intervalMs;
  return second + between * (Math.floor((ageMs - second) / between) + 1);
}
