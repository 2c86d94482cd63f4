import {
  createBashToolDefinition,
  type ExtensionAPI,
  type ExtensionContext,
} from "@earendil-works/pi-coding-agent";
import type { BashCalls } from "./bash-calls.ts";

/**
 * Registers pi's own `bash` under its own name: the declaration, texts, truncation and rows stay pi's, and
 * the first call loads the code that runs commands.
 * @param calls loads that code
 * @param loaded returns it if it is loaded
 */
export function replaceBash(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  calls: () => Promise<BashCalls>,
  loaded: () => BashCalls | undefined,
): void {
  const own = createBashToolDefinition(ctx.cwd);
  const definition: typeof own = {
    ...own,
    execute: async (...call) => await (await calls()).execute(...call),
  };
  if (own.renderResult) {
    const { renderResult } = own;
    definition.renderResult = (result, options, theme, context) => {
      const row = renderResult(result, options, theme, context);
      if (options.isPartial) loaded()?.drawHint(context.toolCallId, row);
      return row;
    };
  }
  pi.registerTool(definition);
}
