import type {
  AgentToolResult,
  ExtensionAPI,
  ExtensionContext,
  ToolInfo,
} from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, type TSchema, Type } from "typebox";
import type { checkArguments } from "./check-arguments.ts";
import type { CallText, toolRow } from "./tool-row.ts";

/** A tool of ours: what pi and the model are told of it, its row, and what it does. */
export interface Declaration<Parameters extends TObject, Details> {
  name: string;
  label: string;
  description: string;
  promptSnippet?: string;
  promptGuidelines?: string[];
  parameters: Parameters;
  /** What permission extensions ask of a tool; pi 0.87 does not know it. */
  annotations: ToolAnnotations;
  /** Of the details of its results, which scripts get in place of the text; they get the text without it. */
  outputSchema?: TSchema;
  /** Whether it starts something: then plan mode blocks it. */
  starts?: true;
  /** What the user is asked where the settings say so; without it, nothing is asked. */
  startRequest?(args: Static<Parameters>): StartRequest;
  describe(args: Partial<Static<Parameters>>): CallText;
  /** The result, whose text is given, in a few words; by default its first line. */
  summarize?(result: AgentToolResult<Details>, text: string): string;
  /** @param signal given when the run is aborted */
  call(
    args: Static<Parameters>,
    ctx: ExtensionContext,
    signal: AbortSignal | undefined,
  ): Promise<AgentToolResult<Details>>;
}

/** As MCP has them. */
export interface ToolAnnotations {
  readOnlyHint: boolean;
  destructiveHint: boolean;
  /** Whether it reaches what is not pi's own, such as the network. */
  openWorldHint: boolean;
}

/** Of a tool that only tells what there is. */
export const READS: ToolAnnotations = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };
/** Of one that changes what is pi-monitor's own. */
export const CHANGES: ToolAnnotations = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };
/** Of one that ends what cannot be had back. */
export const ENDS: ToolAnnotations = { readOnlyHint: false, destructiveHint: true, openWorldHint: false };
/** Of one that runs a command, which may do anything. */
export const RUNS: ToolAnnotations = { readOnlyHint: false, destructiveHint: true, openWorldHint: true };

/** What a call starts, as a person is asked to allow it. */
export interface StartRequest {
  /** `the monitor`, as it follows "Start". */
  kind: string;
  name?: string | undefined;
  command: string;
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

/** What is asked of a tool of ours that pi knows. */
interface DeclaredTool {
  starts: boolean;
  startRequest: ((input: Record<string, unknown>) => StartRequest) | undefined;
}

/**
 * The tools of one feature in one session. They are declared when the session starts: pi ends itself when
 * two extensions declare one name while they are loaded, and only from then on it says what others have.
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
    // What another extension has under one of these names is not ours to block.
    pi.on("tool_call", async ({ toolName }, ctx) => {
      if (!this.#declared.get(toolName)?.starts) return undefined;
      const { refusalInPlanMode } = await import("../pi/plan-mode.ts");
      return refusalInPlanMode(ctx);
    });
  }

  /**
   * Declares tools that need each other: all, or none where something else has one of their names. None
   * either after a group that is left out, since it needs that one.
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

  /** Whether a tool of this name is the feature's own. */
  has(name: string): boolean {
    return this.#declared.has(name);
  }

  /** What the user is to be asked of a call, if it is one of ours that is asked about. */
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
      if (!toolRow) throw new Error("What draws this is not loaded yet.");
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
        return tool.outputSchema ? { ...result, structuredContent: result.details } : result;
      },
    });
    // pi has checked the input against the parameters before it asks.
    return {
      starts: starts === true,
      startRequest: startRequest && ((input) => startRequest(input as Static<Parameters>)),
    };
  }
}

/** Of the task list, whose own tool explains it: most sessions have none. */
export const taskParameter = Type.String();

/** A prompt that the model gives itself. Shared, so that both tools say the same of it. */
export const thenParameter = Type.String({
  maxLength: 1_000,
  pattern: "\\S",
  description: "What you want to do then; comes back with its end",
});
