import type { Static, TObject, TSchema } from "typebox";

/** The parts of a parameter's schema that our tools use. */
interface ParameterSchema {
  type?: "string" | "integer" | "boolean";
  enum?: readonly string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** Says itself what it means; other patterns are shown. */
const NOT_BLANK = "\\S";

/**
 * Makes a tool's `prepareArguments`, which runs before pi's own validation: pi's messages differ by
 * version and do not say all that is allowed. What pi can coerce, such as "5000" for 5000, passes.
 * @returns a function that returns its argument, or throws an Error that names every bad parameter, its
 * value and what is allowed
 */
export function argumentChecker<Schema extends TObject>(schema: Schema): (args: unknown) => Static<Schema> {
  const parameters = schema.properties as Record<string, TSchema & ParameterSchema>;
  const required: readonly string[] = schema.required ?? [];
  return (args) => {
    const given = typeof args === "object" && args !== null ? (args as Record<string, unknown>) : {};
    const problems = [
      ...required
        .filter((name) => given[name] === undefined || given[name] === null)
        .map((name) => `${name} is missing; it is to be ${allowedText(parameters[name] ?? {})}`),
      ...Object.entries(given).flatMap(([name, value]) => {
        const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        if (!parameter)
          return [
            `${name} (${shown(value)}) is no parameter; allowed are ${Object.keys(parameters).join(", ")}`,
          ];
        if (value === undefined || value === null || isAllowed(coerced(value, parameter), parameter))
          return [];
        return [`${name} is ${shown(value)}; allowed is ${allowedText(parameter)}`];
      }),
    ];
    if (problems.length > 0) throw new Error(`${problems.join(".\n")}.`);
    return args as Static<Schema>;
  };
}

function coerced(value: unknown, parameter: ParameterSchema): unknown {
  if (parameter.type === "integer" && typeof value === "string" && value.trim() !== "") return Number(value);
  if (parameter.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (parameter.type === "string" && (typeof value === "number" || typeof value === "boolean"))
    return String(value);
  return value;
}

function isAllowed(value: unknown, parameter: ParameterSchema): boolean {
  switch (parameter.type) {
    case "integer":
      return (
        Number.isInteger(value) &&
        (value as number) >= (parameter.minimum ?? Number.NEGATIVE_INFINITY) &&
        (value as number) <= (parameter.maximum ?? Number.POSITIVE_INFINITY)
      );
    case "boolean":
      return typeof value === "boolean";
    default:
      return typeof value === "string" && isAllowedString(value, parameter);
  }
}

function isAllowedString(value: string, parameter: ParameterSchema): boolean {
  if (parameter.enum) return parameter.enum.includes(value);
  // JSON Schema counts code points.
  const length = [...value].length;
  return (
    length >= (parameter.minLength ?? 0) &&
    length <= (parameter.maxLength ?? Number.POSITIVE_INFINITY) &&
    (parameter.pattern === undefined || new RegExp(parameter.pattern).test(value))
  );
}

function allowedText(parameter: ParameterSchema): string {
  if (parameter.enum) return `one of ${parameter.enum.map((value) => JSON.stringify(value)).join(", ")}`;
  if (parameter.type === "boolean") return "true or false";
  if (parameter.type === "integer") return `an integer from ${parameter.minimum} to ${parameter.maximum}`;
  const length = parameter.maxLength
    ? ` of ${parameter.minLength ?? 0} to ${parameter.maxLength} characters`
    : "";
  const { pattern } = parameter;
  if (pattern !== undefined && pattern !== NOT_BLANK) return `a string${length} that matches ${pattern}`;
  return `a string${length}${pattern || parameter.minLength ? " that is not blank" : ""}`;
}

/** Long values are shown by their beginning: the model knows what it sent. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  const size = typeof value === "string" ? ` (${[...value].length} characters)` : "";
  return text.length > 60 ? `${text.slice(0, 60)}…${size}` : text;
}
