import type { AgentToolResult, Theme, ToolDefinition } from "@earendil-works/pi-coding-agent";
import { type Component } from "@earendil-works/pi-tui";
/** The text of a call in a tool's row. */
export interface CallText {
    /** The subject of the call, as it was given. */
    subject: string;
    /** Stands behind the subject in a paler colour: its start and number of lines; whole when expanded. */
    detail?: string | undefined;
}
type RenderContext = Parameters<NonNullable<ToolDefinition["renderCall"]>>[2];
/**
 * Makes the renderers of a tool whose row is one line until it is expanded.
 * @param summarize sums up the result in a few words; by default its first line
 */
export declare function toolRow<Args, Details>(title: string, describe: (args: Partial<Args>) => CallText, summarize?: (result: AgentToolResult<Details>, text: string) => string): {
    renderCall(args: Args, theme: Theme, context: RenderContext): Component;
    renderResult(result: AgentToolResult<Details>, _options: unknown, theme: Theme, context: RenderContext): Component;
};
/** Pads the row to exactly this width, all of it on the background that `paint` gives. */
export declare function onBackground(row: string, width: number, paint: (text: string) => string): string;
export {};
