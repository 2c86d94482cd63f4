import type { ExtensionContext } from "@earendil-works/pi-coding-agent";

/** Tells whether pi runs in print or JSON mode: nobody watches, and pi exits when a run has ended. */
export function isHeadless(ctx: ExtensionContext): boolean {
  return ctx.mode === "print" || ctx.mode === "json";
}
