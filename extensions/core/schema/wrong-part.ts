import type { TSchema } from "typebox";
import { Check } from "typebox/value";
import { nameLabel, valueLabel } from "../text/label.ts";
import { schemaText } from "../texts/schema.ts";
import { allowedText, type Keywords } from "./allowed-text.ts";

const SHOWN_MAX_CHARS = 80;
/** The longest name of a part that is shown. */
export const NAME_MAX_CHARS = SHOWN_MAX_CHARS;

/**
 * Says which part of a value is wrong, and what is allowed there, and which one is missing: `.on[1] is "no"; allowed is …`.
 * @param value one that the schema refuses
 * @param path of the value, as the user would write it
 */
export function wrongPart(schema: TSchema, value: unknown, path: string): string {
  const { type, properties = {}, required = [], items }: Keywords = schema;
  if (type === "object" && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const parts = new Map(Object.entries(value));
    const missing = required.find((name) => !parts.has(name));
    const missed = missing === undefined ? undefined : properties[missing];
    const problems = [
      firstWrong(schema, parts, path),
      ...(missed ? [schemaText.missing(`${path}.${missing}`, allowedText(missed))] : []),
    ].filter((problem) => problem !== undefined);
    if (problems.length > 0) return problems.join(". ");
  }
  if (type === "array" && Array.isArray(value) && items) {
    const index = value.findIndex((element) => !Check(items, element));
    if (index !== -1) return wrongPart(items, value[index], `${path}[${index}]`);
  }
  return schemaText.wrong(path, valueLabel(value, SHOWN_MAX_CHARS), allowedText(schema));
}

function firstWrong(schema: TSchema, parts: ReadonlyMap<string, unknown>, path: string): string | undefined {
  const { properties = {} }: Keywords = schema;
  for (const [name, part] of parts) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const place = `${path}.${nameLabel(name, NAME_MAX_CHARS)}`;
    if (!known) return schemaText.noPart(place, allowedText(schema));
    if (!Check(known, part)) return wrongPart(known, part, place);
  }
  return undefined;
}
