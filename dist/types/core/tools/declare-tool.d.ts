import type { AgentToolResult, ExtensionAPI, ExtensionContext, ToolInfo } from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, type TSchema, Type } from "typebox";
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
    call(args: Static<Parameters>, ctx: ExtensionContext, signal: AbortSignal | undefined): Promise<AgentToolResult<Details>>;
}
/** The hints that MCP defines. */
export interface ToolAnnotations {
    readOnlyHint: boolean;
    destructiveHint: boolean;
    /** Whether it reaches beyond pi, for example into the network. */
    openWorldHint: boolean;
}
/** For a tool that only reads. */
export declare const READS: ToolAnnotations;
/** For a tool that changes only data of pi-monitor. */
export declare const CHANGES: ToolAnnotations;
/** For a tool that ends something for good. */
export declare const ENDS: ToolAnnotations;
/** For a tool that runs a command, which may do anything. */
export declare const RUNS: ToolAnnotations;
/** The start that a call asks a person to allow. */
export interface StartRequest {
    /** "Start" by default. */
    verb?: string;
    /** `the monitor`, to follow "Start". */
    kind: string;
    name?: string | undefined;
    command: string;
}
export type DeclareTool = <Parameters extends TObject, Details>(declaration: Declaration<Parameters, Details>) => void;
/** Gives the renderer of the rows of tools, once it is loaded; before that pi's export draws its own. */
export type ToolRows = () => typeof toolRow | undefined;
/** The names that another extension has taken, its tools, and our tools that are left out because of them. */
export interface ToolClash {
    taken: readonly Pick<ToolInfo, "name" | "sourceInfo">[];
    missing: readonly string[];
}
/**
 * The tools of one feature in one session. They are declared when the session starts: pi exits when two
 * extensions declare one name during loading, and tells the names of others only from then on.
 */
export declare class FeatureTools {
    #private;
    /** @param isDeferrable whether the model may find them by `tool_search`, where that is active */
    constructor(pi: ExtensionAPI, rows: ToolRows, isDeferrable?: boolean);
    /**
     * Declares tools that need each other: all of them, or none if another extension has one of their names.
     * After a group that is left out, no later group is declared, since it needs that one.
     */
    declare(declareGroup: (declare: DeclareTool) => void): void;
    /** Tells whether a tool of this name is the feature's own. */
    has(name: string): boolean;
    /** Returns the question for the user about a call of our tools, if it needs one. */
    startRequest(name: string, input: Record<string, unknown>): StartRequest | undefined;
    get clash(): ToolClash | undefined;
}
/** Declared without a description, which the task list's own tool gives: most sessions have no task list. */
export declare const taskParameter: Type.TString;
