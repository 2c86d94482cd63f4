import type { TSchema } from "typebox";

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
  if (keywords.enum) return `one of ${keywords.enum.map((value) => JSON.stringify(value)).join(", ")}`;
  switch (keywords.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return `an integer from ${keywords.minimum} to ${keywords.maximum}`;
    case "array":
      return listText(keywords);
    case "object":
      return `an object of ${Object.keys(keywords.properties ?? {}).join(", ")}`;
    default:
      return stringText(keywords);
  }
}

function listText({ minItems = 0, maxItems, examples, items = {} }: Keywords): string {
  const size = maxItems === undefined ? " of" : ` of ${minItems} to ${maxItems}`;
  const { type, properties = {} }: Keywords = items;
  const kind = type === "object" ? `objects of ${Object.keys(properties).join(", ")}` : "strings";
  const [example] = examples ?? [];
  return `a list${size} ${kind}${example === undefined ? "" : ` such as ${JSON.stringify(example)}`}`;
}

function stringText({ minLength, maxLength, pattern }: Keywords): string {
  const shortest = minLength ?? (pattern === NOT_BLANK ? 1 : 0);
  const length = maxLength ? ` of ${shortest} to ${maxLength} characters` : "";
  if (pattern !== undefined && pattern !== NOT_BLANK) return `a string${length} that matches ${pattern}`;
  return `a string${length}${pattern || minLength ? " that is not blank" : ""}`;
}
