import type { ExtensionContext } from "@earendil-works/pi-coding-agent";

/** Print and JSON mode: nobody is there, and pi exits when a run has ended. */
export function isHeadless(ctx: ExtensionContext): boolean {
  return ctx.mode === "print" || ctx.mode === "json";
}
