import { Cron } from "croner";
import { valueLabel } from "../../core/text/label.ts";

const NICKNAMES = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
const FIELDS = [
  { name: "minute", allowed: "0-59" },
  { name: "hour", allowed: "0-23" },
  { name: "day of month", allowed: "1-31" },
  { name: "month", allowed: "1-12 or JAN-DEC" },
  { name: "day of week", allowed: "0-7 or SUN-SAT, 0 and 7 being Sunday" },
] as const;
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
    if (!NICKNAMES.includes(cron.toLowerCase())) {
      throw new Error(`cron is ${valueLabel(text)}; of this kind ${NICKNAMES.join(", ")} are allowed.`);
    }
  } else checkFields(cron);
  if (cronRuns(cron, nowMs).next().done) {
    throw new Error(`cron is ${valueLabel(text)}; there is no such date, so it would never run.`);
  }
  return cron;
}

function checkFields(cron: string): void {
  const fields = cron.split(" ");
  if (fields.length !== FIELDS.length || cron === "") {
    throw new Error(
      `cron is ${valueLabel(cron)}, of ${cron === "" ? 0 : fields.length} fields; allowed are five: ` +
        `${FIELDS.map(({ name }) => name).join(", ")}, such as "0 9 * * MON-FRI", or ${NICKNAMES.join(", ")}.`,
    );
  }
  for (const [index, field] of FIELDS.entries()) {
    // The other fields are stars, so that the error is about this field.
    const alone = FIELDS.map((_, other) => (other === index ? fields[index] : "*")).join(" ");
    try {
      parse(alone);
    } catch {
      throw new Error(
        `cron ${valueLabel(cron)}: field ${index + 1}, the ${field.name}, is ${valueLabel(fields[index])}; ` +
          `allowed is ${field.allowed}, * for any, lists (1,15), ranges (1-5), steps (*/10, 1-31/2).`,
      );
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
