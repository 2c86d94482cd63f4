/** Returns the difference from `performance.now()` to the time of day, in ms, to within microseconds. */
export function timeOfDayOffsetMs(): number {
  const startedAt = Date.now();
  for (;;) {
    const now = Date.now();
    if (now !== startedAt) return now - performance.now();
  }
}
