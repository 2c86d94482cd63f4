import type { AgentToolResult, ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, Type } from "typebox";
import type { CallText, toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";

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

/** @param row makes the rows of the tools; without it, pi's own are shown where rows are shown at all */
export function toolDeclarer(pi: ExtensionAPI, row: typeof toolRow | undefined): DeclareTool {
  return <Parameters extends TObject, Details>({
    describe,
    summarize,
    call,
    ...tool
  }: Declaration<Parameters, Details>) =>
    pi.registerTool<Parameters, Details>({
      prepareArguments: argumentChecker(tool.parameters),
      ...tool,
      ...row?.<Static<Parameters>, Details>(tool.name, describe, summarize),
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
