import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { visibleLines } from "../text/visible.ts";

/** Shows the user the answer of a command, or a problem, also in the modes without a user interface. */
export function show(ctx: ExtensionContext, text: string, type: "info" | "warning" | "error" = "info"): void {
  if (ctx.hasUI) ctx.ui.notify(text, type);
  // pi keeps the stdout of print mode for the answer and that of JSON mode for records.
  else process.stderr.write(`${text}\n`);
}

/**
 * Runs a command's work and shows its answer, if any. If the work fails, it shows the message of the error.
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
