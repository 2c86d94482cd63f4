/** Runs `body` as on a machine in this time zone. */
export function inTimeZone(zone: string, body: () => void): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    body();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** Returns the milliseconds since 1970 of an ISO time with its offset. */
export function ms(iso: string): number {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new Error(`No time: ${iso}`);
  return at;
}
