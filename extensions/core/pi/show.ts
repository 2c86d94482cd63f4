import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { visibleLines } from "../text/visible.ts";

/** Shows the user what a command answers, or what is wrong, in the modes without a user interface too. */
export function show(ctx: ExtensionContext, text: string, type: "info" | "warning" | "error" = "info"): void {
  if (ctx.hasUI) ctx.ui.notify(text, type);
  // pi keeps the stdout of print mode for the answer and that of JSON mode for records.
  else process.stderr.write(`${text}\n`);
}

/**
 * Runs a command's work and shows what it says, if anything; what goes wrong is shown to the user, in
 * the words of the error.
 */
export async function showOrExplain(
  ctx: ExtensionContext,
  work: () => Promise<string | undefined>,
): Promise<void> {
  try {
    const answer = await work();
    if (answer !== undefined) show(ctx, answer);
  } catch (error) {
    show(ctx, visibleLines((error as Error).message).join("\n"), "error");
  }
}
