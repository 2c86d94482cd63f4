import type {
  AgentToolResult,
  ExtensionAPI,
  ExtensionContext,
  ToolInfo,
} from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, type TSchema, Type } from "typebox";
import { loadingText } from "../texts/loading.ts";
import type { checkArguments } from "./check-arguments.ts";
import type { CallText, toolRow } from "./tool-row.ts";

/** A tool of ours: its declaration to pi and the model, its row, and its action. */
export interface Declaration<Parameters extends TObject, Details> {
  name: string;
  label: string;
  description: string;
  promptSnippet?: string;
  promptGuidelines?: string[];
  parameters: Parameters;
  /** The hints that permission extensions read; pi 0.87 does not know them. */
  annotations: ToolAnnotations;
  /** The schema of its details, which scripts get in place of the text; without it they get the text. */
  outputSchema?: TSchema;
  /** Whether it starts something: then plan mode blocks it. */
  starts?: true;
  /** Makes the question for the user, if the settings demand one; without it, nothing is asked. */
  startRequest?(args: Static<Parameters>): StartRequest;
  describe(args: Partial<Static<Parameters>>): CallText;
  /** Sums up the result, whose text is given, in a few words; by default its first line. */
  summarize?(result: AgentToolResult<Details>, text: string): string;
  /** @param signal aborted with the run */
  call(
    args: Static<Parameters>,
    ctx: ExtensionContext,
    signal: AbortSignal | undefined,
  ): Promise<ToolResult<Details>>;
}

/** The result of a call. */
export interface ToolResult<Details> extends AgentToolResult<Details> {
  /** The data for the model's scripts, if they are not the details: the words in those are for a person. */
  structuredContent?: unknown;
}

/** The hints that MCP defines. */
export interface ToolAnnotations {
  readOnlyHint: boolean;
  destructiveHint: boolean;
  /** Whether it reaches beyond pi, for example into the network. */
  openWorldHint: boolean;
}

/** For a tool that only reads. */
export const READS: ToolAnnotations = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };
/** For a tool that changes only data of pi-monitor. */
export const CHANGES: ToolAnnotations = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };
/** For a tool that ends something for good. */
export const ENDS: ToolAnnotations = { readOnlyHint: false, destructiveHint: true, openWorldHint: false };
/** For a tool that runs a command, which may do anything. */
export const RUNS: ToolAnnotations = { readOnlyHint: false, destructiveHint: true, openWorldHint: true };

/** The start that a call asks a person to allow. */
export interface StartRequest {
  /** What a yes does, `start` by default. */
  act?: "start" | "send";
  /** `the monitor`, to follow "Start". */
  kind: string;
  name?: string | undefined;
  command: string;
}

export type DeclareTool = <Parameters extends TObject, Details>(
  declaration: Declaration<Parameters, Details>,
) => void;

/** Gives the renderer of the rows of tools, once it is loaded; before that pi's export draws its own. */
export type ToolRows = () => typeof toolRow | undefined;

/** The names that another extension has taken, its tools, and our tools that are left out because of them. */
export interface ToolClash {
  taken: readonly Pick<ToolInfo, "name" | "sourceInfo">[];
  missing: readonly string[];
}

/** The properties of our tools that pi's events need. */
interface DeclaredTool {
  starts: boolean;
  startRequest: ((input: Record<string, unknown>) => StartRequest) | undefined;
}

/**
 * The tools of one feature in one session. They are declared when the session starts: pi exits when two
 * extensions declare one name during loading, and tells the names of others only from then on.
 */
export class FeatureTools {
  readonly #pi: ExtensionAPI;
  readonly #rows: ToolRows;
  readonly #declared = new Map<string, DeclaredTool>();
  readonly #missing: string[] = [];
  #taken: ToolClash["taken"] = [];
  readonly #exposure: "direct" | "deferred";
  #checkArguments: typeof checkArguments | undefined;

  /** @param isDeferrable whether the model may find them by `tool_search`, where that is active */
  constructor(pi: ExtensionAPI, rows: ToolRows, isDeferrable = false) {
    this.#pi = pi;
    this.#rows = rows;
    this.#exposure = isDeferrable && pi.getActiveTools().includes("tool_search") ? "deferred" : "direct";
    // pi waits for this before it looks at a call's arguments; without it, pi's own check says less.
    pi.on("tool_execution_start", async ({ toolName }) => {
      if (!this.has(toolName)) return;
      this.#checkArguments ??= await import("./check-arguments.ts").then(
        (loaded) => loaded.checkArguments,
        () => undefined,
      );
    });
    // A tool of another extension with one of these names is not ours to block.
    pi.on("tool_call", async ({ toolName }, ctx) => {
      if (!this.#declared.get(toolName)?.starts) return undefined;
      const { refusalInPlanMode } = await import("../pi/plan-mode.ts");
      return refusalInPlanMode(ctx);
    });
  }

  /**
   * Declares tools that need each other: all of them, or none if another extension has one of their names.
   * After a group that is left out, no later group is declared, since it needs that one.
   */
  declare(declareGroup: (declare: DeclareTool) => void): void {
    const group = new Map<string, () => DeclaredTool>();
    declareGroup((tool) => group.set(tool.name, () => this.#register(tool)));
    if (this.#taken.length === 0) {
      this.#taken = this.#pi.getAllTools().filter(({ name }) => group.has(name));
    }
    for (const [name, register] of group) {
      if (this.#taken.length > 0) this.#missing.push(name);
      else this.#declared.set(name, register());
    }
  }

  /** Tells whether a tool of this name is the feature's own. */
  has(name: string): boolean {
    return this.#declared.has(name);
  }

  /** Returns the question for the user about a call of our tools, if it needs one. */
  startRequest(name: string, input: Record<string, unknown>): StartRequest | undefined {
    return this.#declared.get(name)?.startRequest?.(input);
  }

  get clash(): ToolClash | undefined {
    return this.#taken.length > 0 ? { taken: this.#taken, missing: this.#missing } : undefined;
  }

  #register<Parameters extends TObject, Details>({
    describe,
    summarize,
    call,
    starts,
    startRequest,
    ...tool
  }: Declaration<Parameters, Details>): DeclaredTool {
    const row = () => {
      const toolRow = this.#rows();
      if (!toolRow) throw new Error(loadingText.rowNotLoaded);
      return toolRow<Static<Parameters>, Details>(tool.name, describe, summarize);
    };
    const newer = { exposure: this.#exposure };
    this.#pi.registerTool<Parameters, Details>({
      ...newer,
      ...tool,
      prepareArguments: (args) =>
        this.#checkArguments?.(tool.parameters, args) ?? (args as Static<Parameters>),
      // pi's own frame would add a row above and one below.
      renderShell: "self",
      renderCall: (...drawn) => row().renderCall(...drawn),
      renderResult: (...drawn) => row().renderResult(...drawn),
      async execute(_toolCallId, args, signal, _onUpdate, ctx) {
        const result = await call(args, ctx, signal);
        return tool.outputSchema ? { structuredContent: result.details, ...result } : result;
      },
    });
    // pi has validated the input before it calls this.
    return {
      starts: starts === true,
      startRequest: startRequest && ((input) => startRequest(input as Static<Parameters>)),
    };
  }
}

/** Declared without a description, which the task list's own tool gives: most sessions have no task list. */
export const taskParameter = Type.String();
