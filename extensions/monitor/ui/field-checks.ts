/** Checks a value from a session's file for a row: such a file may be old, or come from anywhere. */
export type FieldCheck = (value: unknown) => boolean;

export const isText: FieldCheck = (value) => typeof value === "string";
export const isNumber: FieldCheck = (value) => typeof value === "number";
export const isTrue: FieldCheck = (value) => value === true;
export const areTexts: FieldCheck = (value) => Array.isArray(value) && value.every(isText);
export const areNumbers: FieldCheck = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every(isNumber);
export const isTime: FieldCheck = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));

/** The field may be missing. */
export function optional(check: FieldCheck): FieldCheck {
  return (value) => value === undefined || check(value);
}

export function hasFields(value: unknown, checks: Readonly<Record<string, FieldCheck>>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(checks).every(([name, check]) => check(fields.get(name)));
}
