import type { TSchema } from "typebox";
import { schemaText } from "../texts/schema.ts";

/** The keywords of JSON Schema that parameters and settings use. */
export interface Keywords {
  type?: "string" | "integer" | "boolean" | "array" | "object";
  enum?: readonly string[];
  examples?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: TSchema;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, TSchema>>;
  required?: readonly string[];
}

/** The words below explain this pattern; other patterns are shown. */
const NOT_BLANK = "\\S";

/** Says in words which values a schema allows, to follow "allowed is". */
export function allowedText(schema: TSchema): string {
  const keywords: Keywords = schema;
  if (keywords.enum) return schemaText.oneOf(keywords.enum.map((value) => JSON.stringify(value)).join(", "));
  switch (keywords.type) {
    case "boolean":
      return schemaText.boolean;
    case "integer":
      return schemaText.integer(keywords.minimum, keywords.maximum);
    case "array":
      return listText(keywords);
    case "object":
      return schemaText.object(Object.keys(keywords.properties ?? {}));
    default:
      return stringText(keywords);
  }
}

function listText({ minItems = 0, maxItems, examples, items = {} }: Keywords): string {
  const size = maxItems === undefined ? " of" : ` of ${minItems} to ${maxItems}`;
  const { type, properties = {}, enum: choices }: Keywords = items;
  const kind = choices
    ? choices.map((value) => JSON.stringify(value)).join(", ")
    : type === "object"
      ? schemaText.objects(Object.keys(properties))
      : "strings";
  const [example] = examples ?? [];
  return schemaText.list(size, kind, example === undefined ? undefined : JSON.stringify(example));
}

function stringText({ minLength, maxLength, pattern }: Keywords): string {
  const shortest = minLength ?? (pattern === NOT_BLANK ? 1 : 0);
  const length = maxLength ? ` of ${shortest} to ${maxLength} characters` : "";
  if (pattern !== undefined && pattern !== NOT_BLANK) return schemaText.matching(length, pattern);
  return schemaText.string(length, pattern, minLength);
}
