import { valueLabel } from "../../core/text/label.ts";

/** The fields of a cron expression, in their order. */
export const cronFields = [
  { name: "minute", allowed: "0-59" },
  { name: "hour", allowed: "0-23" },
  { name: "day of month", allowed: "1-31" },
  { name: "month", allowed: "1-12 or JAN-DEC" },
  { name: "day of week", allowed: "0-7 or SUN-SAT, 0 and 7 being Sunday" },
] as const;

/** Schedules and intervals, and what is wrong with one. */
export const scheduleText = {
  unknownNickname: (text: string, nicknames: readonly string[]) =>
    `cron is ${valueLabel(text)}; of this kind ${nicknames.join(", ")} are allowed.`,
  neverDue: (text: string) => `cron is ${valueLabel(text)}; there is no such date, so it would never run.`,
  cronFieldCount: (cron: string, count: number, nicknames: readonly string[]) =>
    `cron is ${valueLabel(cron)}, of ${count} fields; allowed are five: ` +
    `${cronFields.map(({ name }) => name).join(", ")}, such as "0 9 * * MON-FRI", or ${nicknames.join(", ")}.`,
  cronField: (cron: string, index: number, value: string | undefined, field: (typeof cronFields)[number]) =>
    `cron ${valueLabel(cron)}: field ${index + 1}, the ${field.name}, is ${valueLabel(value)}; ` +
    `allowed is ${field.allowed}, * for any, lists (1,15), ranges (1-5), steps (*/10, 1-31/2).`,
  interval: (parameter: string, text: string, min: string, max: string) =>
    `${parameter} is ${valueLabel(text)}; allowed is a time such as 45s, 7m, 1h30m or 2d, ` +
    `from ${min} to ${max}.`,
};
