import { type AgentToolResult, defineTool, type ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, type TObject, Type } from "typebox";
import { type CallText, toolRow } from "../ui/tool-row.ts";
import { argumentChecker } from "./check-arguments.ts";

/** A tool of ours: what pi and the model are told of it, its row, and what it does. */
export interface Declaration<Parameters extends TObject, Details> {
  name: string;
  label: string;
  description: string;
  promptSnippet?: string;
  promptGuidelines?: string[];
  parameters: Parameters;
  describe(args: Partial<Static<Parameters>>): CallText;
  /** The result in a few words; by default its first line. */
  summarize?(result: AgentToolResult<Details>): string;
  call(args: Static<Parameters>, ctx: ExtensionContext): Promise<AgentToolResult<Details>>;
}

export function declareTool<Parameters extends TObject, Details>({
  describe,
  summarize,
  call,
  ...tool
}: Declaration<Parameters, Details>) {
  return defineTool({
    ...tool,
    ...toolRow<Static<Parameters>, Details>(tool.name, describe, summarize),
    prepareArguments: argumentChecker(tool.parameters),
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
