import { Cron } from "croner";
import { cronFields, scheduleText } from "../texts/schedule.ts";

/** Names that stand for an expression. */
export const NICKNAMES: readonly string[] = [
  "@yearly",
  "@annually",
  "@monthly",
  "@weekly",
  "@daily",
  "@midnight",
  "@hourly",
];
/** The clock is never put back by more. */
const SHIFT_MAX_MS = 3 * 3_600_000;
const MS_PER_MINUTE = 60_000;

/**
 * @returns the expression with single spaces
 * @throws Error that names the wrong field and its allowed values, or says that the schedule never comes
 */
export function checkCron(text: string, nowMs: number): string {
  const cron = text.trim().replace(/\s+/g, " ");
  if (cron.startsWith("@")) {
    if (!isNickname(cron)) {
      throw new Error(scheduleText.unknownNickname(text, NICKNAMES));
    }
  } else checkFields(cron);
  if (cronRuns(cron, nowMs).next().done) {
    throw new Error(scheduleText.neverDue(text));
  }
  return cron;
}

export function isNickname(text: string): boolean {
  return NICKNAMES.includes(text.toLowerCase());
}

function checkFields(cron: string): void {
  const fields = cron.split(" ");
  if (fields.length !== cronFields.length || cron === "") {
    throw new Error(scheduleText.cronFieldCount(cron, cron === "" ? 0 : fields.length, NICKNAMES));
  }
  for (const [index, field] of cronFields.entries()) {
    // The other fields are stars, so that the error is about this field.
    const alone = cronFields.map((_, other) => (other === index ? fields[index] : "*")).join(" ");
    try {
      parse(alone);
    } catch {
      throw new Error(scheduleText.cronField(cron, index, fields[index], field));
    }
  }
  parse(cron);
}

/**
 * Yields the due times of the expression after `afterMs`, in the machine's time zone. When clocks are put
 * forward, a skipped time comes right after the gap. When they are put back, a time that comes twice counts
 * once, unless the expression means every hour.
 */
export function* cronRuns(cron: string, afterMs: number): Generator<number, undefined> {
  const parsed = parse(cron);
  const everyHour = meansEveryHour(cron);
  let at = parsed.nextRun(new Date(afterMs));
  while (at) {
    if (everyHour || !isRepeatedTime(at)) yield at.getTime();
    at = parsed.nextRun(at);
  }
  return undefined;
}

function parse(cron: string): Cron {
  // The job is paused and has no function: only its arithmetic is used.
  return new Cron(cron, { paused: true, mode: "5-part", fixedTimeRule: "no-wildcard" });
}

function meansEveryHour(cron: string): boolean {
  return cron.toLowerCase() === "@hourly" || ["*", "?", "*/1", "0-23"].includes(cron.split(" ")[1] ?? "");
}

/** Tells whether clocks showed this time already, before they were put back. */
function isRepeatedTime(at: Date): boolean {
  const before = new Date(at.getTime() - SHIFT_MAX_MS);
  const putBackMs = (at.getTimezoneOffset() - before.getTimezoneOffset()) * MS_PER_MINUTE;
  if (putBackMs <= 0) return false;
  const first = new Date(at.getTime() - putBackMs);
  return first.getHours() === at.getHours() && first.getMinutes() === at.getMinutes();
}
