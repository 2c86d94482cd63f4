import type {
  AgentToolResult,
  ExtensionAPI,
  ExtensionContext,
  ToolInfo,
} from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, type TSchema, Type } from "typebox";
import type { CallText, toolRow } from "./tool-row.ts";

/** A tool of ours: what pi and the model are told of it, its row, and what it does. */
export interface Declaration<Parameters extends TObject, Details> {
  name: string;
  label: string;
  description: string;
  promptSnippet?: string;
  promptGuidelines?: string[];
  parameters: Parameters;
  /** In place of what all other tools check their arguments with. */
  prepareArguments?: (args: unknown) => Static<Parameters>;
  describe(args: Partial<Static<Parameters>>): CallText;
  /** The result, whose text is given, in a few words; by default its first line. */
  summarize?(result: AgentToolResult<Details>, text: string): string;
  call(args: Static<Parameters>, ctx: ExtensionContext): Promise<AgentToolResult<Details>>;
}

export type DeclareTool = <Parameters extends TObject, Details>(
  declaration: Declaration<Parameters, Details>,
) => void;

/** What draws the rows of tools, once it is loaded; before that pi's export draws its own. */
export type ToolRows = () => typeof toolRow | undefined;

/** Names that something else has, whose it is, and the tools of ours that are left out for that. */
export interface ToolClash {
  taken: readonly Pick<ToolInfo, "name" | "sourceInfo">[];
  missing: readonly string[];
}

/**
 * The tools of one feature in one session. They are declared when the session starts: pi ends itself when
 * two extensions declare one name while they are loaded, and only from then on it says what others have.
 */
export class FeatureTools {
  readonly #pi: ExtensionAPI;
  readonly #rows: ToolRows;
  readonly #declared = new Set<string>();
  readonly #missing: string[] = [];
  #taken: ToolClash["taken"] = [];

  constructor(pi: ExtensionAPI, rows: ToolRows) {
    this.#pi = pi;
    this.#rows = rows;
  }

  /**
   * Declares tools that need each other: all, or none where something else has one of their names. None
   * either after a group that is left out, since it needs that one.
   */
  declare(declareGroup: (declare: DeclareTool) => void): void {
    const group = new Map<string, () => void>();
    declareGroup((tool) => group.set(tool.name, () => registerTool(this.#pi, this.#rows, tool)));
    if (this.#taken.length === 0) {
      this.#taken = this.#pi.getAllTools().filter(({ name }) => group.has(name));
    }
    for (const [name, register] of group) {
      if (this.#taken.length > 0) this.#missing.push(name);
      else {
        register();
        this.#declared.add(name);
      }
    }
  }

  /** Whether a tool of this name is the feature's own. */
  has(name: string): boolean {
    return this.#declared.has(name);
  }

  get clash(): ToolClash | undefined {
    return this.#taken.length > 0 ? { taken: this.#taken, missing: this.#missing } : undefined;
  }
}

function registerTool<Parameters extends TObject, Details>(
  pi: ExtensionAPI,
  rows: ToolRows,
  { describe, summarize, call, ...tool }: Declaration<Parameters, Details>,
): void {
  const row = () => {
    const toolRow = rows();
    if (!toolRow) throw new Error("What draws this is not loaded yet.");
    return toolRow<Static<Parameters>, Details>(tool.name, describe, summarize);
  };
  pi.registerTool<Parameters, Details>({
    prepareArguments: argumentChecker(tool.parameters),
    ...tool,
    // pi's own frame would add a row above and one below.
    renderShell: "self",
    renderCall: (...drawn) => row().renderCall(...drawn),
    renderResult: (...drawn) => row().renderResult(...drawn),
    execute: (_toolCallId, args, _signal, _onUpdate, ctx) => call(args, ctx),
  });
}

/** A prompt that the model gives itself. Shared, so that both tools say the same of it. */
export const thenParameter = Type.String({
  minLength: 1,
  maxLength: 1_000,
  pattern: "\\S",
  description: "What you want to do at its end; comes back to you with the end event",
});

// What follows is in this file since pi waits at its start for each file that it loads.

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
            `${/^\w+$/.test(name) ? name : shown(name)} (${shown(value)}) is no parameter; allowed are ${Object.keys(parameters).join(", ")}`,
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
