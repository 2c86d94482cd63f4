import type { TSchema } from "typebox";
import { Check } from "typebox/value";
import { nameLabel } from "../text/label.ts";
import { schemaText } from "../texts/schema.ts";
import { allowedText, type Keywords } from "./allowed-text.ts";
import { NAME_MAX_CHARS, wrongPart } from "./wrong-part.ts";

/** No setting has as many parts: a value with more is wrong as a whole, and is not looked at part by part. */
const PARTS_MAX = 100;

/** A value without the parts that were wrong. */
export interface SoundPart {
  value: unknown;
  /** What was wrong with each part that was left out, as a clause. */
  problems: readonly string[];
}

/**
 * Leaves out of a value what its schema refuses: unknown keys, wrong parts, and entries of a list of choices. Of
 * another list no entry is left out, since its order may have a meaning, as that of a command has.
 * @param path of the value, as the user would write it
 * @returns undefined if nothing that can be used is left
 */
export function soundPart(schema: TSchema, value: unknown, path: string): SoundPart | undefined {
  if (Check(schema, value)) return { value, problems: [] };
  const { type, items }: Keywords = schema;
  if (type === "object" && typeof value === "object" && value !== null && !Array.isArray(value))
    return soundObject(schema, value, path);
  const { enum: choices }: Keywords = items ?? {};
  return choices && Array.isArray(value) ? soundChoices(items ?? {}, value, path) : undefined;
}

function soundObject(schema: TSchema, value: object, path: string): SoundPart | undefined {
  const { properties = {} }: Keywords = schema;
  if (Object.keys(value).length > PARTS_MAX) return undefined;
  const sound: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, part] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const place = `${path}.${nameLabel(name, NAME_MAX_CHARS)}`;
    const found = known && soundPart(known, part, place);
    if (found) sound[name] = found.value;
    problems.push(...(found?.problems ?? [known ? wrongPart(known, part, place) : noPart(place, schema)]));
  }
  return Check(schema, sound) ? { value: sound, problems } : undefined;
}

function noPart(place: string, schema: TSchema): string {
  return schemaText.noPart(place, allowedText(schema));
}

function soundChoices(items: TSchema, entries: readonly unknown[], path: string): SoundPart | undefined {
  if (entries.length > PARTS_MAX) return undefined;
  const value = entries.filter((entry) => Check(items, entry));
  const problems = entries.flatMap((entry, index) =>
    Check(items, entry) ? [] : [wrongPart(items, entry, `${path}[${index}]`)],
  );
  return value.length > 0 ? { value, problems } : undefined;
}
