import type { Static, TObject, TSchema } from "typebox";
import { Check } from "typebox/value";
import { allowedText, type Keywords } from "../schema/allowed-text.ts";
import { nameLabel, valueLabel } from "../text/label.ts";
import { schemaText } from "../texts/schema.ts";

const SHOWN_MAX_CHARS = 60;
const ELEMENT_PROBLEMS_MAX = 5;

/**
 * Checks arguments before pi's own validation, as a tool's `prepareArguments`: pi's messages differ by
 * version and do not say all that is allowed. A value that pi can convert, such as "5000" for 5000, passes as
 * it is. A single value for a list becomes a list of one, because models write it so.
 * @returns the arguments
 * @throws Error that names every bad parameter, its value and what is allowed
 */
export function checkArguments<Schema extends TObject>(schema: Schema, args: unknown): Static<Schema> {
  const given = withLists(schema, isObject(args) ? args : {});
  const problems = problemsIn(schema, given, "");
  if (problems.length > 0) throw new Error(`${problems.join(".\n")}.`);
  return given as Static<Schema>;
}

/**
 * Checks arguments that pi does not convert after this, since they come from another extension or from a file.
 * They are copied first: a getter may say something else the next time.
 * @returns the arguments as pi would convert them, without those that are null
 * @throws Error as `checkArguments`
 */
export function convertedArguments<Schema extends TObject>(schema: Schema, args: unknown): Static<Schema> {
  return converted(checkArguments(schema, copied(args, schema)), schema) as Static<Schema>;
}

function copied(value: unknown, schema: TSchema): unknown {
  const { type, properties = {}, items = {} }: Keywords = schema;
  if (type === "array" && Array.isArray(value)) return value.map((element) => copied(element, items));
  return type === "object" && isObject(value)
    ? withParts(value, properties, (part, known) => copied(part, known))
    : value;
}

function withParts(
  value: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, TSchema>>,
  change: (part: unknown, schema: TSchema) => unknown,
): Record<string, unknown> {
  const known = (name: string): TSchema => (Object.hasOwn(properties, name) && properties[name]) || {};
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, known(name))]));
}

/** @param path of the object, with a full stop behind it: "" or `ready.` */
function problemsIn(schema: TSchema, given: Readonly<Record<string, unknown>>, path: string): string[] {
  const { properties = {}, required = [] }: Keywords = schema;
  const missing = required.filter((name) => given[name] === undefined || given[name] === null);
  return [
    ...missing.map((name) => schemaText.missing(`${path}${name}`, allowedText(properties[name] ?? {}))),
    ...Object.entries(given).flatMap(([name, value]) => {
      const parameter = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!parameter) return [unknownText(path, name, value, Object.keys(properties))];
      if (value === undefined || value === null) return [];
      const { type }: Keywords = parameter;
      if (type === "object" && isObject(value)) return problemsIn(parameter, value, `${path}${name}.`);
      const ofElements = Array.isArray(value) ? elementProblems(parameter, value, path + name) : undefined;
      if (ofElements && ofElements.length > 0) return ofElements;
      if (Check(ofElements ? { ...parameter, items: {} } : parameter, converted(value, parameter))) return [];
      return [schemaText.wrong(`${path}${name}`, shown(value), allowedText(parameter))];
    }),
  ];
}

/** Returns the problems of the elements, the first ones; undefined if it is no list of objects. */
function elementProblems(
  { items = {} }: Keywords,
  elements: readonly unknown[],
  path: string,
): string[] | undefined {
  const { type }: Keywords = items;
  if (type !== "object") return undefined;
  const problems = elements.flatMap((element, index) =>
    isObject(element)
      ? problemsIn(items, element, `${path}[${index}].`)
      : [schemaText.wrong(`${path}[${index}]`, shown(element), allowedText(items))],
  );
  return problems.slice(0, ELEMENT_PROBLEMS_MAX);
}

function unknownText(path: string, name: string, value: unknown, known: readonly string[]): string {
  const written = `${path}${nameLabel(name, SHOWN_MAX_CHARS)}`;
  return schemaText.noParameter(written, shown(value), known);
}

/** Converts only values whose meaning is beyond doubt, which are fewer than pi converts. */
function converted(value: unknown, parameter: TSchema): unknown {
  const { type, items = {}, properties = {} }: Keywords = parameter;
  if (type === "array" && Array.isArray(value)) return value.map((element) => converted(element, items));
  if (type === "object" && isObject(value)) {
    const given = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
    return withParts(given, properties, converted);
  }
  if (type === "integer" && typeof value === "string" && value.trim() !== "") return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  return value;
}

function withLists(schema: TObject, given: Record<string, unknown>): Record<string, unknown> {
  const wrapped = Object.entries(given).filter(([name, value]) => {
    const { type, items = {} }: Keywords =
      (Object.hasOwn(schema.properties, name) && schema.properties[name]) || {};
    const { type: elementType }: Keywords = items;
    return type === "array" && (typeof value === "string" || (elementType === "object" && isObject(value)));
  });
  if (wrapped.length === 0) return given;
  return { ...given, ...Object.fromEntries(wrapped.map(([name, value]) => [name, [value]])) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Shows the beginning of a long value: the model knows what it sent. */
function shown(value: unknown): string {
  const isCut = typeof value === "string" && value.length > SHOWN_MAX_CHARS;
  return valueLabel(value, SHOWN_MAX_CHARS) + (isCut ? ` (${[...value].length} characters)` : "");
}
