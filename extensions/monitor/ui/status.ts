import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { plural } from "../delivery/format.ts";

const STATUS_KEY = "monitor";

/** How many monitors run, in the footer; nothing when none does. */
export function showStatus(ctx: ExtensionContext, running: number): void {
  ctx.ui.setStatus(STATUS_KEY, running > 0 ? plural(running, "monitor") : undefined);
}
